import Curriculum
import Pages
import Scoring
import Screen
import TestSupport
import Testing

@testable import Plain
@testable import TrainerUI

/// The page that ends a module, and the one that ends the course.
struct EndingTests {
  /// The summary of the first module, with mistakes that were put right in part; files can be written.
  static func module(rows: Int = 24, columns: Int = 80) -> Play {
    var play = Play.at(
      .summary, answers: SampleAnswers(several: "ab"), rows: rows, columns: columns)
    play.model.settings.writesFiles = true
    play.model.now = Timestamp(milliseconds: 86_400_000)
    play.model.openSummary(of: 0)
    return play
  }

  /// The summary of the second module, after everything in the course was answered.
  static func finished(rows: Int = 24, columns: Int = 80) -> Play {
    var play = Self.module(rows: 1000)
    for messages in [[Message.pick(0)], [.pick(0)]] {
      _ = play.model.open(PageIndex(module: 1, page: 1))
      for message in messages { play.send(message) }
      play.send(.forward)
    }
    play.send(.resized(Size(rows: rows, columns: columns)))
    play.model.openSummary(of: 1)
    play.model.notice = nil
    play.effects = []
    return play
  }

  private static let sizes = ScreenGoldenTests.sizes.prefix(3)

  @Test(arguments: sizes) func theEndsLookAsTheyDidWhenSomebodyLookedAtThem(_ size: Size) {
    var module = Self.module(rows: size.rows, columns: size.columns)
    expectLook(of: module, "ending-module", size)
    module.press("Enter")
    expectLook(of: module, "ending-module-below", size)
    var course = Self.finished(rows: size.rows, columns: size.columns)
    while case .summary = course.model.place.page { course.press("Enter") }
    expectLook(of: course, "ending-course", size)
    course.press("?")
    expectLook(of: course, "ending-course-help", size)
  }

  private func expectLook(of play: Play, _ name: String, _ size: Size) {
    expectGolden(
      play.frame.golden, "\(size.columns)x\(size.rows)/\(name).screen", in: "Goldens")
  }

  @Test func theLastSummaryLeadsToTheEndAndTheEndToTheCoursePage() {
    var play = Self.finished(rows: 60)
    #expect(play.text.contains("Every module is done: see what you have done"))
    play.press("Enter")
    #expect(ScenarioTests.place(play) == "ending")
    play.press("Backspace")
    #expect(ScenarioTests.place(play).hasPrefix("summary"))
    play.press("Enter Enter")
    #expect(ScenarioTests.place(play).hasPrefix("course"))
  }

  @Test func beforeTheLastModuleIsDoneThereIsNoEndOfTheCourse() {
    var play = Self.module(rows: 60)
    #expect(play.model.courseEnding == nil)
    play.press("Enter")
    #expect(ScenarioTests.place(play) == "course 1")
  }

  @Test func whatIsNotFinishedIsNoEnding() {
    let play = Play.at(.single)
    #expect(play.model.ending(ofModule: 0) == nil)
    #expect(!play.model.offers(.writeFile(.record)))
  }

  @Test func itSaysWhatWasDoneWhatChangedAndWhatComesBack() throws {
    var play = Self.module()
    #expect(
      try #require(play.model.ending(ofModule: 0)).parts == [
        .init(
          heading: "What you did", sentences: ["3 cases, 6 questions, on 1970-01-01."]),
        .init(
          heading: "What changed",
          sentences: [
            "31 % at first answer, and nothing has changed since. Not all right yet: 4 answers."
          ]),
        .init(
          heading: "What comes back",
          sentences: ["1 objective for review, on 1970-01-02."]),
      ])
    play.press("Down Enter")
    #expect(play.model.round != nil)
    play = Self.module()
    play.model.now = Timestamp(milliseconds: 10 * 86_400_000)
    play.model.openSummary(of: 0)
    #expect(
      play.model.ending(ofModule: 0)?.parts.last?.sentences == ["1 objective for review, due now."])
  }

  /// Each key, the effect it asks for, and the second effect after the surroundings have asked something.
  @Test(arguments: LearnerFile.allCases) func aFileThatIsAskedAboutIsWrittenIfAskedForAgain(
    _ file: LearnerFile
  ) {
    var play = Self.module()
    play.press(.character(file.key))
    #expect(play.effects == [.writeFile(file, isConfirmed: false)])
    play.send(.file(.asks(file, "It is there already.")))
    #expect(play.model.notice?.text == "It is there already.")
    play.effects = []
    play.press(.character(file.key))
    #expect(play.effects == [.writeFile(file, isConfirmed: true)])
    play.send(.file(.written("Written to /home/a.")))
    #expect(play.model.notice == Notice("Written to /home/a."))
    // Asked for once more, it is asked about once more.
    play.effects = []
    play.press(.character(file.key))
    #expect(play.effects == [.writeFile(file, isConfirmed: false)])
  }

  @Test func anyOtherKeyTakesTheConsentBack() {
    var play = Self.module()
    play.press("I")
    play.send(.file(.asks(.handIn, "It would hold everything.")))
    play.press("Down")
    play.effects = []
    play.press("I")
    #expect(play.effects == [.writeFile(.handIn, isConfirmed: false)])
    play.send(.file(.asks(.handIn, "It would hold everything.")))
    play.press("R")
    #expect(play.effects.last == .writeFile(.record, isConfirmed: false))
  }

  @Test func aFileThatCannotBeWrittenIsAnAlert() {
    var play = Self.module()
    play.press("R")
    play.send(.file(.refused("Not written: the disk is full.")))
    #expect(play.model.notice == Notice("Not written: the disk is full.", isAlert: true))
  }

  /// In a session, without surroundings that write files, and away from endings there are no such keys.
  @Test func theKeysAreAbsentWhereNoFileMayBeWritten() {
    var play = Self.module()
    #expect(play.text.contains("R writes your record"))
    play.model.settings.writesFiles = false
    #expect(!play.text.contains("R writes your record"))
    play.press("R")
    #expect(play.effects == [])
    #expect(play.model.notice?.text == "“R” means nothing here; ? shows the keys.")
    play.model.settings.writesFiles = true
    play.model.session = SessionStatus(delivery: "delivered", withholdsFeedback: false)
    #expect(!play.model.offers(.writeFile(.handIn)))
    play.model.session = nil
    play.press("Esc")
    #expect(!play.model.offers(.writeFile(.handIn)))
    play.press("p")
    #expect(play.model.offers(.writeFile(.handIn)))
  }

  @Test func inPlainModeTheSameIsSaidInWords() {
    var play = Self.finished()
    var model = play.model
    var text = ""
    var rest = ["R", "I", "I", "1", "", "q"][...]
    let terminal = LineTerminal(
      read: {
        guard let line = rest.popFirst() else { return nil }
        text += "<\(line)>\n"
        return line
      }, write: { text += $0 })
    _ = runPlain(&model, on: terminal) { effect in
      switch effect {
      case .writeFile(.record, _): [.file(.written("Written to /home/amina-record.html."))]
      case .writeFile(.handIn, false):
        [.file(.asks(.handIn, "The file would hold 8 answers. I again writes it."))]
      case .writeFile(.handIn, true): [.file(.written("Written to /home/amina.webside."))]
      default: play.perform(effect)
      }
    }
    expectGolden(text, "plain-ending.txt", in: "Goldens")
  }
}
