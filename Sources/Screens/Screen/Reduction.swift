/// A text as it may be sent to a terminal: without control characters, escape sequences, and characters that terminals measure
/// differently.
///
/// `reduced("\u{1B}[31mred")` → `"�[31mred"`; `reduced("👨‍👩‍👧")` → `"👨"`.
///
/// Terminals disagree about joined emoji, variation selectors and skin tones. Nearly all of them agree about reduced text, and
/// its width is the sum of the widths of its scalars. Line ends and tabs become one space each. The text is not normalised to
/// NFC: that would need Foundation, and a decomposed letter has the same width as the composed one.
public func reduced(_ text: String) -> String {
  if plainCount(of: text) != nil { return text }
  var scalars = String.UnicodeScalarView()
  for character in text {
    forEachSendableScalar(of: character) { scalar, _ in scalars.append(scalar) }
  }
  return String(scalars)
}

/// A text as it may be sent where lines are written one after the other, and nothing is placed by columns: as `reduced`, but
/// with its joiners, variation selectors and keycaps as written.
///
/// `spelled("👩‍⚕️")` → `"👩‍⚕️"`, where `reduced` gives `"👩"`. Persian words, too, need their joiners to be spelled right.
public func spelled(_ text: String) -> String {
  if plainCount(of: text) != nil { return text }
  var scalars = String.UnicodeScalarView()
  for character in text {
    if character.isNewline || character.asciiValue == 9 {
      scalars.append(" ")
      continue
    }
    var hasLetter = false
    var marks = 0
    // Behind any other letter tags are text that nobody sees.
    let takesTags = character.unicodeScalars.first == "\u{1F3F4}"
    for scalar in character.unicodeScalars {
      let joins = scalar.isJoiner || takesTags && scalar.isFlagTag
      guard joins || !scalar.isUnsendable else { continue }
      let columns = scalar.value == 0 ? -1 : width(of: scalar)
      if joins || columns == 0 {
        // As many marks as `reduced` sends, because a tall pile of them would cover the lines above.
        if !joins { marks += 1 }
        if hasLetter, marks <= 4 { scalars.append(scalar) }
        continue
      }
      hasLetter = true
      marks = 0
      scalars.append(columns < 0 ? "\u{FFFD}" : scalar)
    }
  }
  return String(scalars)
}

/// Calls `body` with each scalar of a character that may be sent to a terminal, and with the columns that the scalar takes.
///
/// A cell of curses holds one letter and four marks, so further marks are left out. A mark without a letter is left out too,
/// because it would end up in the cell before.
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
    // A scalar without a width of its own, such as an emoji newer than Unicode 14.0, is shown as a replacement character.
    if columns < 0 { body("\u{FFFD}", 1) } else { body(scalar, columns) }
  }
}

extension Character {
  /// Whether several scalars make one emoji that only some terminals can draw: a joined one, or one with a variation selector,
  /// a keycap or a skin tone. Flags and the joined letters of Indic scripts are no such emoji.
  fileprivate var isEmojiSequence: Bool {
    let scalars = unicodeScalars
    // Two letters make a flag whatever follows them.
    guard let first = scalars.first, !first.isFlagLetter else { return false }
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
  /// Whether the scalar is one of the letters that make a flag in pairs: a regional indicator.
  var isFlagLetter: Bool { (0x1F1E6...0x1F1FF).contains(value) }

  /// Whether the scalar decides how the scalars beside it are drawn: a joiner, a variation selector, or the keycap.
  fileprivate var isJoiner: Bool {
    switch value {
    case 0x200C, 0x200D, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x20E3: true
    default: false
    }
  }

  /// Whether the scalar is one of the tags that make the flags of England, Scotland and Wales of a black one.
  fileprivate var isFlagTag: Bool { (0xE0020...0xE007F).contains(value) }

  /// Whether the scalar is never sent, because terminals do not agree on its width: format characters (joiners, direction
  /// marks, soft hyphens, tags), variation selectors, and the keycap.
  fileprivate var isUnsendable: Bool {
    switch value {
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x20E3: true
    default: properties.generalCategory == .format
    }
  }
}
