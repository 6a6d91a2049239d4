/// A field that stands in signs which the format does not ask for: `(choose: one)`, `**choose**: one`, `> choose: one`.
struct DressedField: Equatable {
  var name: String
  /// The bytes from the name to the end of the value, without the signs around them.
  var inner: Range<Int>
  /// The signs between the name and its colon.
  var behindName: Range<Int>
  /// The value without the signs around it.
  var value: Range<Int>

  /// Signs that an author, or another program, puts around words.
  fileprivate static let opening = [
    "(", "[", "{", "*", "_", "`", "“", "‘", "\"", "'", ">", "//", "<", "~",
  ]
  fileprivate static let closing = [")", "]", "}", "*", "_", "`", "”", "’", "\"", "'", ">", "~"]
}

extension SourceText {
  /// The field in signs that fills a range, if its name is one of `names`; `nil` if the range is a plain field or none.
  func dressedField(in range: Range<Int>, names: Set<String>) -> DressedField? {
    let range = trimmingBlanks(range)
    var start = range.lowerBound
    var opened: [String] = []
    while let sign = firstHeld(of: DressedField.opening, at: start, before: range.upperBound) {
      guard opened.count < 8 else { return nil }
      opened.append(sign)
      start = skippingBlanks(from: start + sign.utf8.count, before: range.upperBound)
    }
    var nameEnd = start
    while nameEnd < range.upperBound, bytes[nameEnd].isFieldNameByte { nameEnd += 1 }
    let name = string(start..<nameEnd)
    guard names.contains(name.lowercased()) else { return nil }
    var colon = nameEnd
    while let sign = firstHeld(of: DressedField.closing, at: colon, before: range.upperBound) {
      colon += sign.utf8.count
    }
    colon = skippingBlanks(from: colon, before: range.upperBound)
    guard let sign = firstHeld(of: [":"] + LookAlike.colons, at: colon, before: range.upperBound)
    else { return nil }
    let isDressed = !opened.isEmpty || colon > nameEnd && !bytes[nameEnd].isSpace
    guard isDressed else { return nil }
    var valueStart = colon + sign.utf8.count
    let isStrongColon =
      opened.contains("*") && holds("**", at: valueStart, before: range.upperBound)
    if isStrongColon, colon == nameEnd { valueStart += 2 }
    let whole = trimmingBlanks(valueStart..<range.upperBound)
    let value = whole.lowerBound..<valueEnd(of: whole, opened)
    return DressedField(
      name: name, inner: start..<value.upperBound, behindName: nameEnd..<colon, value: value)
  }

  /// The end of a value without the signs that close what stands open before it.
  private func valueEnd(of value: Range<Int>, _ opened: [String]) -> Int {
    var end = value.upperBound
    var left = opened.count
    // A list keeps its own bracket.
    let isList = value.lowerBound < end && bytes[value.lowerBound] == UInt8(ascii: "[")
    while left > 0, end > value.lowerBound {
      let sign = DressedField.closing.first { sign in
        end - sign.utf8.count >= value.lowerBound
          && holds(sign, at: end - sign.utf8.count, before: end)
      }
      guard let sign else { break }
      if isList, sign == "]", !string(value.lowerBound..<(end - 1)).contains("]") { break }
      end -= sign.utf8.count
      left -= 1
    }
    return trimmingBlanks(value.lowerBound..<end).upperBound
  }
}

extension Record {
  /// The names of all fields that comments on pages may hold.
  static let namesInComments = Set(
    [Record.scenario, .question, .lesson].flatMap { $0.fields.map(\.name) })
}

/// Whether a line of a comment is a field in signs, or behind the mark of an item.
func isDressedField(_ line: some Collection<UInt8>) -> Bool {
  let text = SourceText(String(decoding: line, as: UTF8.self))
  let whole = text.trimmingBlanks(text.bytes.indices)
  if text.dressedField(in: whole, names: Record.namesInComments) != nil { return true }
  let marks = ["- ", "+ ", "• "] + LookAlike.dashes
  guard let mark = text.firstHeld(of: marks, at: whole.lowerBound, before: whole.upperBound) else {
    return false
  }
  let start = text.skippingBlanks(
    from: whole.lowerBound + mark.utf8.count, before: whole.upperBound)
  let name = text.bytes[start..<whole.upperBound].prefix(while: \.isFieldNameByte)
  return Record.namesInComments.contains(String(decoding: name, as: UTF8.self))
    && text.byte(at: name.endIndex) == UInt8(ascii: ":")
}
