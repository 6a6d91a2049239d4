import Curriculum
import TestSupport
import Testing

@testable import Archive

/// Whatever happens to an archive, it is refused or says what it always said.
struct DamageTests {
  /// A course of few kilobytes with every kind of page.
  private static let course = randomCourse(8)
  private static let bytes = CourseArchive.bytes(of: course, from: origin) ?? []

  @Test func anArchiveWithOneByteChangedIsRefused() {
    #expect(Self.bytes.count > 1000)
    for index in Self.bytes.indices {
      for change in [0x01, 0x80, 0xFF] as [UInt8] {
        var damaged = Self.bytes
        damaged[index] ^= change
        #expect(CourseArchive(damaged)?.course() == nil, "byte \(index)")
      }
    }
  }

  @Test func anArchiveThatWasCutOrGrewIsRefused() {
    for length in Self.bytes.indices {
      #expect(CourseArchive(Array(Self.bytes[..<length]))?.course() == nil, "\(length) bytes")
    }
    #expect(CourseArchive(Self.bytes + [0]) == nil)
    #expect(CourseArchive([]) == nil)
  }

  /// As where somebody wrote an archive by hand, with checksums that are right.
  @Test func aTapeOfAnyBytesIsReadToAnEnd() throws {
    let tapes = try bundledCourse().modules.map(written)
    var random = SplitMix64(seed: 1)
    for round in 0..<2000 {
      var tape = tapes[round % tapes.count]
      for _ in 0...Int(random.next() % 4) {
        let index = Int(random.next() % UInt64(tape.count))
        tape[index] = UInt8(truncatingIfNeeded: random.next())
      }
      let module = tape.withUnsafeBytes { Module(taped: $0) }
      for scenario in module?.scenarios ?? [] {
        #expect(!scenario.questions.isEmpty)
        for case .marking(let post) in scenario.questions.map(\.form) {
          #expect(post.phrases.allSatisfy { post.words.indices.contains($0.words) })
        }
      }
    }
  }

  @Test func valuesThatHoldEachOtherWithoutEndAreRefused() {
    // A quote that holds a quote that holds a quote.
    let quotes = (0..<1_000_000).flatMap { _ in [5, 2] as [UInt8] }
    #expect(quotes.withUnsafeBytes { Block(taped: $0) } == nil)
    let emphases = (0..<1_000_000).flatMap { _ in [2, 2] as [UInt8] }
    #expect(emphases.withUnsafeBytes { Inline(taped: $0) } == nil)
  }

  @Test(
    arguments: [
      [0x80], [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01],
      [0xFE, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x01], [0x01], [0x04, 0x41], [],
    ] as [[UInt8]])
  func aTextOfNoSuchLengthIsRefused(_ bytes: [UInt8]) {
    #expect(bytes.withUnsafeBytes { String(taped: $0) } == nil)
    #expect(bytes.withUnsafeBytes { [String](taped: $0) } == nil)
  }
}
