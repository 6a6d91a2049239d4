internal import Curriculum

/// Whether a comment's text holds fields that the format would read elsewhere: an author put it in the wrong place.
func looksLikeFields(_ comment: some Collection<UInt8>) -> Bool {
  let names = [Record.scenario, .question, .lesson].flatMap { $0.fields.map(\.name) }
  let lines = comment.split { $0 == .lineFeed || $0 == .carriageReturn }
  return lines.contains { line in
    let trimmed = line.drop { $0.isSpace }
    guard let colon = trimmed.firstIndex(of: UInt8(ascii: ":")) else { return false }
    return names.contains(String(decoding: trimmed[..<colon], as: UTF8.self))
  }
}

extension Findings {
  /// Reports a comment that holds fields nobody reads.
  mutating func checkUnread(_ comment: Range<Int>, at place: Place) {
    if looksLikeFields(text.bytes[comment]) { report(.misplacedComment, at: place) }
  }

  /// The fields of a comment, checked; `nil` if they cannot be read.
  mutating func fields(in comment: Range<Int>, _ record: Record, at place: Place) -> Fields? {
    let known = diagnostics.count
    guard let node = YAMLReader.read(comment, findings: &self) else {
      if diagnostics.count == known { report(.notARecord(record), at: place) }
      return nil
    }
    return Fields(node, record, findings: &self)
  }
}
