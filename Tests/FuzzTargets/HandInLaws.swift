import Curriculum
import Digest
import Journal
import Scoring
import Session

/// A file that a learner handed in is tried as it is, and with the digest and the checksum that it should have, which no fuzzer
/// guesses.
func problemsOfHandIn(_ bytes: [UInt8]) -> [String] {
  problems(ofHandIn: bytes) + problems(ofHandIn: sealing(bytes))
}

private func problems(ofHandIn bytes: [UInt8]) -> [String] {
  guard let file = try? HandInFile(bytes) else { return [] }
  let header = Array(file.header.line.dropLast())
  let texts = file.texts.map { text in
    text.line.map { Array($0.dropLast()) }.flatMap { LearnerText(line: $0.span) } == text
  }
  return broken([
    (HandInHeader(header.span) == file.header, "a header is read back as another"),
    (
      file.records.count { $0 == 0x0A } == file.header.records,
      "a hand-in has more or fewer records than it says"
    ),
    (file.times.times.count <= file.header.times, "a hand-in has more times than it says"),
    (texts.count <= file.header.texts, "a hand-in has more texts than it says"),
    (texts.allSatisfy(\.self), "a text is read back as another"),
    (
      file.texts.allSatisfy { $0.subject.course.text == file.header.course },
      "a text of another course is taken"
    ),
  ])
}

/// The file as somebody would write it who knows how such files are made.
private func sealing(_ bytes: [UInt8]) -> [UInt8] {
  let end = bytes.firstIndex(of: 0x0A) ?? bytes.count
  let body = Array(bytes[min(end + 1, bytes.count)...])
  let line = CheckedLine.seal(Array(bytes[..<end]))
  guard var header = HandInHeader(Array(line.dropLast()).span) else { return line + body }
  let lines = body.count { $0 == 0x0A }
  header.records = min(header.records, lines)
  header.times = min(header.times, lines - header.records)
  header.texts = lines - header.records - header.times
  (header.bytes, header.digest) = (body.count, sha256(body))
  return header.line + body
}
