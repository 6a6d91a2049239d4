/// The exceptions from rules that an author writes beside an item: `allow L05 because …; allow L14 because …`.
struct LintExceptions {
  private var exceptions: [Exception] = []

  private struct Exception {
    var code: FindingCode
    var place: Place
    var isUsed = false
  }

  /// Reads a `lint` field and reports exceptions that cannot be read.
  init(_ field: Placed<String>?, _ findings: inout Findings) {
    guard let field else { return }
    for part in field.value.split(separator: ";", omittingEmptySubsequences: false) {
      let words = part.split(separator: " ")
      guard words.count >= 4, words[0] == "allow", words[2] == "because" else {
        findings.report(
          .malformedException(words.joined(separator: " ")), at: field.place)
        continue
      }
      guard let code = FindingCode.rules.first(where: { $0.rawValue == words[1] }) else {
        findings.report(.unknownRule(String(words[1])), at: field.place)
        continue
      }
      if !exceptions.contains(where: { $0.code == code }) {
        exceptions.append(Exception(code: code, place: field.place))
      }
    }
  }

  /// Whether an exception covers findings of this kind; the exception then counts as used.
  mutating func allow(_ code: FindingCode) -> Bool {
    guard let index = exceptions.firstIndex(where: { $0.code == code }) else { return false }
    exceptions[index].isUsed = true
    return true
  }

  /// Reports exceptions that were not used.
  func reportUnused(_ findings: inout Findings) {
    for exception in exceptions where !exception.isUsed {
      findings.report(.unusedException(exception.code.rawValue), at: exception.place)
    }
  }
}
