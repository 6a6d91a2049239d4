import CTerminal
import Screen
import TestSupport
import Testing

/// Compares our widths, which follow Unicode 14.0, with those of the C library, which follow the version on the machine.
struct WidthTests {
  /// Ranges whose width in the C library changed after Unicode 14.0. Everything else that may differ is newer than 14.0.
  private static let remeasured: [ClosedRange<UInt32>] = [
    0x2630...0x2637, 0x268A...0x268F, 0x3164...0x3164, 0xFFA0...0xFFA0, 0xFFF9...0xFFFB,
    0x1171E...0x1171E, 0x13430...0x13438, 0x1D300...0x1D356, 0x1D360...0x1D376,
  ]

  /// Whether a C library may give a scalar any width: only if its width depends on the version of Unicode, and if we give it
  /// no width, so that a replacement character is sent in its place.
  private static func mayDiffer(_ scalar: Unicode.Scalar) -> Bool {
    guard width(of: scalar) == -1 else { return false }
    let isNewer = scalar.properties.age.map { $0.major > 14 } ?? false
    return isNewer || remeasured.contains { $0.contains(scalar.value) }
  }

  /// The scalars to which a C library gives another width than we do, although it may not.
  private static func differing(from libraryWidth: (UInt32) -> Int) -> [String] {
    (UInt32(0)..<0x110000).compactMap(Unicode.Scalar.init).compactMap { scalar in
      let columns = libraryWidth(scalar.value)
      guard width(of: scalar) != columns, !mayDiffer(scalar) else { return nil }
      let name = String(scalar.value, radix: 16, uppercase: true)
      return "U+\(name): \(width(of: scalar)), the C library says \(columns)"
    }
  }

  @Test func everyScalarHasTheWidthTheCLibraryGivesIt() {
    #expect(ct_use_utf8() == 1)
    let differing = Self.differing { Int(ct_wcwidth($0)) }
    #expect(differing.prefix(10) == [], "\(differing.count) scalars differ")
  }

  /// The widths of another C library, as a list of its differences from glibc 2.36.
  private static func changes(in file: String) -> [(range: ClosedRange<UInt32>, columns: Int)] {
    PublishedWidthTests.lines(of: file).compactMap { line in
      let parts = line.split { $0 == "." || $0 == " " }
      guard parts.count == 4, let first = UInt32(parts[0], radix: 16),
        let last = UInt32(parts[1], radix: 16), first <= last, let columns = Int(parts[3])
      else { return nil }
      return (first...last, columns)
    }
  }

  /// Does what the test above does on a machine with Debian 13, whatever this machine is.
  @Test func everyScalarHasTheWidthThatDebian13GivesIt() {
    let changes = Self.changes(in: "wcwidth-glibc-2.41.txt")
    #expect(changes.reduce(0) { $0 + $1.range.count } == 10_440)
    var later: [UInt32: Int] = [:]
    for change in changes {
      for value in change.range { later[value] = change.columns }
    }
    let differing = Self.differing { value in
      later[value] ?? Unicode.Scalar(value).map { width(of: $0) } ?? -1
    }
    #expect(differing.prefix(10) == [], "\(differing.count) scalars differ")
    // Every range of our list has to be there: the newer library gives all its scalars another width.
    for range in Self.remeasured {
      #expect(range.allSatisfy { later[$0] != nil }, "\(range)")
    }
  }

  /// Scalars without a width that all C libraries agree on, each with a letter before it.
  @Test(arguments: ["\u{2630}", "\u{3164}", "\u{1171E}", "\u{1D300}", "\u{1FAE8}"])
  func aScalarWhoseWidthDependsOnTheVersionIsReplaced(text: String) {
    #expect(reduced("a" + text) == "a\u{FFFD}")
    #expect(displayWidth(of: text) == 1)
  }
}

@Test(arguments: [
  ("", 0), ("plain", 5), ("café", 4), ("cafe\u{301}", 4), ("分数", 4), ("ﾊﾝ", 2), ("Ｆ", 2),
  ("😀", 2), ("✅", 2), ("✓", 1), ("→", 1), ("─", 1), ("•", 1), ("…", 1), ("½", 1), ("x\u{302}", 1),
  ("🇫🇷", 2), ("שָׁלוֹם", 4), ("น้ำ", 2), ("각", 2), ("ᄀ\u{1161}\u{11A8}", 2), ("க்ஷ", 2),
])
func textIsAsWideAsTheTerminalDrawsIt(text: String, columns: Int) {
  #expect(displayWidth(of: text) == columns)
  #expect(text.reduce(0) { $0 + $1.displayWidth } == columns)
}
