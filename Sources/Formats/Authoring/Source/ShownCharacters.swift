internal import Curriculum

extension Findings {
  /// Reports what the screen does not show as it is written: joined emoji, joiners in words, and characters that it replaces.
  ///
  /// Each sequence is reported where it first stands, and joiners once, because a text in Persian has them in most lines.
  mutating func checkShownCharacters() {
    guard text.bytes.contains(where: { $0 >= 0x80 }) else { return }
    var seen: Set<Character> = []
    var joiners: (first: Place, count: Int)?
    for (character, place) in charactersOutsideComments where character.utf8.count > 1 {
      switch Loss(of: character) {
      case nil: continue
      case .joiner: joiners = (joiners?.first ?? place, (joiners?.count ?? 0) + 1)
      case .restOfSign(let shown):
        if seen.insert(character).inserted { report(.shownInPart(shown), at: place) }
      case .all(let scalar):
        if seen.insert(character).inserted { report(.notShown(scalar), at: place) }
      }
    }
    if let joiners { report(.shownWithoutJoiners(joiners.count), at: joiners.first) }
  }

  /// The characters of lines that are not all ASCII, each with its place. Nobody sees what stands in a comment.
  private var charactersOutsideComments: [(Character, Place)] {
    var result: [(Character, Place)] = []
    var isComment = false
    for line in 1...text.lineStarts.count {
      let content = text.content(ofLine: line)
      let bytes = text.bytes[content]
      let opens = text.first("<!--", in: content)
      let closes = text.first("-->", in: content)
      if bytes.contains(where: { $0 >= 0x80 }) {
        var offset = content.lowerBound
        for character in String(decoding: bytes, as: UTF8.self) {
          let length = character.utf8.count
          let isOutside = isComment ? offset >= closes ?? .max : offset < opens ?? .max
          if isOutside { result.append((character, Place(offset, length: length))) }
          offset += length
        }
      }
      isComment = isComment ? closes == nil : opens.map { ($0 > closes ?? -1) } ?? false
    }
    return result
  }
}

/// What a screen loses of a character. Terminals do not agree on the width of joined characters and of those that came after
/// Unicode 14.0, so they are never sent to a screen.
enum Loss: Hashable {
  /// All but the first part of a joined sign.
  case restOfSign(shown: String)
  /// The joiner in a word.
  case joiner
  /// The character itself; its number.
  case all(UInt32)

  init?(of character: Character) {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return nil }
    let rest = scalars.dropFirst()
    if let lost = scalars.first(where: \.isReplacedOnScreen) {
      self = .all(lost.value)
    } else if first.properties.isEmoji, !first.isFlagLetter, rest.contains(where: \.makesOneSign) {
      self = .restOfSign(shown: String(first))
    } else if rest.contains(where: { $0.value == 0x200C || $0.value == 0x200D }) {
      self = .joiner
    } else {
      return nil
    }
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is one of the letters that make a flag in pairs.
  fileprivate var isFlagLetter: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// Whether the scalar makes another sign of the emoji before it: a joiner, a skin tone, a keycap or a tag.
  fileprivate var makesOneSign: Bool {
    switch value {
    case 0x200D, 0x20E3, 0x1F3FB...0x1F3FF, 0xE0020...0xE007F: true
    default: false
    }
  }

  /// Whether the screen shows a replacement character instead: the scalar came after Unicode 14.0, or a later version gave it
  /// another width. A test compares this with what the screen does.
  fileprivate var isReplacedOnScreen: Bool {
    switch value {
    case 0x3164, 0xFFA0, 0x1171E: return true
    case 0x2630...0x2637, 0x268A...0x268F, 0x1D300...0x1D356, 0x1D360...0x1D376: return true
    default: break
    }
    switch properties.generalCategory {
    case .unassigned: return true
    // Left out altogether, as nobody sees them.
    case .format: return false
    default: return properties.age.map { $0.major > 14 } ?? true
    }
  }
}
