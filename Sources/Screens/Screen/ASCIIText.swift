/// `text` in ASCII, of the same width: line drawing, bullets, arrows, quotes and dashes by their nearest likeness, Latin
/// letters without their marks, anything else as question marks. For terminals that cannot show UTF-8.
///
/// `asciiText("─ “café” 分")` → `"- \"cafe\" ??"`.
public func asciiText(_ text: String) -> String {
  if plainCount(of: text) != nil { return text }
  var result = ""
  for scalar in reduced(text).unicodeScalars {
    if scalar.isASCII {
      result.unicodeScalars.append(scalar)
    } else if let likeness = asciiLikeness(of: scalar) ?? baseLetter(of: scalar) {
      result.append(likeness)
    } else {
      result += String(repeating: "?", count: max(0, width(of: scalar)))
    }
  }
  return result
}

/// The letter under the marks of a Latin one; two in one are as wide as one, and cannot be shown as two.
private func baseLetter(of scalar: Unicode.Scalar) -> Character? {
  guard let letters = plainLetters(of: scalar), letters.count == 1 else { return nil }
  return Character(Unicode.Scalar(letters[0]))
}

func asciiLikeness(of scalar: Unicode.Scalar) -> Character? {
  switch scalar {
  case "─", "–", "—", "‐", "‑", "−", "╌": "-"
  case "━", "═", "↕", "↔": "="
  case "│", "┃", "║": "|"
  case "┌", "┐", "└", "┘", "├", "┤", "┬", "┴", "┼", "╭", "╮", "╯", "╰": "+"
  case "•", "●", "▪", "◆", "◐", "★", "✓", "✔": "*"
  case "○", "◦", "°": "o"
  case "×", "✗", "✘": "x"
  case "·": "."
  // One column, as what it stands for; a full stop would make an abbreviation of what was cut.
  case "…": "~"
  case "›", "→", "»", "▸", "▶": ">"
  case "‹", "←", "«", "◂", "◀": "<"
  case "↑", "▲", "‸": "^"
  case "↓", "▼": "v"
  case "‘", "’", "‚", "′": "'"
  case "“", "”", "„", "″": "\""
  case "█", "▓", "▒", "▅", "▆", "▇": "#"
  case "▃", "▄": "="
  case "░", "▁", "▂": "."
  case "\u{A0}", "\u{2009}", "\u{202F}", "\u{2002}", "\u{2003}": " "
  default: nil
  }
}
