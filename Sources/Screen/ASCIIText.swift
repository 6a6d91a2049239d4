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

/// The letter under the marks of a Latin one, by its name: `é` is LATIN SMALL LETTER E WITH ACUTE.
private func baseLetter(of scalar: Unicode.Scalar) -> Character? {
  guard (0xC0..<0x250).contains(scalar.value) || (0x1E00..<0x1F00).contains(scalar.value),
    let name = scalar.properties.name
  else { return nil }
  let words = name.split(separator: " ")
  guard words.count > 4, words[0] == "LATIN", words[2] == "LETTER", words[4] == "WITH",
    let letter = words[3].first, words[3].utf8.count == 1
  else { return nil }
  return words[1] == "SMALL" ? Character(letter.lowercased()) : letter
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
  case "·", "…": "."
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
