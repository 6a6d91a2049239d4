internal import Curriculum
internal import JSONText
internal import Journal
internal import Scoring

/// The first line of a delivery or of a hand-in file: one JSON object of texts and numbers, sealed by a checksum.
struct HeaderLine {
  private let texts: [String: String]
  private let numbers: [String: Int]

  /// Reads a line without its line feed; `nil` if it does not begin with `opening`, or was damaged. Fields that hold neither a text
  /// nor a number are passed over.
  init?(_ line: Span<UInt8>, opening: String) {
    // Most lines are records, which are recognised without reading all their fields.
    guard Self.opens(line, with: opening), CheckedLine.check(of: line) != nil else { return nil }
    var reader = JSONReader(line)
    guard let fields = try? Self.fields(&reader) else { return nil }
    (texts, numbers) = fields
  }

  /// Whether bytes begin as a header does, damaged or not.
  static func opens(_ bytes: Span<UInt8>, with opening: String) -> Bool {
    guard bytes.count >= opening.utf8.count else { return false }
    for (index, byte) in opening.utf8.enumerated() where bytes[index] != byte { return false }
    return true
  }

  private static func fields(_ reader: inout JSONReader) throws(JSONFault)
    -> ([String: String], [String: Int])
  {
    var texts: [String: String] = [:]
    var numbers: [String: Int] = [:]
    try reader.beginObject()
    while let name = try reader.nextName() {
      switch try reader.peek() {
      case .string: texts[name.text] = try reader.string().text
      case .number: numbers[name.text] = try reader.number().integer
      default: try reader.skip()
      }
    }
    try reader.end()
    return (texts, numbers)
  }

  func text(_ name: String) -> String? { texts[name] }

  /// A text of at most so many bytes.
  func text(_ name: String, atMost bytes: Int) -> String? {
    texts[name].flatMap { $0.utf8.count <= bytes ? $0 : nil }
  }

  func number(_ name: String) -> Int? { numbers[name] }

  func number(_ name: String, in range: ClosedRange<Int>) -> Int? {
    numbers[name].flatMap { range.contains($0) ? $0 : nil }
  }

  /// Whose records follow; `nil` if it is no id in its one spelling.
  var learner: LearnerID? {
    texts["learner"].flatMap { text in LearnerID(text).flatMap { $0.text == text ? $0 : nil } }
  }

  /// Whether the learner's name, if there is one, is not too long.
  var hasUsableName: Bool { (texts["name"] ?? "").utf8.count <= Profile.longestName }

  var at: Timestamp? { texts["at"].flatMap { Timestamp(rfc3339: Array($0.utf8)) } }
}
