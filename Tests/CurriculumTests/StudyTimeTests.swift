import Curriculum
import Testing

struct StudyTimeTests {
  @Test(arguments: [
    ("", 0), ("one", 1), (" two  words\n", 2), ("a — b", 2), ("don't (yet)", 2), ("… 3.5 %", 1),
  ])
  func wordsStandBetweenWhiteSpace(_ text: String, _ count: Int) {
    #expect(StudyTime(of: [page(text)]).words == count + 1)
  }

  @Test func allThatALearnerReadsCounts() {
    let feedback: [Block] = [.paragraph([.text("Three more words")])]
    let questions = [
      question(list(.single, "*Two words", "One", feedback: feedback)),
      question(rows(("Two words", [.veryAppropriate]), feedback: feedback)),
      question(entries(("One", 0), ("Two words", 1), feedback: feedback)),
      question(
        .marking(
          MarkablePost(
            words: ["Met", "a", "man", "—"].map { MarkablePost.Word($0) },
            phrases: [MarkablePost.Phrase(words: 2..<3, mustGo: true, feedback: feedback)]))),
    ]
    let scenario = Scenario(
      id: Identifier("case"), title: "A title", questions: questions,
      debrief: [.paragraph([.text("The end")])], facilitator: [.paragraph([.text("Not read")])])
    let time = StudyTime(of: [.scenario(scenario)])
    // Title and debrief 4; stems and lead-ins 4 × 4; answers 3 + 2 + 3 + 3; feedback 3 × (2 + 1 + 2 + 1).
    #expect(time.words == 4 + 16 + 11 + 18)
    #expect(time.questions == 4)
    #expect(time.seconds == 49 * 60 / 230 + 100)
  }

  @Test(arguments: [(0, 0, 0), (1, 0, 1), (230, 0, 1), (345, 0, 2), (230, 3, 2), (5750, 16, 32)])
  func minutesAreWordsAndQuestions(_ words: Int, _ questions: Int, _ minutes: Int) {
    #expect(time(words, questions).minutes == minutes)
  }

  @Test(arguments: [
    (230 * 20, 20, true), (230 * 20, 23, true), (230 * 20, 24, false), (230 * 20, 17, true),
    (230 * 20, 16, false), (10, 1, true), (10, 2, false), (400, 2, true),
  ])
  func statedMinutesMayBeFifteenPercentAway(_ words: Int, _ stated: Int, _ agrees: Bool) {
    #expect(time(words, 0).agrees(with: stated) == agrees)
  }

  private func time(_ words: Int, _ questions: Int) -> StudyTime {
    var time = StudyTime()
    time.words = words
    time.questions = questions
    return time
  }

  private func page(_ text: String) -> Page {
    .lesson(Lesson(anchor: "a", title: "Title", blocks: [.paragraph([.text(text)])]))
  }
}
