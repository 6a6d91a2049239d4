/// Text from people, made safe for programs that would act on it: spreadsheets and terminals.
public enum SafeText {
  /// The text without characters that a terminal would obey or that would mislead a reader: control characters, line and
  /// paragraph separators, marks that change the direction of writing, byte order marks.
  public static func withoutControls(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isControl(scalar.value) { result.append(scalar) }
    return String(result)
  }

  /// The text, with `'` before each part of it that a spreadsheet would take for a formula.
  ///
  /// `=1+1` → `'=1+1`; `;=1+1` → `;'=1+1`.
  ///
  /// It would if a part begins with `=`, `+`, `-` or `@`, or their full-width forms, after anything that cannot be seen, or if
  /// the text begins with a tab or a line end (OWASP, CSV Injection; ASVS 1.2.10). A spreadsheet that splits at semicolons or
  /// tabs begins a new cell behind each of them. Quotes do not prevent that: to such a spreadsheet, they stand in the middle
  /// of a cell, where they mean nothing. For the same reason a line end in the text begins a new row.
  public static func notAFormula(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    // What cannot be seen, from the start of a part on. It is held back until it is known whether a formula follows.
    var unseen: String.UnicodeScalarView? = .init()
    for scalar in text.unicodeScalars {
      let isFirst = result.isEmpty && unseen?.isEmpty ?? false
      if isFirst, ["\t", "\r", "\n", "\0"].contains(scalar) { result.append("'") }
      if let held = unseen {
        if !endsPart(scalar), isUnseen(scalar) {
          unseen?.append(scalar)
          continue
        }
        if beginsFormula(scalar) { result.append("'") }
        result.append(contentsOf: held)
        unseen = nil
      }
      result.append(scalar)
      if endsPart(scalar) { unseen = .init() }
    }
    result.append(contentsOf: unseen ?? .init())
    return String(result)
  }

  private static func beginsFormula(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}": true
    default: false
    }
  }

  /// Whether some spreadsheet begins another cell behind the scalar, although the text is one field.
  private static func endsPart(_ scalar: Unicode.Scalar) -> Bool {
    [";", "\t", "\r", "\n"].contains(scalar)
  }

  /// Whether nothing of the scalar is seen before a formula: blanks, fillers, format and control characters, and marks, which
  /// have no letter to stand on.
  private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
    let properties = scalar.properties
    if properties.isDefaultIgnorableCodePoint || properties.isWhitespace { return true }
    return switch properties.generalCategory {
    case .format, .control, .nonspacingMark, .enclosingMark, .spacingMark: true
    default: false
    }
  }

  private static func isControl(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}
