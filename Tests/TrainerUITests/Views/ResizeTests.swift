import Curriculum
import Pages
import Scoring
import Screen
import TestSupport
import Testing

@testable import TrainerUI

/// A window of another size shows the same part of the text.
struct ResizeTests {
  /// Prose in which every word occurs once.
  static let course: Course = {
    var number = 0
    func words(_ count: Int) -> [Inline] {
      let words = (0..<count).map { _ in
        number += 1
        return "w\(number)w"
      }
      return [.text(words.joined(separator: " "))]
    }
    func paragraph() -> Block { .paragraph(words(60)) }
    let blocks: [Block] = [
      paragraph(), paragraph(), .bulletList([[paragraph()], [paragraph(), paragraph()]]),
      .blockQuote([paragraph(), paragraph()]), paragraph(),
      .orderedList(start: 1, (0..<12).map { _ in [.paragraph(words(20))] }),
      .table(
        Table(
          header: [words(1), words(1)], rows: (0..<20).map { _ in [words(1), words(4)] })),
      paragraph(), paragraph(), paragraph(),
    ]
    return Course(
      id: Identifier("words"), title: "Words", version: "1", language: "en", passMark: 0,
      modules: [
        Module(
          id: Identifier("words"), title: "Words", minutes: 1,
          pages: [.lesson(Lesson(anchor: "words", title: "Words", blocks: blocks))])
      ])
  }()

  @Test(arguments: 0..<60) func theFirstWordInViewStaysInView(seed: UInt64) {
    var random = TestSupport.SplitMix64(seed: seed)
    func anySize() -> Size {
      Size(
        rows: .random(in: 12...80, using: &random), columns: .random(in: 40...160, using: &random))
    }
    var play = Play(course: Self.course)
    play.press("A Enter Enter")
    play.send(.resized(anySize()))
    for _ in 0..<Int.random(in: 0..<30, using: &random) { play.press("Down") }
    for _ in 0..<Int.random(in: 0..<4, using: &random) { play.press("PageDown") }
    let before = play.frame
    let size = play.model.display.size
    let word = play.model.window.words.first ?? ""
    for _ in 0..<4 {
      play.send(.resized(anySize()))
      #expect(
        play.model.window.words.contains(word), "\(word) at \(play.model.display.size) from \(size)"
      )
      if !play.model.window.isAtEnd {
        #expect(
          play.model.window.wordsOfFirstRows.contains(word), "\(word) at \(play.model.display.size)"
        )
      }
    }
    play.send(.resized(size))
    #expect(play.frame == before)
  }

  @Test func aWindowThatIsTooSmallForAMomentChangesNothing() {
    for scene in ScreenGoldenTests.scenes {
      var play = scene.play()
      let before = play.frame
      for rows in [0, 1, 5, 11] { play.send(.resized(Size(rows: rows, columns: 3))) }
      play.press("Enter Space 1 Down")
      play.send(.resized(Size(rows: 24, columns: 80)))
      #expect(play.frame.lines.map(\.text) == before.lines.map(\.text), "\(scene.name)")
    }
  }

  @Test func aLearnerWhoReadsTheCaseIsNotCarriedToTheChoices() {
    var play = Play.signedIn(rows: 12, columns: 40)
    play.press("Enter End Enter")
    #expect(play.model.window.sight == .below)
    play.send(.resized(Size(rows: 13, columns: 41)))
    #expect(play.model.window.first == 0)
  }

  @Test func everySceneFitsEveryWindow() {
    for scene in ScreenGoldenTests.scenes {
      var play = scene.play()
      for rows in [0, 1, 11, 12, 18, 24, 250] {
        for columns in [0, 1, 39, 40, 60, 66, 80, 300] {
          play.send(.resized(Size(rows: rows, columns: columns)))
          let frame = play.frame
          #expect(frame.lines.count == rows)
          #expect(
            frame.lines.allSatisfy { $0.width <= columns }, "\(scene.name) \(rows)x\(columns)")
          #expect(frame.cursor.row < max(1, rows) && frame.cursor.column < max(1, columns))
          guard rows >= 12, columns >= 40 else { continue }
          let most = Geometry(size: play.model.display.size).measure
          let lines = play.model.content.document.lines
          #expect(lines.allSatisfy { $0.width <= most }, "\(scene.name) \(rows)x\(columns)")
        }
      }
    }
  }
}

extension Window {
  /// The words in view that occur once in the text.
  fileprivate var words: [Substring] { words(inRows: height) }

  fileprivate var wordsOfFirstRows: [Substring] { words(inRows: 3) }

  private func words(inRows count: Int) -> [Substring] {
    content.document.lines.dropFirst(first).prefix(min(count, height)).flatMap { line in
      line.text.split(separator: " ").filter { $0.hasPrefix("w") && $0.hasSuffix("w") }
    }
  }
}
