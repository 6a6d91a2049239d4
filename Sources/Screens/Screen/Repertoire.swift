/// Which characters a terminal can show.
public enum Repertoire: Hashable, Sendable, CaseIterable {
  case unicode
  /// Letters of every script, but no line drawing, bullets, arrows or typographic marks: a terminal whose font lacks them.
  case letters
  case ascii

  /// What of `text` may be sent to such a terminal, in as many columns as `displayWidth` says.
  ///
  /// `Repertoire.letters.text("“café” →")` → `"\"café\" >"`; `Repertoire.ascii` makes it `"\"cafe\" >"`.
  public func text(_ text: String) -> String {
    switch self {
    case .unicode: reduced(text)
    case .letters: plainCount(of: text) == nil ? withoutMarks(reduced(text)) : text
    case .ascii: asciiText(text)
    }
  }

  /// The marks that screens draw on such a terminal.
  public var glyphs: Glyphs { self == .unicode ? .unicode : .ascii }

  /// What a terminal can show, by all that is known without asking it.
  ///
  /// A locale that names UTF-8 is believed, and one that names another encoding too. Where none is named, as over many a
  /// network connection, only terminals older than UTF-8 are denied it. The Linux console takes UTF-8 and has a font of 256
  /// or 512 glyphs.
  ///
  /// - Parameters:
  ///   - locale: The value of `LC_ALL`, else of `LC_CTYPE`, else of `LANG`; such as `en_CA.UTF-8`.
  ///   - terminal: The value of `TERM`.
  public static func usual(locale: String?, terminal: String) -> Repertoire {
    let encoding = locale?.split(separator: "@").first?.split(separator: ".").dropFirst().first
    if let encoding {
      let name = encoding.lowercased().filter { $0.isLetter || $0.isNumber }
      guard name == "utf8" else { return .ascii }
    } else if isOlderThanUTF8(terminal) {
      return .ascii
    }
    return terminal == "linux" || terminal.hasPrefix("linux-") ? .letters : .unicode
  }

  private static func isOlderThanUTF8(_ terminal: String) -> Bool {
    if terminal.hasPrefix("vt"), terminal.dropFirst(2).first?.isNumber ?? false { return true }
    return ["ansi", "pcansi", "wyse", "wy50", "wy60", "sun", "cons25"]
      .contains { terminal == $0 || terminal.hasPrefix($0 + "-") }
  }
}

/// Reduced text with marks in their nearest ASCII likeness and all letters as they are.
private func withoutMarks(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    if let likeness = asciiLikeness(of: scalar) {
      result.append(likeness)
    } else {
      result.unicodeScalars.append(scalar)
    }
  }
  return result
}
