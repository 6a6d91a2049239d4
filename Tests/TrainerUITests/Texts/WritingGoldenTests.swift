import Curriculum
import Pages
import Scoring
import Screen
import TestSupport
import Testing

@testable import Plain
@testable import TrainerUI

/// The pages on which learners write, as rows, styles and cursor, and as lines.
struct WritingGoldenTests {
  private static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 12, columns: 40), Size(rows: 60, columns: 200),
  ]

  /// Each scene: its name, the play to begin with, and the keys that lead there.
  private static let scenes: [(name: String, play: Play, keys: String)] = [
    ("writing", WritingTests.atTask(), ""),
    (
      "writing-typing", WritingTests.atTask(),
      "w D e a r Space M s Space O s e i , Enter Enter N o . Up"
    ),
    ("writing-written", WritingTests.atTask(), "w N o . Esc"),
    ("writing-model", WritingTests.atTask(), "w N o . Esc Enter a Down"),
    ("writing-help", WritingTests.atTask(), "w F1"),
    ("note", Play.at(.lesson), "w A s k Space A n n"),
    ("note-shown", Play.at(.lesson), "w A s k Space A n n Esc G"),
    ("note-listed", Play.at(.lesson), "w A s k Space A n n Esc m M"),
  ]

  @Test(arguments: sizes) func whereLearnersWriteLooksAsItDid(at size: Size) {
    for scene in Self.scenes {
      var play = scene.play
      play.send(.resized(Size(rows: 200, columns: 80)))
      play.press(scene.keys)
      play.send(.resized(size))
      if play.model.place.page.isTyping { play.model.keepFocusInView() }
      expectGolden(
        play.frame.golden, "\(size.columns)x\(size.rows)/\(scene.name).screen", in: "Goldens")
    }
  }

  @Test func aTextIsWrittenInLines() {
    let lines = [
      "Amina", "", "", "1", "3", "3", "", "2", "", "w", "Dear Ms Osei,", "", "q", "no, thank you.",
      ".", "", "ab", "b", "xyz", "w", "Amina", ".", "", "w", "Ask Ann.", ".", "c", "p", "", "M",
      "1",
      "q",
    ]
    expectGolden(Self.conversation(lines), "plain-writing.txt", in: "Goldens")
  }

  private static func conversation(_ lines: [String]) -> String {
    var (said, rest) = ("", lines[...])
    var play = Play(course: WritingTests.course)
    let terminal = LineTerminal(
      read: {
        let line = rest.popFirst()
        said += line.map { $0 + "\n" } ?? "<end>\n"
        return line
      }, write: { said += $0 })
    var world = play
    _ = runPlain(&play.model, on: terminal, perform: { world.perform($0) })
    return said
  }
}

extension Place.Page {
  fileprivate var isTyping: Bool {
    if case .writing(let page) = self { page.editor != nil } else { false }
  }
}
