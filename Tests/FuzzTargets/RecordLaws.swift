import Digest
import Files
import Glibc
import Journal
import Scoring
import Session

/// Each line is tried as it is and with the checksum it should have, which no fuzzer guesses.
func problemsOfJournal(_ bytes: [UInt8]) -> [String] {
  var problems: [String] = []
  for line in bytes.split(separator: 0x0A, maxSplits: 50) {
    for sealed in [Array(line), sealing(line)] {
      guard let record = try? RecordReader.read(sealed.span) else { continue }
      let written =
        switch record.content {
        case .answer(let attempt): RecordLine.encode(attempt)
        case .report(let report): RecordLine.encode(report)
        }
      let line = Array(written.dropLast())
      let again = try? RecordReader.read(line.span)
      problems += broken([
        (again?.content == record.content, "a record is read back as another"),
        (written.count { $0 == 0x0A } == 1 && written.last == 0x0A, "a record is not one line"),
      ])
    }
  }
  var lines = 0
  forEachRecord(in: bytes.span) { _ in
    lines += 1
  } refuse: { _, _ in
    lines += 1
  }
  let expected = bytes.count { $0 == 0x0A } + (bytes.last.map { $0 != 0x0A } ?? false ? 1 : 0)
  return problems + broken([(lines == expected, "a line is neither read nor refused")])
}

func problemsOfDelivery(_ bytes: [UInt8]) -> [String] {
  var sealed: [UInt8] = []
  for line in bytes.split(separator: 0x0A, maxSplits: 200) { sealed += sealing(line) + [0x0A] }
  return problemsOfFile(bytes) + problemsOfFile(sealed)
}

private func problemsOfFile(_ bytes: [UInt8]) -> [String] {
  let first = Array(bytes.prefix { $0 != 0x0A })
  let header = DeliveryHeader(first.span)
  let line = header.map { Array($0.line.dropLast()) } ?? []
  let again = DeliveryHeader(line.span)
  let name = sha256(bytes) + ".jsonl"
  guard let inbox else { return ["no folder for deliveries"] }
  let path = inbox + "/" + name
  guard (try? NewFile.write(bytes, to: path)) != nil else { return ["a delivery is not written"] }
  defer { unlink(path) }
  var scan = InboxScan(inbox: inbox, session: header?.session ?? "none")
  guard let news = try? scan.look() else { return ["an inbox is not read"] }
  return broken([
    (again == header, "a header is read back as another"),
    (news.deliveries.count == (header == nil ? 0 : 1), "a delivery is not believed, or another is"),
    (header != nil || news.setAside.count == 1, "what is no delivery is not set aside"),
    (news.setAside.count <= 100, "a report without a limit"),
    (
      (header.map { $0.count } ?? 0) >= 0 && (header?.first ?? 1) >= 1,
      "a header counts what cannot be counted"
    ),
  ])
}

/// A folder in memory, for one file at a time.
private let inbox: String? = {
  let path = (access("/dev/shm", W_OK) == 0 ? "/dev/shm" : "/tmp") + "/webside-fuzz-\(getpid())"
  guard (try? Folder.make(path)) != nil else { return nil }
  atexit { if let inbox { rmdir(inbox) } }
  return path
}()

/// The line with the checksum that it should have, without a line feed.
private func sealing(_ line: ArraySlice<UInt8>) -> [UInt8] {
  CheckedLine.seal(Array(line)).dropLast()
}
