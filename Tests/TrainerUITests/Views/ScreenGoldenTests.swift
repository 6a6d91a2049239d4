import Curriculum
import Pages
import Screen
import TestSupport
import Testing

@testable import TrainerUI

/// Every screen at four sizes, as rows, styles and cursor.
struct ScreenGoldenTests {
  /// A screen: the state to start from, and the messages sent there.
  struct Scene: CustomTestStringConvertible, Sendable {
    var name: String
    var state: SampleState
    var messages: [Message]
    var testDescription: String { name }

    init(_ name: String, _ state: SampleState, _ messages: [Message] = []) {
      self.name = name
      self.state = state
      self.messages = messages
    }

    func play(rows: Int = 24, columns: Int = 80, look: FocusLook = .marker) -> Play {
      var play = Play.at(state, rows: rows, columns: columns)
      play.model.display.focusLook = look
      for message in messages {
        play.send(message)
        // In a small window, the learner first has to see all answers.
        while message == .forward,
          [Model.readsOnFirst, Model.submitsNow, Model.isTheRest].contains(play.model.notice?.text)
        {
          play.send(.forward)
        }
      }
      return play
    }
  }

  private static let (a, b) = (Identifier<Choice>("a"), Identifier<Choice>("b"))
  private static let ratings = Response.ratings([
    a: .veryAppropriate, b: .fairlyInappropriate, Identifier("c"): .fairlyInappropriate,
  ])
  /// Marks the sixth word of the post.
  private static let markSixth = [Message](repeating: .right, count: 5) + [.mark]

  static let scenes = [
    Scene("name", .welcome),
    Scene("course", .course),
    Scene("lesson", .lesson),
    Scene("rating", .rating, [.pick(0), .rate(.veryAppropriate), .rate(.fairlyAppropriate)]),
    Scene("rating-feedback", .rating, [.answer(ratings), .forward]),
    Scene("single", .single, [.pick(1)]),
    Scene("single-feedback", .single, [.pick(2), .forward]),
    Scene("debrief", .debrief),
    Scene("several", .several, [.pick(0), .down, .mark]),
    Scene("several-feedback", .several, [.answer(.choices([a, b])), .forward]),
    Scene("choose", .choose, [.pick(0), .pick(1), .pick(2)]),
    Scene("ordering", .ordering, [.mark, .down]),
    Scene("ordering-feedback", .ordering, [.mark, .down, .mark, .forward]),
    Scene("marking", .marking, [.bottom] + markSixth),
    Scene("marking-feedback", .marking, [.answer(.marks([0, 5])), .forward]),
    Scene("summary", .summary),
    Scene("poll", .poll, [.pick(1)]),
    Scene("poll-feedback", .poll, [.pick(1), .forward]),
    Scene("search", .course, [.find(.words), .type("request"), .down]),
    Scene("search-nothing", .course, [.find(.words), .type("zebra")]),
    Scene("go-to", .course, [.find(.titles), .type("1")]),
    Scene("marks", .lesson, [.toggleMark, .bottom, .forward, .toggleMark, .listMarks, .down]),
    Scene("report", .poll, [.report, .down]),
    Scene("report-words", .poll, [.report, .down, .forward, .type("odd")]),
    Scene("help", .course, [.help]),
    Scene("progress-empty", .course, [.showProgress]),
    Scene("progress", .summary, [.leave, .showProgress]),
    Scene("hint", .rating, [.pick(0), .rate(.veryAppropriate), .forward]),
    Scene(
      "alert", .several,
      [.pick(0), .pick(1), .storeFailed("Answers cannot be saved: the disk is full."), .quit]),
  ]

  static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 12, columns: 40), Size(rows: 40, columns: 120),
    Size(rows: 60, columns: 200),
  ]

  @Test(arguments: scenes, sizes)
  func aScreenLooksAsItDidWhenSomebodyLookedAtIt(_ scene: Scene, _ size: Size) {
    let play = scene.play(rows: size.rows, columns: size.columns)
    expectGolden(play.frame.golden, Self.file(scene.name, size), in: "Goldens")
  }

  /// The sign-in page with two learners, a store that cannot be written, and pictures in ASCII.
  @Test(arguments: sizes) func otherBeginningsLookAsTheyDid(at size: Size) {
    let people = Play(
      rows: size.rows, columns: size.columns,
      known: [Play.learner("amina"), Play.learner("bao")])
    expectGolden(people.frame.golden, Self.file("learners", size), in: "Goldens")
    var readOnly = Play(rows: size.rows, columns: size.columns)
    readOnly.send(.storeFailed("Nothing can be saved: the disk is full. Reading goes on."))
    expectGolden(readOnly.frame.golden, Self.file("store-problem", size), in: "Goldens")
    var ascii = Play.at(.summary, rows: size.rows, columns: size.columns)
    ascii.model.display.glyphs = .ascii
    ascii.press("Esc p")
    expectGolden(ascii.frame.golden, Self.file("progress-ascii", size), in: "Goldens")
  }

  /// Rounds of questions that were missed or are due, and questions that ask how sure the learner is.
  @Test(arguments: sizes.prefix(2)) func whatIsAskedOnceMoreLooksAsItDid(at size: Size) {
    let scenes: [(name: String, play: Play, keys: String)] = [
      ("round", RoundTests.summary(), "Down Enter"),
      ("round-feedback", RoundTests.summary(), "Down Enter a 1 1 1 Enter"),
      ("review-course", RoundTests.reviewer(days: 2), ""),
      ("review", RoundTests.reviewer(days: 2), "r"),
      ("certainty", Play.at(.single, asksCertainty: true), "b s"),
      ("certainty-feedback", Play.at(.single, asksCertainty: true), "c s Enter"),
      ("certainty-summary", CertaintyTests.summary(), ""),
    ]
    for scene in scenes {
      var play = scene.play
      play.press(scene.keys)
      play.send(.resized(size))
      expectGolden(play.frame.golden, Self.file(scene.name, size), in: "Goldens")
    }
  }

  /// The end of a round of review, an answer beside the one before, and the course page while review pauses.
  @Test(arguments: sizes.prefix(3)) func reviewLooksAsItDid(at size: Size) {
    var then = ReviewTests.play(rows: 200)
    then.press("r End a Enter")
    let scenes: [(name: String, play: Play)] = [
      ("review-due", ReviewTests.play()), ("review-then", then),
      ("reviewed", ReviewTests.reviewed()), ("settings", SettingsTests.play("s Down Down Right")),
    ]
    for (name, var play) in scenes {
      play.send(.resized(size))
      expectGolden(play.frame.golden, Self.file(name, size), in: "Goldens")
    }
  }

  /// A folder for each size.
  private static func file(_ name: String, _ size: Size) -> String {
    "\(size.columns)x\(size.rows)/\(name).screen"
  }
}
