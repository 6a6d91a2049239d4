import Files
import Journal
import Reports
import Testing

struct NoteTextTests {
  private static let notes = [
    Note(file: "a\u{1B}.jsonl", line: 4, kind: .torn), Note(file: "b.jsonl", kind: .file(.link)),
  ]

  @Test func nothingWrongIsNothingToSay() {
    #expect(NoteText(notes: []).summary == nil)
    #expect(NoteText(notes: []).lines == [])
  }

  @Test func theScreenHasOneSentence() {
    let first =
      "a�.jsonl:4: the last line was cut short and does not count; everything before it does."
    #expect(NoteText(notes: [Self.notes[0]]).summary == first)
    #expect(
      NoteText(notes: Self.notes).summary == first + " And 1 more: see `webside progress`.")
  }

  @Test func everyNoteHasALine() {
    #expect(
      NoteText(notes: Self.notes).lines.last
        == "b.jsonl: not read: it is a symbolic link, and links are not followed.")
  }
}
