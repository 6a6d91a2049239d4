import Scoring
import Testing

@testable import TrainerUI

/// The editor as a value.
struct TextEditorTests {
  /// A text with the caret where `|` stands.
  private static func editor(_ text: String, columns: Int = 20) -> TextEditor {
    let parts = text.split(separator: "|", maxSplits: 1, omittingEmptySubsequences: false)
    var editor = TextEditor(parts.joined())
    for _ in parts.count > 1 ? Array(parts[1]) : [] {
      _ = editor.change(by: .left, columns: columns, page: 5)
    }
    return editor
  }

  private static func shown(_ editor: TextEditor) -> String { editor.before + "|" + editor.after }

  static let keys: [(before: String, messages: [Message], after: String)] = [
    ("|", [.type("a")], "a|"), ("a|c", [.type("b")], "ab|c"), ("a|", [.type("\n")], "a\n|"),
    ("ab|c", [.erase], "a|c"), ("|abc", [.erase], "|abc"), ("a|bc", [.eraseNext], "a|c"),
    ("abc|", [.eraseNext], "abc|"), ("one two|", [.eraseWord], "one |"),
    ("one two  |", [.eraseWord], "one |"), ("one\n|two", [.eraseWord], "one|two"),
    ("one\ntwo|", [.eraseWord], "one\n|"), ("|two", [.eraseWord], "|two"),
    ("   |", [.eraseWord], "|"), ("one two|", [.eraseLine], "|"),
    ("one\ntwo| three", [.eraseLine], "one\n| three"), ("one\n|two", [.eraseLine], "one|two"),
    ("ab|", [.left], "a|b"), ("|ab", [.left], "|ab"), ("a|b", [.right], "ab|"),
    ("ab|", [.right], "ab|"), ("one two|", [.wordLeft], "one |two"),
    ("one |two", [.wordLeft], "|one two"), ("|one two", [.wordRight], "one| two"),
    ("one| two\nthree", [.wordRight], "one two|\nthree"), ("one|", [.wordRight], "one|"),
    ("abc\nde|f", [.up], "ab|c\ndef"), ("ab|c\nd", [.down], "abc\nd|"),
    ("abc\nd\nabc|", [.up, .up], "abc|\nd\nabc"), ("ab|c", [.up], "|abc"),
    ("a|bc", [.down], "abc|"),
    ("one\ntw|o", [.top], "one\n|two"), ("one\nt|wo", [.bottom], "one\ntwo|"),
    ("a\nb\nc\nd\ne\nf|", [.pageUp], "a\nb|\nc\nd\ne\nf"),
    ("a|\nb\nc\nd\ne\nf", [.pageDown], "a\nb\nc\nd\ne|\nf"),
    // A row of the screen is what the arrows go by, not a line of the text.
    ("a word that is longer than the row|", [.up], "a word that is| longer than the row"),
    ("a word that is longer than the row|", [.top], "a word that is |longer than the row"),
    // Wide characters and marks are characters.
    ("分数|", [.left], "分|数"), ("e\u{301}x|", [.left, .erase], "|x"), ("👩‍⚕️|", [.erase], "|"),
    ("e|", [.type("\u{301}")], "e\u{301}|"), ("分数\nab|", [.up], "分|数\nab"),
  ]

  @Test(arguments: keys.indices)
  func aKeyDoesWhatItDoesEverywhere(_ index: Int) {
    let (before, messages, after) = Self.keys[index]
    var editor = Self.editor(before)
    for message in messages { _ = editor.change(by: message, columns: 20, page: 5) }
    #expect(Self.shown(editor) == after, "\(before) \(messages)")
  }

  static let pasted: [(text: String, taken: String)] = [
    ("a\r\nb\rc\u{2028}d\u{85}e", "a\nb\nc\nd\ne"), ("a\tb", "a b"),
    ("\u{1B}[31mred\u{7}\u{0}", "[31mred"), ("\u{9B}1m", "1m"),
    // What changes the direction of writing is data; the screen is not sent it.
    ("\u{202E}abc\u{2066}", "\u{202E}abc\u{2066}"), ("👩‍⚕️", "👩‍⚕️"),
  ]

  @Test(arguments: pasted.indices)
  func whatIsPastedBecomesText(_ index: Int) {
    let (text, taken) = Self.pasted[index]
    #expect(TextEditor.accepted(text).text == taken)
  }

  @Test func aMegabyteIsCutAtTheLimit() {
    let accepted = TextEditor.accepted(String(repeating: "wörd ", count: 200_000))
    #expect(accepted.text.count == LearnerText.mostCharacters)
    #expect(!accepted.isWhole)
    // One character may be made of a megabyte of marks.
    let marks = TextEditor.accepted("a" + String(repeating: "\u{301}", count: 500_000))
    #expect(marks.text == "")
    #expect(!marks.isWhole)
    var editor = TextEditor(accepted.text)
    #expect(editor.room == 0)
    #expect(editor.change(by: .type("x"), columns: 20, page: 5) == .cut)
    #expect(editor.text == accepted.text)
  }

  @Test func rowsHoldEveryCharacterAndNoneIsTooWide() {
    let texts = [
      "", "\n", "a\n\nb", "one two three four five six seven", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
      "word      word            word           word", "分数分数分数分数分数分数 分数 ab",
      "👩‍⚕️ e\u{301}e\u{301} \u{202E}abc \u{1B}[0m",
    ]
    for text in texts {
      for columns in [2, 5, 20] {
        let rows = TextRows(text, columns: columns)
        #expect(rows.rows.first?.start == 0)
        #expect(rows.rows.last?.end == text.count)
        for (row, next) in zip(rows.rows, rows.rows.dropFirst()) {
          #expect(next.start == (row.goesOn ? row.end : row.end + 1))
        }
        for position in 0...text.count {
          let place = rows.place(of: position)
          #expect(rows.rows[place.row].start <= position)
          #expect(position <= rows.rows[place.row].end)
        }
      }
    }
  }
}
