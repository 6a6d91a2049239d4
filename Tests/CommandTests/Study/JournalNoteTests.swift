import TestSupport
import Testing

/// What the program says of journals that are not whole, and that it counts the rest.
@Suite struct JournalNoteTests {
  private static let name = "20261121T201256547Z-b54a627d30d8d0ea.jsonl"
  private static let lines =
    (text(of: Program.fixture("stores/north/learners/amina/journal/" + name)) ?? "")
    .split(separator: "\n").map { String($0) + "\n" }

  struct Case: CustomTestStringConvertible {
    var name: String
    var journal: String
    var note: String
    /// What still counts of the first scenario, in percent, as JSON.
    var percent: String
    var testDescription: String { name }
  }

  static let cases = [
    Case(
      name: "torn", journal: lines[0...2].joined() + lines[3].prefix(200),
      note: ":4: the last line was cut short and does not count; everything before it does.",
      percent: "83"
    ),
    Case(
      name: "damaged",
      journal: lines[0...2].joined().replacing(
        "\"earned\":1", with: "\"earned\":0", maxReplacements: 1)
        + lines[3],
      note: ":1: this line does not count: it is damaged: its checksum does not match.",
      percent: "null"),
    Case(
      name: "no record", journal: lines[0...2].joined() + "hello\n" + lines[3],
      note: ":4: this line does not count: it is damaged: its checksum does not match.",
      percent: "83"),
    Case(
      name: "escape", journal: lines[0...2].joined() + "\u{1B}[31mhello\n" + lines[3],
      note: ":4: this line does not count: it is damaged: its checksum does not match.",
      percent: "83"),
  ]

  @Test(arguments: cases)
  func whatIsNotWholeIsSaidAndTheRestCounts(_ example: Case) throws {
    let seat = Seat()
    let file = "store/learners/amina/journal/" + Self.name
    seat.folder.write(example.journal, to: file)
    let progress = try seat.run("progress", "--format", "json")
    #expect(progress.errors == "webside: \(seat.folder.path)/\(file)\(example.note)\n")
    #expect(progress.ending == .exited(0))
    #expect(progress.output.contains("\"percent\":\(example.percent)}"))
    let start = try seat.run(input: "q\n")
    let said = start.output.split(separator: "\n").joined(separator: " ")
    #expect(said.contains(example.note.dropFirst(3).prefix(30)), "\(start.output)")
  }

  @Test func aRecordOfALaterVersionIsNotGuessedAt() throws {
    let seat = Seat()
    let file = "store/learners/amina/journal/" + Self.name
    seat.folder.write(Self.lines[0] + later + Self.lines[1], to: file)
    let progress = try seat.run("progress")
    #expect(
      progress.errors
        == "webside: \(seat.folder.path)/\(file):2: this line does not count: it was written by a "
        + "later Webside (record version 2).\n")
    #expect(progress.output.contains("in progress, 0 of 3 scenarios"))
    #expect(progress.ending == .exited(0))
  }

  /// A line of version 2; nobody knows how a later Webside checks its lines.
  private let later =
    #"{"v":2,"id":"01a1ffbb-aacc-78e5-b0aa-43c8ca716b8e","learner":"amina","check":"CHECK"}"# + "\n"

  @Test func theFullScreenSaysSoToo() throws {
    let seat = Seat()
    seat.folder.write(
      Self.cases[0].journal, to: "store/learners/amina/journal/" + Self.name)
    let tmux = try Tmux(seat)
    try tmux.command("$webside", shows: "amina · ")
    let words = try tmux.screen.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("the last line was cut short"), "\(words)")
  }
}
