/// Text from people, made safe for programs that would act on it: spreadsheets and terminals.
public enum SafeText {
  /// The text without characters that a terminal would obey or that would mislead a reader: control characters, line and
  /// paragraph separators, marks that change the direction of writing, byte order marks.
  public static func withoutControls(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars where !isControl(scalar.value) { result.append(scalar) }
    return String(result)
  }

  /// The text, with `'` before it if a spreadsheet would take it for a formula.
  ///
  /// It would if the text begins with `=`, `+`, `-` or `@`, or their full-width forms, after any blanks, or with a tab or a line
  /// end (OWASP, CSV Injection; ASVS 1.2.10).
  public static func notAFormula(_ text: String) -> String {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "=", "+", "-", "@", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}", "\u{2212}",
        "\t", "\r", "\n", "\0":
        return "'" + text
      case " ", "\u{A0}", "\u{2000}"..."\u{200B}", "\u{202F}", "\u{205F}", "\u{3000}":
        continue
      default:
        return text
      }
    }
    return text
  }

  private static func isControl(_ value: UInt32) -> Bool {
    switch value {
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }
}
