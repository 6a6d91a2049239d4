/// A field whose colon was forgotten: its name, the blanks behind it, and a value that only that field has.
struct BareField {
  var name: String
  var blanks: Range<Int>
}

extension SourceText {
  /// The field without a colon that a line is, such as `choose one`, `shuffle no` or `level [pre, clin]`; `nil` if it may be a note
  /// in words.
  func bareField(from start: Int, before end: Int) -> BareField? {
    var nameEnd = start
    while nameEnd < end, bytes[nameEnd].isFieldNameByte { nameEnd += 1 }
    let valueStart = skippingBlanks(from: nameEnd, before: end)
    guard nameEnd > start, valueStart > nameEnd, nameEnd - start < 20 else { return nil }
    let closing = commentClosing(in: valueStart..<end, where: \.isCertain)
    let value = trimmingBlanks(valueStart..<(closing?.range.lowerBound ?? end))
    let name = string(start..<nameEnd)
    guard value.count < 200, BareField.isValue(string(value), of: name) else { return nil }
    return BareField(name: name, blanks: nameEnd..<valueStart)
  }

  /// Whether a line of a range is a field whose colon was forgotten. What stands further in than the first line may go on with a
  /// value.
  func hasBareField(in range: Range<Int>) -> Bool {
    let first = line(at: range.lowerBound)
    let last = line(at: max(range.lowerBound, range.upperBound - 1))
    var indent: Int?
    for number in first...max(first, last) {
      let line = BodyLine(content(ofLine: number).clamped(to: range), in: self)
      guard !line.isBlank else { continue }
      indent = indent ?? line.indent
      let isField = bareField(from: line.start, before: line.end) != nil
      if isField, line.indent <= indent ?? 0 { return true }
    }
    return false
  }
}

extension BareField {
  /// Whether a value is one that only a field of that name has.
  static func isValue(_ value: String, of name: String) -> Bool {
    let isNumber = !value.isEmpty && value.utf8.allSatisfy(\.isDigit)
    switch name {
    case "choose": return isNumber || ["one", "best"].contains(value)
    case "shuffle", "contested": return ["yes", "no", "true", "false"].contains(value)
    case "kind": return ["poll", "writing"].contains(value)
    case "cautious", "bold": return value == "none" || value.utf8.count == 1
    case "minutes": return isNumber
    case "level", "objectives", "sources": return value.hasPrefix("[") && value.hasSuffix("]")
    case "place":
      return value == "any" || value.utf8.count == 2 && value == value.uppercased()
    case "id": return !value.isEmpty && value.utf8.allSatisfy(\.isFieldNameByte)
    case "lint": return value.hasPrefix("allow L")
    default: return false
    }
  }
}
