import Pages
import Screen
import Testing

/// A document that overflows by one or two rows is laid out to fit, and so is its last part.
struct FittingTests {
  /// A document with a row for each sign: `.` is a blank row, a capital a row in another style, and `|` begins the last part.
  private static func document(_ signs: String) -> Document {
    var document = Document()
    for sign in signs {
      switch sign {
      case ".": document.addBlank()
      case "|": document.beginPart()
      default: document.add(Line(String(sign), sign.isUppercase ? .muted : .body))
      }
    }
    return document
  }

  @Test(arguments: [
    ("ab.C", 4, "ab.C"), ("ab.C", 3, "abC"), ("ab.C", 2, "ab.C"),
    // The last blank rows go first, and two at most.
    ("a.B.c", 4, "a.Bc"), ("a.B.c", 3, "aBc"), ("a.B.c.D", 4, "a.B.c.D"),
    // Paragraphs that look alike stay apart.
    ("a.b.C", 4, "a.bC"), ("a.b.c", 4, "a.b.c"), ("a.b.C", 3, "a.b.C"),
    // The part that is read now fits by itself, although the whole does not.
    ("abcdefgh|i.J", 2, "abcdefghiJ"), ("a.Bcdefgh|i.J", 3, "a.Bcdefghi.J"),
    ("abcdefgh|i.j", 2, "abcdefghi.j"),
  ])
  func blankRowsAreLeftOutSoThatItFits(signs: String, height: Int, expected: String) {
    var content = Content(title: "", document: Self.document(signs))
    content.isFitted = true
    let window = Window(content, height: height)
    let shown = window.content.document.lines.map { $0.text.isEmpty ? "." : $0.text }.joined()
    #expect(shown == expected)
  }

  @Test func aPartThatFitsStandsAloneInTheWindow() {
    var document = Self.document("abcdefgh")
    let part = document.nextPosition
    document.beginPart()
    for line in [Line("i"), Line(), Line("J", .muted)] { document.add(line) }
    var content = Content(title: "", document: document)
    (content.isFitted, content.top) = (true, part)
    let window = Window(content, height: 2)
    #expect(window.first == 8 && window.isAtEnd)
  }
}
