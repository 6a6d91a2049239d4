/// A text in ASCII, of the same width, for terminals that cannot show UTF-8.
///
/// Line drawing, bullets, arrows, quotes and dashes become the ASCII characters most like them. Latin letters lose their marks.
/// Everything else becomes question marks.
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

/// A Latin letter without its marks; `nil` for two letters in one, which are as wide as one and so cannot be shown as two.
private func baseLetter(of scalar: Unicode.Scalar) -> Character? {
  guard let letters = plainLetters(of: scalar), letters.count == 1 else { return nil }
  return Character(Unicode.Scalar(letters[0]))
}

/// The ASCII character that looks most like a mark; `nil` for a scalar that looks like none.
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
  // Three full stops would be too wide, and a single one would look like the end of an abbreviation.
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
