import Curriculum
import Scoring
import Screen
import Testing

@testable import TrainerUI

/// A text that another window wrote too.
struct TextVersionTests {
  private static func text(
    _ words: String, _ subject: LearnerText.Subject = WritingTests.subject, at time: Int64
  ) -> LearnerText {
    LearnerText(subject, text: words, isFinished: false, at: Timestamp(milliseconds: time))
  }

  private static func versions(
    _ news: TextVersions.News, _ text: LearnerText, others: [LearnerText]? = nil
  ) -> Message {
    var versions = TextVersions(news, text: text)
    versions.others = others
    return .textVersions(versions)
  }

  private static let other = text("Ask Ann.", at: 1)
  private static let mine = text("Ask Ben.", at: 2)

  /// The page of the writing task, whose text is there twice.
  private func withTwoVersions() -> Play {
    var play = WritingTests.atTask("w", rows: 60)
    play.press("A s k Space B e n .")
    play.send(Self.versions(.wasSetAside, Self.mine, others: [Self.other]))
    return play
  }

  @Test func theEditorBeginsWithWhatAnotherWindowLeft() {
    var play = WritingTests.atTask(rows: 60)
    #expect(play.effects(of: "w") == [.versions(.lookUp(WritingTests.subject))])
    play.send(Self.versions(.wasLookedUp, Self.other))
    #expect(play.text.contains("Ask Ann."))
    play.press("X Esc")
    #expect(play.model.texts[WritingTests.subject]?.text == "Ask Ann.X")
  }

  @Test func whatWasTypedIsNotReplaced() {
    var play = WritingTests.atTask("w X", rows: 60)
    play.send(Self.versions(.wasLookedUp, Self.other))
    play.press("Esc")
    #expect(play.model.texts[WritingTests.subject]?.text == "X")
  }

  @Test func whatCouldNotBeKeptGoesBeforeWhatIsOnTheDisk() {
    var play = WritingTests.atTask(rows: 60)
    play.refusal = "Not kept."
    play.press("w M i n e Esc w")
    play.send(Self.versions(.wasLookedUp, Self.other))
    play.press("Esc")
    #expect(play.model.texts[WritingTests.subject]?.text == "Mine")
  }

  @Test func bothVersionsAreShownOnceTheEditorIsClosed() {
    var play = withTwoVersions()
    #expect(play.text.contains("Another window changed this text too."))
    #expect(!play.text.contains("Ask Ann."))
    play.press("Esc")
    #expect(play.text.contains("Ask Ben."))
    #expect(play.text.contains("The other version, from another window"))
    #expect(play.text.contains("Ask Ann."))
    #expect(play.text.contains("v exchanges the two versions"))
  }

  @Test func theVersionsAreExchanged() {
    var play = withTwoVersions()
    play.press("Esc")
    #expect(play.effects(of: "v") == [.versions(.take(Self.other))])
    var taken = Self.other
    taken.at = Timestamp(milliseconds: 3)
    play.send(Self.versions(.wasTaken, taken, others: [Self.mine]))
    #expect(play.model.texts[WritingTests.subject] == taken)
    #expect(play.text.contains("The other version is your text now"))
  }

  @Test func theOtherVersionIsRemovedIfAskedForTwice() {
    var play = withTwoVersions()
    play.press("Esc")
    #expect(play.effects(of: "x") == [])
    #expect(play.text.contains("x again removes it"))
    #expect(play.effects(of: "Down x") == [])
    #expect(play.effects(of: "x") == [.versions(.drop(Self.other))])
    play.send(Self.versions(.wasDropped, Self.other, others: []))
    #expect(!play.text.contains("Ask Ann."))
    #expect(play.effects(of: "v x") == [])
  }

  @Test func aNoteWithTwoVersionsIsReadBeforeItIsWritten() {
    var play = Play.signedIn(rows: 60)
    play.press("Enter")
    play.press("w A s k Space B e n . Esc")
    let other = Self.text("Ask Ann.", WritingTests.note, at: 1)
    play.send(
      Self.versions(.wasSetAside, Self.text("Ask Ben.", WritingTests.note, at: 2), others: [other]))
    #expect(play.text.contains("Another window wrote another version of this note."))
    play.press("w")
    #expect(play.text.contains("Ask Ann.") && play.text.contains("Ask Ben."))
    #expect(play.effects(of: "v") == [.versions(.take(other))])
    play.press("w")
    #expect(play.text.contains("Esc keeps the text."))
    play.press("Esc")
    #expect(play.text.contains("Another window wrote another version of this note."))
  }

  @Test func aTextWrittenFurtherElsewhereIsShownAgain() {
    var play = WritingTests.atTask("w A Esc", rows: 60)
    play.press("w Backspace Esc")
    play.send(Self.versions(.wasNotRemoved, Self.other))
    #expect(play.text.contains("Not removed: another window has written this text further"))
    #expect(play.text.contains("Ask Ann."))
  }
}
