import Pages
import Screen
import Testing

/// A third front end, run by the engine that the other two share.
struct ProgramTests {
  private static let terms = [
    (name: "Boundary", text: "What keeps a profession and a private life apart."),
    (name: "Consent", text: "Leave that somebody gives, and may take back."),
    (name: "Privacy", text: "What belongs to nobody else."),
  ]

  /// What a run shows before each event, and how it ends.
  private func run(
    _ events: [Event], news: () -> [Glossary.Message] = { [] }
  ) -> (frames: [Frame], effects: [Glossary.Effect], end: ProgramEnd) {
    var glossary = Glossary(Self.terms)
    var terminal = ScriptedTerminal(events)
    var effects: [Glossary.Effect] = []
    let end = glossary.run(
      in: &terminal,
      perform: { effect in
        effects.append(effect)
        guard case .learn(let name) = effect else { return [] }
        return [.learnt(name)]
      }, news: news)
    return (terminal.frames, effects, end)
  }

  @Test func aPageHasATitleTextANoticeAndKeys() {
    let frames = run([.key(.down), .key(.character("x"))]).frames
    #expect(
      frames.last?.golden == """
        | Glossary                               |
        |                                        |
        |   Boundary                             |
        | › Consent                              |
        |   Privacy                              |
        |                                        |
        |                                        |
        |                                        |
        |                                        |
        | Learnt: Consent.                       |
        | Enter open   ↑↓ move   x learn         |
        | ? help   q quit                        |

        | TTTTTTTT                               |
        |                                        |
        |                                        |
        | FF                                     |
        |                                        |
        |                                        |
        |                                        |
        |                                        |
        |                                        |
        | cccccccccccccccc                       |
        | KKKKKhhhhh   KKhhhhh   Khhhhhh         |
        | Khhhhh   Khhhhh                        |

        cursor 3,3

        """)
  }

  @Test func aTermIsReadWithABarAboveIt() {
    let frames = run([.key(.down), .key(.enter)]).frames
    #expect(
      frames.last?.lines.prefix(4).map(\.text) == [
        " Consent                           term",
        " " + String(repeating: "━", count: 25)
          + String(repeating: "─", count: 13), " Leave that somebody gives, and may",
        " take back.",
      ])
  }

  @Test func anEffectIsPerformedAndAnswered() {
    let (frames, effects, end) = run([.key(.character("x")), .key(.character("q")), .key(.down)])
    #expect(effects == [.learn("Boundary")])
    #expect(frames.count == 2 && end == .left)
    #expect(frames[1].lines[9].text == " Learnt: Boundary.")
  }

  @Test func newsComeBeforeAFrame() {
    var news = ["one", "two"]
    let frames = run([.redraw, .redraw]) {
      news.isEmpty ? [] : [.learnt(news.removeFirst())]
    }.frames
    #expect(frames.map { $0.lines[9].text } == [" Learnt: one.", " Learnt: two.", " Learnt: two."])
  }

  @Test func clicksAndTheWheelAreMessages() {
    let (frames, _, end) = run([
      .clicked(Position(row: 4, column: 5)), .clicked(Position(row: 4, column: 5)),
      .wheel(rows: 3), .key(.escape), .clicked(Position(row: 8, column: 5)),
    ])
    #expect(
      frames.map { $0.lines[0].text.split(separator: " ")[0] } == [
        "Glossary", "Glossary", "Privacy", "Privacy", "Glossary", "Glossary",
      ])
    #expect(frames[1].cursor == Position(row: 4, column: 3))
    #expect(end == .endOfInput)
  }

  @Test func pastedTextPressesNoKeys() {
    let (frames, _, end) = run([.pasted("q"), .terminated(signal: 15)])
    #expect(frames.count == 2 && end == .terminated(signal: 15))
  }

  @Test func eventsThatAreAtHandAreWorkedOffBeforeTheNextFrame() {
    var glossary = Glossary(Self.terms)
    var terminal = ScriptedTerminal([.key(.down), .key(.down), .key(.character("x"))])
    terminal.isFast = true
    var effects: [Glossary.Effect] = []
    let end = glossary.run(
      in: &terminal,
      perform: { effect in
        effects.append(effect)
        return []
      })
    #expect(effects == [.learn("Privacy")])
    #expect(terminal.frames.count == 2 && end == .endOfInput)
  }

  @Test func aWindowThatIsTooSmallSaysSo() {
    let frames = run([.resized(Size(rows: 3, columns: 30)), .resized(Size(rows: 24, columns: 80))])
      .frames
    #expect(
      frames[1].lines.map(\.text) == [
        "Too small: make the window 40", "columns by 12 rows or more. q", "quits.",
      ])
    #expect(frames[2].lines[0].text == "    Glossary" + String(repeating: " ", count: 64))
  }

  @Test(arguments: [
    (FocusLook.cursor, "   Boundary", 0), (.marker, " › Boundary", 0), (.bar, " › Boundary", 38),
  ]) func theFocusLooksAsTheUserWants(look: FocusLook, text: String, barColumns: Int) {
    var glossary = Glossary(Self.terms)
    glossary.display.size = Size(rows: 12, columns: 40)
    glossary.display.focusLook = look
    let line = glossary.frame.lines[2]
    #expect(line.text.hasPrefix(text))
    #expect(
      line.runs.filter { $0.style == .bar }.reduce(0) { $0 + displayWidth(of: $1.text) }
        == barColumns)
    #expect(glossary.frame.cursor == Position(row: 2, column: 3))
  }

  @Test func noSizeTearsAPage() {
    for rows in [0, 1, 11, 12, 13, 18, 24, 200] {
      for columns in [0, 1, 39, 40, 59, 60, 80, 300] {
        var glossary = Glossary(Self.terms)
        glossary.display.size = Size(rows: rows, columns: columns)
        for message in [.open, .back, .learnt("a"), .help] as [Glossary.Message] {
          _ = glossary.update(message)
          let frame = glossary.frame
          #expect(frame.lines.count == rows)
          #expect(frame.lines.allSatisfy { $0.width <= columns })
        }
      }
    }
  }
}
