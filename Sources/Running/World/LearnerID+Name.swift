package import Scoring
internal import Screen

extension LearnerID {
  /// An id made from a name: its letters and digits without diacritics, and a number if that id is taken.
  ///
  /// `Amina Diallo` → `amina-diallo`; `Chloé` → `chloe`; `李` → `learner`.
  package init?(name: String, notIn taken: Set<LearnerID>) {
    let base = Self.base(of: name)
    for number in 1...taken.count + 1 {
      guard let id = LearnerID(number == 1 ? base : "\(base)-\(number)") else { return nil }
      if !taken.contains(id) {
        self = id
        return
      }
    }
    return nil
  }

  /// Whether an id was made from a name, with or without a number after it.
  package static func isMade(_ id: LearnerID, from name: String) -> Bool {
    let base = base(of: name)
    guard id.text.hasPrefix(base) else { return false }
    let rest = id.text.dropFirst(base.count)
    return rest.isEmpty || rest.first == "-" && rest.dropFirst().allSatisfy(\.isNumber)
  }

  private static func base(of name: String) -> String {
    let plain = String(decoding: folded(name), as: UTF8.self)
    let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let stem = String(words.joined(separator: "-").prefix(50))
    return stem.isEmpty ? "learner" : stem
  }
}
