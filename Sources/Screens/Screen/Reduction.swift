/// What of `text` may be sent to a terminal: no control character, no escape sequence, nothing that terminals measure
/// differently.
///
/// `reduced("\u{1B}[31mred")` → `"�[31mred"`; `reduced("👨‍👩‍👧")` → `"👨"`.
///
/// Emulators disagree about joined emoji, variation selectors and skin tones; reduced text is measured alike by nearly all,
/// and its width is the sum over its scalars. Line ends and tabs become one space. Text is not normalised to NFC: that needs
/// Foundation, and a decomposed letter has the width of the composed one.
public func reduced(_ text: String) -> String {
  if plainCount(of: text) != nil { return text }
  var scalars = String.UnicodeScalarView()
  for character in text {
    forEachSendableScalar(of: character) { scalar, _ in scalars.append(scalar) }
  }
  return String(scalars)
}

/// Calls `body` with each scalar of `character` that may be sent to a terminal, and the columns it takes.
///
/// Curses holds one spacing scalar and four marks in a cell, so a fifth mark goes; so does a mark without a letter, which
/// would land on the cell before.
func forEachSendableScalar(of character: Character, _ body: (Unicode.Scalar, Int) -> Void) {
  if character.isNewline || character.asciiValue == 9 { return body(" ", 1) }
  let isOneEmoji = character.isEmojiSequence
  var hasLetter = false
  var marks = 0
  for scalar in character.unicodeScalars where !scalar.isUnsendable {
    let columns = scalar.value == 0 ? -1 : width(of: scalar)
    guard columns != 0 else {
      if hasLetter, !isOneEmoji, marks < 4 {
        marks += 1
        body(scalar, 0)
      }
      continue
    }
    if hasLetter, isOneEmoji { return }
    hasLetter = true
    marks = 0
    // A scalar that the C library does not know, such as an emoji newer than it, shows as a replacement character.
    if columns < 0 { body("\u{FFFD}", 1) } else { body(scalar, columns) }
  }
}

extension Character {
  /// Whether several scalars make one emoji that only some terminals can draw: joined, with a variation selector, a keycap
  /// or a skin tone. Flags are not, and neither are joined letters of Indic scripts.
  fileprivate var isEmojiSequence: Bool {
    let scalars = unicodeScalars
    guard let first = scalars.first else { return false }
    for scalar in scalars.dropFirst() {
      switch scalar.value {
      case 0x1F3FB...0x1F3FF: return true
      case 0x200D, 0xFE0E, 0xFE0F, 0x20E3: if first.properties.isEmoji { return true }
      default: break
      }
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is never sent: format characters (joiners, direction marks, soft hyphens, tags), variation selectors
  /// and the keycap, whose widths terminals do not agree on.
  fileprivate var isUnsendable: Bool {
    switch value {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x20E3: true
    default: properties.generalCategory == .format
    }
  }
}
