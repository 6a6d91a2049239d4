import Authoring
import Curriculum
import TestSupport
import Testing

/// A good module, damaged in every way a disk or a slip of the hand can: reading it never traps and always sorts.
struct MutationTests {
  @Test func aModuleCutAtAnyByteIsReadToItsEnd() {
    let source = bytes(sample)
    for length in 0...source.count { check(Array(source[..<length]), "cut to \(length)") }
  }

  @Test(arguments: 0..<20)
  func aModuleWithFlippedBytesIsReadToItsEnd(_ seed: UInt64) {
    let source = bytes(sample)
    let marks = bytes("#*_~`|-=[]()<>!&:>\n\r\t \"'\\x{}?@%\u{0}\u{1B}") + [0x80, 0xC3, 0xE2, 0xFF]
    var random = SplitMix64(seed: seed)
    for round in 0..<100 {
      var damaged = source
      for _ in 0...Int(random.next() % 8) {
        let index = Int(random.next() % UInt64(damaged.count))
        switch random.next() % 4 {
        case 0: damaged[index] = UInt8(truncatingIfNeeded: random.next())
        case 1: damaged[index] = marks[Int(random.next() % UInt64(marks.count))]
        case 2: damaged.remove(at: index)
        default: damaged.insert(marks[Int(random.next() % UInt64(marks.count))], at: index)
        }
      }
      check(damaged, "seed \(seed), round \(round)")
    }
  }

  @Test func aModuleWithLinesLostOrDoubledIsReadToItsEnd() {
    let lines = sample.split(separator: "\n", omittingEmptySubsequences: false)
    for index in lines.indices {
      var lost = lines
      lost.remove(at: index)
      check(bytes(lost.joined(separator: "\n")), "without line \(index + 1)")
      var doubled = lines
      doubled.insert(lines[index], at: index)
      check(bytes(doubled.joined(separator: "\n")), "line \(index + 1) twice")
    }
  }

  private func check(_ source: [UInt8], _ what: String) {
    let (module, diagnostics) = readModule(source, file: "m.md")
    let isSound = !diagnostics.contains { $0.severity == .error }
    #expect((module != nil) == isSound, "\(what)")
    #expect(diagnostics == diagnostics.sorted(), "\(what)")
    #expect(
      diagnostics.allSatisfy { diagnostic in
        guard let range = diagnostic.range else { return true }
        return range.line >= 1 && range.columnInBytes >= 1 && range.lengthInBytes >= 1
      }, "\(what)")
  }
}
