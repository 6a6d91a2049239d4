import Screen
import Testing

struct GlyphsTests {
  static let sets = [Glyphs.unicode, Glyphs.ascii]

  @Test(arguments: sets) func everyMarkTakesTheColumnsItSays(_ glyphs: Glyphs) {
    let single =
      [
        glyphs.focus, glyphs.held, glyphs.quotation, glyphs.rule, glyphs.barDone, glyphs.barLeft,
        glyphs.above, glyphs.below, glyphs.separator, glyphs.mastered, glyphs.inProgress,
        glyphs.weak,
        glyphs.notTried,
      ] + glyphs.bullets + glyphs.levels
    #expect(single.allSatisfy { displayWidth(of: $0) == 1 })
    let triple = [glyphs.chosen, glyphs.open, glyphs.marked, glyphs.unmarked]
    #expect(triple.allSatisfy { displayWidth(of: $0) == 3 })
  }

  @Test func theASCIISetIsASCII() {
    let glyphs = Glyphs.ascii
    let arrows = ["↑↓", "←→", "←", "→"].map(glyphs.label)
    let all =
      [
        glyphs.focus, glyphs.chosen, glyphs.open, glyphs.marked, glyphs.unmarked, glyphs.held,
        glyphs.quotation, glyphs.rule, glyphs.barDone, glyphs.barLeft, glyphs.above, glyphs.below,
        glyphs.separator, glyphs.mastered, glyphs.inProgress, glyphs.weak, glyphs.notTried,
      ] + glyphs.bullets + glyphs.levels + arrows
    #expect(all.allSatisfy { $0.utf8.allSatisfy { (0x20..<0x7F).contains($0) } })
  }

  @Test(arguments: sets) func marksThatMeanDifferentThingsDiffer(_ glyphs: Glyphs) {
    #expect(Set([glyphs.mastered, glyphs.inProgress, glyphs.weak, glyphs.notTried]).count == 4)
    #expect(Set([glyphs.chosen, glyphs.open]).count == 2)
    #expect(glyphs.barDone != glyphs.barLeft)
    #expect(Set(glyphs.levels).count == glyphs.levels.count)
  }

  @Test func anAmountIsRoundedUpToWhatCanBeSeen() {
    let glyphs = Glyphs.unicode
    #expect((0...8).map { glyphs.level($0, of: 8) }.joined() == " ▁▂▃▄▅▆▇█")
    #expect(glyphs.level(1, of: 1_000) == "▁")
    #expect(glyphs.level(5, of: 3) == "█")
    #expect(glyphs.level(.max, of: .max) == "█")
    #expect(glyphs.level(-1, of: 3) == " ")
    #expect(glyphs.level(1, of: 0) == " ")
  }

  @Test func aNestedListHasAnotherBullet() {
    #expect((0..<5).map(Glyphs.unicode.bullet).joined() == "•◦–––")
    #expect(Glyphs.unicode.bullet(depth: -1) == "•")
  }
}
