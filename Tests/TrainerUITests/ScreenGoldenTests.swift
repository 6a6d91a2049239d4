import Pages
import Screen
import TestSupport
import Testing
import TrainerUI

/// Every screen at three sizes, as rows, styles and cursor.
struct ScreenGoldenTests {
  struct Scene: CustomTestStringConvertible, Sendable {
    var name: String
    var keys: String
    var testDescription: String { name }
  }

  static let scenes = [
    Scene(name: "name", keys: ""),
    Scene(name: "course", keys: "A m i n a Enter"),
    Scene(name: "lesson", keys: "A m i n a Enter Enter"),
    Scene(name: "rating", keys: "A m i n a Enter Enter End Enter a 1 2"),
    Scene(name: "rating-feedback", keys: "A m i n a Enter Enter End Enter a 1 3 3 Enter"),
    Scene(name: "single", keys: "A m i n a Enter Enter End Enter a 1 3 3 Enter End Enter b"),
    Scene(
      name: "single-feedback",
      keys: "A m i n a Enter Enter End Enter a 1 3 3 Enter End Enter c Enter"
    ),
    Scene(
      name: "debrief",
      keys: "A m i n a Enter Enter End Enter a 1 3 3 Enter End Enter c Enter End Enter"),
    Scene(name: "several", keys: toMessages + "a Down Space"),
    Scene(name: "several-feedback", keys: toMessages + "a b Enter"),
    Scene(name: "choose", keys: toMessages + "a c Enter End Enter a b c"),
    Scene(
      name: "ordering", keys: toMessages + "a c Enter End Enter a c Enter End Enter Space Down"),
    Scene(
      name: "ordering-feedback",
      keys: toMessages + "a c Enter End Enter a c Enter End Enter Space Down Space Enter"),
    Scene(name: "marking", keys: toPost + "End Right Right Right Right Right Space"),
    Scene(
      name: "marking-feedback", keys: toPost + "End Space Right Right Right Right Right Space Enter"
    ),
    Scene(
      name: "summary",
      keys: toPost + "End Space Right Right Right Right Right Space Enter End Enter End Enter"),
    Scene(name: "poll", keys: "A m i n a Enter Down Enter Enter b"),
    Scene(name: "poll-feedback", keys: "A m i n a Enter Down Enter Enter b Enter"),
    Scene(name: "search", keys: "A m i n a Enter / r e q u e s t Down"),
    Scene(name: "search-nothing", keys: "A m i n a Enter / z e b r a"),
    Scene(name: "go-to", keys: "A m i n a Enter g 1"),
    Scene(name: "marks", keys: "A m i n a Enter Enter m End Enter m M Down"),
    Scene(name: "report", keys: "A m i n a Enter Down Enter Enter ! Down"),
    Scene(name: "report-words", keys: "A m i n a Enter Down Enter Enter ! Down Enter o d d"),
    Scene(name: "help", keys: "A m i n a Enter ?"),
    Scene(name: "progress-empty", keys: "A m i n a Enter p"),
    Scene(
      name: "progress", keys: toPost + "End Space Right Right Right Right Right Space Enter Esc p"),
    Scene(name: "hint", keys: "A m i n a Enter Enter End Enter a 1 Enter"),
    Scene(name: "alert", keys: toMessages + "a b q"),
  ]

  static let toMessages =
    "A m i n a Enter Enter End Enter a 1 3 3 Enter End Enter c Enter End Enter End Enter "
  static let toPost =
    toMessages
    + "a c Enter End Enter a c Enter End Enter Space Down Space Enter End Enter End Enter "

  static let sizes = [
    Size(rows: 24, columns: 80), Size(rows: 12, columns: 40), Size(rows: 40, columns: 120),
    Size(rows: 60, columns: 200),
  ]

  @Test(arguments: scenes, sizes)
  func aScreenLooksAsItDidWhenSomebodyLookedAtIt(_ scene: Scene, _ size: Size) {
    var play = Play(rows: size.rows, columns: size.columns)
    play.press(scene.keys)
    expectGolden(play.frame.golden, Self.file(scene.name, size), in: "Goldens")
  }

  /// Two people to choose from, a store that cannot be written, and drawing in ASCII.
  @Test(arguments: sizes) func otherBeginningsLookAsTheyDid(at size: Size) {
    let people = Play(
      rows: size.rows, columns: size.columns,
      known: [Play.learner("amina"), Play.learner("bao")])
    expectGolden(people.frame.golden, Self.file("learners", size), in: "Goldens")
    var readOnly = Play(rows: size.rows, columns: size.columns)
    readOnly.send(.storeFailed("Nothing can be saved: the disk is full. Reading goes on."))
    expectGolden(readOnly.frame.golden, Self.file("store-problem", size), in: "Goldens")
    var ascii = Play(rows: size.rows, columns: size.columns)
    ascii.model.glyphs = .ascii
    ascii.press(Self.toPost + "End Space Right Right Right Right Right Space Enter Esc p")
    expectGolden(ascii.frame.golden, Self.file("progress-ascii", size), in: "Goldens")
  }

  /// What was missed or is due, asked once more; and how sure one says to be.
  @Test(arguments: sizes.prefix(2)) func whatIsAskedOnceMoreLooksAsItDid(at size: Size) {
    let sure = PlainInputTests.single
    let scenes: [(name: String, play: Play, keys: String)] = [
      ("round", RoundTests.summary(), "Down Enter"),
      ("round-feedback", RoundTests.summary(), "Down Enter a 1 1 1 Enter"),
      ("review-course", RoundTests.reviewer(days: 2), ""),
      ("review", RoundTests.reviewer(days: 2), "r"),
      ("certainty", CertaintyTests.play(sure + " b s"), ""),
      ("certainty-feedback", CertaintyTests.play(sure + " c s Enter"), ""),
      ("certainty-summary", CertaintyTests.summary(), ""),
    ]
    for scene in scenes {
      var play = scene.play
      play.press(scene.keys)
      play.send(.resized(size))
      expectGolden(play.frame.golden, Self.file(scene.name, size), in: "Goldens")
    }
  }

  /// A folder for each size.
  private static func file(_ name: String, _ size: Size) -> String {
    "\(size.columns)x\(size.rows)/\(name).screen"
  }
}
