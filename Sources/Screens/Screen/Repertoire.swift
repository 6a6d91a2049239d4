/// The characters that a terminal can show.
public enum Repertoire: Hashable, Sendable, CaseIterable {
  case unicode
  /// Letters of every script, but no line drawing, bullets, arrows or typographic marks: a terminal whose font lacks them.
  case letters
  case ascii

  /// A text as it may be sent to such a terminal. It takes as many columns as `displayWidth` says.
  ///
  /// `Repertoire.letters.text("“café” →")` → `"\"café\" >"`; `Repertoire.ascii` makes it `"\"cafe\" >"`.
  public func text(_ text: String) -> String {
    switch self {
    case .unicode: reduced(text)
    case .letters: plainCount(of: text) == nil ? withoutMarks(reduced(text)) : text
    case .ascii: asciiText(text)
    }
  }

  /// A text as it may be sent to such a terminal if nothing is placed by columns. Joiners are sent if Unicode is.
  public func lineText(_ text: String) -> String {
    self == .unicode ? spelled(text) : self.text(text)
  }

  /// The marks that screens draw on such a terminal.
  public var glyphs: Glyphs { self == .unicode ? .unicode : .ascii }

  /// What a terminal can probably show, judged without asking it.
  ///
  /// Only a locale that names UTF-8 gets Unicode. `C`, `POSIX`, other encodings, and no locale at all get ASCII. The Linux
  /// console takes UTF-8, but its font has only 256 or 512 glyphs.
  ///
  /// - Parameters:
  ///   - locale: The first of the values of `LC_ALL`, `LC_CTYPE` and `LANG` that is set, such as `en_CA.UTF-8`.
  ///   - terminal: The value of `TERM`.
  public static func usual(locale: String?, terminal: String) -> Repertoire {
    // Some systems set `UTF-8` alone, without a language in front.
    let encoding = locale?.split(separator: "@").first?.split(separator: ".").last
    let name = encoding?.lowercased().filter { $0.isLetter || $0.isNumber }
    guard name == "utf8" else { return .ascii }
    return terminal == "linux" || terminal.hasPrefix("linux-") ? .letters : .unicode
  }

  /// The characters to send if somebody asks for ASCII marks (`true`) or for all (`false`), or leaves it to locale and terminal
  /// (`nil`). What the locale cannot encode is not sent, whatever was asked for.
  public init(isASCII: Bool?, locale: String?, terminal: String) {
    let usual = Self.usual(locale: locale, terminal: terminal)
    self =
      switch isASCII {
      case true?: usual == .ascii ? .ascii : .letters
      case false?: .unicode
      case nil: usual
      }
  }
}

/// Reduced text with every mark as the ASCII character most like it. Letters stay as they are.
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
