/// Wrong answers in words, which are the same on a board and on a sheet.
extension QuestionDebrief {
  /// `Most common error (9): It is the law.`; wrong answers that tie are all named. `nil` if there is none.
  public var commonestErrorWords: String? {
    guard let first = commonestErrors.first else { return nil }
    guard commonestErrors.count > 1 else {
      return "Most common error (\(first.count)): \(first.words)".asSentence
    }
    return
      ("Most common errors (\(first.count) each): "
      + commonestErrors.map(\.words).joined(separator: "; ")).asSentence
  }
}

extension QuestionDebrief.Bar {
  /// `b, Accept: fairly appropriate`; without a letter if everybody saw another one. Without a full stop at its end.
  public var words: String {
    let text = text.hasSuffix(".") ? String(text.dropLast()) : text
    return letter.isEmpty ? text : "\(letter), \(text)"
  }
}

extension CaseSummary {
  /// The most wrong answers that are named if several tie.
  private static let mostNamed = 3

  /// `Most tempting (9 of 27): It is the law.` Of wrong answers that tie three are named, and the others counted. `nil` if there
  /// is none.
  public var temptationWords: String? {
    guard !temptations.isEmpty else { return nil }
    let others = temptations.count - Self.mostNamed
    let rest = others > 0 ? "; and \(others) more" : ""
    let parts = temptations.prefix(Self.mostNamed).map { temptation in
      (count: "\(temptation.answer.count) of \(temptation.answers)", text: temptation.answer.words)
    }
    // Wrong answers to questions that as many people answered tie in number too.
    if Set(parts.map(\.count)).count == 1, let first = parts.first {
      let each = parts.count > 1 ? " each" : ""
      return
        ("Most tempting (\(first.count)\(each)): "
        + parts.map(\.text).joined(separator: "; ") + rest).asSentence
    }
    return
      ("Most tempting: "
      + parts.map { "\($0.text) (\($0.count))" }.joined(separator: "; ") + rest).asSentence
  }
}

extension String {
  /// The text with a full stop at its end, unless it ends in a sentence of its own.
  fileprivate var asSentence: String {
    [".\"", "!\"", "?\"", ".\u{201D}", "!\u{201D}", "?\u{201D}", ".", "!", "?"].contains {
      hasSuffix($0)
    }
      ? self : self + "."
  }
}
