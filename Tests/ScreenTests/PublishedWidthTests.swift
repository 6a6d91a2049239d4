import Screen
import TestSupport
import Testing

/// Compares our widths with those that Unicode publishes: UAX #11 for single characters, UTS #51 for emoji of several scalars.
struct PublishedWidthTests {
  static func lines(of file: String) -> [Substring] {
    let folder = #filePath.prefix(through: #filePath.lastIndex(of: "/") ?? #filePath.startIndex)
    return (text(of: folder + "Data/" + file) ?? "").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
  }

  private static let wide: [ClosedRange<UInt32>] = lines(of: "east-asian-wide.txt").compactMap {
    let ends = $0.split(separator: ".").compactMap { UInt32($0, radix: 16) }
    return ends.count == 2 ? ends[0]...ends[1] : nil
  }

  /// The published columns of a character: two for wide ones, none for marks and format characters. `nil` for a character that
  /// cannot be shown, or that is newer than the published table.
  private func published(_ scalar: Unicode.Scalar, isWide: Bool) -> Int? {
    guard let age = scalar.properties.age, age.major < 15 || age == (15, 0) else { return nil }
    switch scalar.properties.generalCategory {
    case .control, .surrogate, .lineSeparator, .paragraphSeparator, .unassigned: return nil
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide ? 2 : 1
    }
  }

  /// Why our width differs from the published one.
  private func reason(_ scalar: Unicode.Scalar) -> String {
    if let age = scalar.properties.age, age.major > 14 {
      return "newer than Unicode 14.0, shown as a replacement character"
    }
    switch scalar.value {
    case 0x1160...0x11FF, 0xD7B0...0xD7FF:
      return "a vowel or final that joins the syllable before it"
    case 0x3164:
      return "a filler, without columns in newer C libraries; shown as a replacement character"
    case 0x3248...0x324F: return "ambiguous as published; East Asian fonts draw it wide"
    case 0x4DC0...0x4DFF: return "wide as published since version 16"
    default: return ""
    }
  }

  @Test func everyAssignedCharacterHasItsPublishedWidthButForThoseListed() {
    #expect(Self.wide.count > 100)
    var differing: [(first: UInt32, last: UInt32, words: String)] = []
    var compared = 0
    var range = 0
    for value in UInt32(0)..<0x110000 {
      while range < Self.wide.count, Self.wide[range].upperBound < value { range += 1 }
      let isWide = range < Self.wide.count && Self.wide[range].contains(value)
      guard let scalar = Unicode.Scalar(value), let expected = published(scalar, isWide: isWide)
      else { continue }
      compared += 1
      let width = Character(scalar).displayWidth
      guard width != expected else { continue }
      let words = "\(expected), here \(width): \(reason(scalar))"
      if let last = differing.last, last.last + 1 == value, last.words == words {
        differing[differing.count - 1].last = value
      } else {
        differing.append((value, value, words))
      }
    }
    #expect(compared > 280_000)
    let list = differing.map { each in
      let last = each.first == each.last ? "" : "..U+" + String(each.last, radix: 16).uppercased()
      return "U+\(String(each.first, radix: 16).uppercased())\(last) \(each.words)\n"
    }
    expectGolden(list.joined(), "width-differences.txt", in: "Data")
  }

  /// By what is published, an emoji of several scalars is two columns wide. If terminals do not agree about one, only its first
  /// scalar is sent, so it is as wide as that scalar.
  @Test func anEmojiOfSeveralScalarsIsAsWideAsTheFirst() {
    let joined = Self.lines(of: "emoji-zwj-sequences.txt").map { line in
      String(
        String.UnicodeScalarView(
          line.split(separator: " ").compactMap { UInt32($0, radix: 16) }
            .compactMap(Unicode.Scalar.init)))
    }
    #expect(joined.count > 200)
    var narrow: Set<String> = []
    for sequence in joined + tones + keycaps + coloured {
      guard let first = sequence.unicodeScalars.first else { continue }
      let width = displayWidth(of: sequence)
      #expect(sequence.count == 1, "\(sequence.unicodeScalars.map(\.value))")
      #expect(width == Character(first).displayWidth, "\(sequence.unicodeScalars.map(\.value))")
      #expect(displayWidth(of: reduced(sequence)) == width)
      if width != 2 { narrow.insert(String(first)) }
    }
    // An emoji is narrow if its first scalar is text unless a selector follows, as published, or is newer than our table.
    let unexplained = narrow.filter { first in
      let properties = first.unicodeScalars.first?.properties
      return properties?.isEmojiPresentation ?? true && properties?.age?.major ?? 0 < 15
    }
    #expect(unexplained == [])
    for flag in flags { #expect(displayWidth(of: flag) == 2) }
  }

  private var scalars: [Unicode.Scalar] { (UInt32(0x23)..<0x1FB00).compactMap(Unicode.Scalar.init) }

  private var tones: [String] {
    scalars.filter(\.properties.isEmojiModifierBase).flatMap { base in
      (UInt32(0x1F3FB)...0x1F3FF).compactMap(Unicode.Scalar.init).map { "\(base)\($0)" }
    }
  }

  private var keycaps: [String] { "0123456789#*".map { "\($0)\u{FE0F}\u{20E3}" } }

  private var coloured: [String] {
    scalars.filter { $0.properties.isEmoji && !$0.properties.isEmojiPresentation }
      .map { "\($0)\u{FE0F}" }
  }

  private var flags: [String] {
    let letters = (UInt32(0x1F1E6)...0x1F1FF).compactMap(Unicode.Scalar.init)
    return letters.flatMap { first in letters.map { "\(first)\($0)" } }
  }
}
