internal import Curriculum
internal import Digest
internal import Files
package import Journal
package import Scoring

/// A hand-in file as it arrived: whole, or with the reason why it is not believed.
package struct HandInFile: Sendable {
  package let header: HandInHeader
  /// The lines of the records.
  package let records: [UInt8]
  /// When records were made whose clock was wrong.
  package let times: TimeNotes
  /// The texts and notes of the course that can be read.
  package let texts: [LearnerText]
  /// The numbers of the lines, from 1 up, whose text or note cannot be read.
  package let unreadTexts: [Int]

  /// Reads the bytes of a file. Throws the reason if they are not a whole hand-in: nothing of such a file is taken, because the
  /// learner can send it again.
  package init(_ bytes: [UInt8]) throws(CollectionReport.Reason) {
    let first = bytes.firstIndex(of: 0x0A) ?? bytes.count
    var opening = bytes[..<first]
    // Some mail programs end lines in their own way.
    if opening.last == 0x0D { opening.removeLast() }
    guard let header = HandInHeader(Array(opening).span) else { throw .noHandIn }
    let body = try Self.body(Array(bytes[min(first + 1, bytes.count)...]), as: header)
    var ends: [Int] = [0]
    for (index, byte) in body.enumerated() where byte == 0x0A { ends.append(index + 1) }
    guard ends.count == header.records + header.times + header.texts + 1, ends.last == body.count
    else {
      throw .handInIsChanged
    }
    self.header = header
    let middle = ends[header.records]
    records = Array(body[..<middle])
    var times = TimeNotes()
    let end = ends[header.records + header.times]
    times.read(Array(body[middle..<end]).span)
    self.times = times
    let before = 1 + header.records + header.times
    var texts: [LearnerText] = []
    var unread: [Int] = []
    for (index, line) in body[end...].split(separator: 0x0A).enumerated() {
      if let text = LearnerText(line: Array(line).span), text.subject.course.text == header.course {
        texts.append(text)
      } else {
        unread.append(before + index + 1)
      }
    }
    (self.texts, unreadTexts) = (texts, unread)
  }

  /// The bytes behind the header, if they are what the header says.
  private static func body(_ bytes: [UInt8], as header: HandInHeader)
    throws(CollectionReport.Reason) -> [UInt8]
  {
    if bytes.count == header.bytes, sha256(bytes) == header.digest { return bytes }
    // No line of such a file holds a carriage return.
    let unix = bytes.filter { $0 != 0x0D }
    if unix.count == header.bytes, sha256(unix) == header.digest { return unix }
    if unix.count < header.bytes {
      throw .handInIsCut(found: unix.count, said: header.bytes)
    }
    throw .handInIsChanged
  }

  /// Whether the file at a path begins as a hand-in does.
  static func isThere(at path: String) -> Bool {
    guard let bytes = try? WholeFile.read(path, limit: HandIn.largestFile) else { return false }
    return HandInHeader.opens(bytes.span)
  }

  /// Whether a file has the name of a hand-in, perhaps with an ending that a mail program added.
  static func isName(_ name: String) -> Bool {
    name.hasSuffix(HandIn.ending) || name.hasSuffix(HandIn.ending + ".txt")
  }
}
