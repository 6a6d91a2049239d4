import Cohort
import Curriculum
import Testing

/// What a room marked in a post.
struct MarkedPhrasesTests {
  /// Phrases: `Riverside General` must go, `cake` may go.
  private static let post = MarkablePost(
    words: "Off to Riverside General on Monday, with cake. Back on monday!".split(separator: " ")
      .map { MarkablePost.Word(String($0)) },
    phrases: [
      MarkablePost.Phrase(words: 2..<4, mustGo: true),
      MarkablePost.Phrase(words: 7..<8, mustGo: false),
    ])

  private func entries(_ responses: [[Int]]) -> [String] {
    MarkedPhrases(in: Self.post, responses: responses).entries.map {
      "\($0.kind) \($0.text) \($0.count)"
    }
  }

  @Test func phrasesOfTheAuthorAreListedWhetherOrNotTheyWereMarked() {
    #expect(
      entries(Array(repeating: [], count: 5)) == ["mustGo Riverside General 0", "mayGo cake 0"])
  }

  @Test func oneWordOfAPhraseIsThePhrase() {
    #expect(entries([[2], [3], [2, 3], [], []])[0] == "mustGo Riverside General 3")
  }

  @Test func neighboursThatManyMarkedAreOneStretch() {
    #expect(
      entries([[4, 5], [4], [5], [5], []]) == [
        "mustGo Riverside General 0", "mayStay on Monday (1st of 2) 4", "mayGo cake 0",
      ])
  }

  @Test func aWordThatFewMarkedIsOnlyCounted() {
    let phrases = MarkedPhrases(in: Self.post, responses: [[0], [1], [5], [5], [99, -1]])
    #expect(phrases.entries.map(\.text) == ["Riverside General", "Monday (1st of 2)", "cake"])
    #expect(phrases.markedOtherWords == 2)
  }

  @Test func inALargeRoomATenthHasToMarkAWord() {
    let room = Array(repeating: [5], count: 3) + Array(repeating: [Int](), count: 28)
    #expect(entries(room).count == 2)
    #expect(entries([[5]] + room).count == 3)
  }

  @Test(arguments: [
    (5..<6, "Monday (1st of 2)"), (10..<11, "monday! (2nd of 2)"),
    (9..<11, "on monday! (2nd of 2)"),
    (0..<1, "Off"), (2..<4, "Riverside General"), (9..<99, "on monday! (2nd of 2)"),
  ]) func equalWordsAreToldApart(_ words: Range<Int>, _ text: String) {
    #expect(Self.post.distinctText(of: words) == text)
  }

  @Test func placesAreCountedInEnglish() {
    let post = MarkablePost(
      words: Array(repeating: MarkablePost.Word("no"), count: 23), phrases: [])
    #expect(
      [0, 1, 2, 3, 10, 11, 12, 20, 21, 22].map { post.distinctText(of: $0..<$0 + 1) }
        == ["1st", "2nd", "3rd", "4th", "11th", "12th", "13th", "21st", "22nd", "23rd"].map {
          "no (\($0) of 23)"
        })
  }
}
