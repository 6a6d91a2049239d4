/// A sign that begins or ends a comment, as the format has it, or as a word processor or an export changed it.
struct CommentSign: Equatable {
  var range: Range<Int>
  /// Whether it is `<!--` or `-->`.
  var isExact: Bool
  /// Whether it can mean nothing else. `<--` and `->` may be arrows.
  var isCertain: Bool
}

extension CommentSign {
  fileprivate static let openBrackets = ["<", "‹", "＜", "&lt;", "«", "〈"]
  fileprivate static let closeBrackets = [">", "›", "＞", "&gt;", "»", "〉"]
  fileprivate static let bangs = ["!", "！"]
  fileprivate static let dashes = ["-"] + LookAlike.dashes
}

extension SourceText {
  /// What begins a comment at an offset: `<!--`, `‹!––`, `< !-`, `&lt;!--`, `\<\!--`; `nil` if nothing does.
  func commentOpening(at start: Int, before end: Int) -> CommentSign? {
    guard start < end, "<&\\".utf8.contains(bytes[start]) || bytes[start] >= 0x80 else {
      return nil
    }
    if holds("<!--", at: start, before: end) {
      // `<!-->` would be a whole comment.
      if let closed = firstHeld(of: ["<!-->", "<!--->"], at: start, before: end) {
        return CommentSign(
          range: start..<(start + closed.utf8.count), isExact: false, isCertain: true)
      }
      return CommentSign(range: start..<(start + 4), isExact: true, isCertain: true)
    }
    guard let bracket = pass(CommentSign.openBrackets, at: start, before: end) else { return nil }
    var offset = skippingBlanks(from: bracket, before: end)
    let bang = pass(CommentSign.bangs, at: offset, before: end)
    if let bang { offset = skippingBlanks(from: bang, before: end) }
    let dashes = passDashes(at: offset, before: end)
    let isEnough = bang != nil ? dashes.count > 0 : dashes.count > 1 || dashes.hasLookAlike
    guard isEnough else { return nil }
    return CommentSign(range: start..<dashes.end, isExact: false, isCertain: bang != nil)
  }

  /// The first sign in a range that can only begin a comment.
  func commentOpening(in range: Range<Int>) -> CommentSign? {
    for offset in range {
      let sign = commentOpening(at: offset, before: range.upperBound)
      if let sign, sign.isCertain { return sign }
    }
    return nil
  }

  /// The first sign in a range that ends a comment and that `isMeant` accepts.
  func commentClosing(in range: Range<Int>, where isMeant: (CommentSign) -> Bool) -> CommentSign? {
    var offset = range.lowerBound
    while offset < range.upperBound {
      guard let sign = commentClosing(at: offset, before: range.upperBound) else {
        offset += 1
        continue
      }
      if isMeant(sign) { return sign }
      offset = sign.range.upperBound
    }
    return nil
  }

  /// What ends a comment at an offset, from its first dash on.
  private func commentClosing(at start: Int, before end: Int) -> CommentSign? {
    let byte = bytes[start]
    guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: "\\") || byte >= 0x80 else {
      return nil
    }
    // A word processor makes an arrow of `-->`.
    if let arrow = firstHeld(of: ["→", "\u{F0E0}"], at: start, before: end) {
      let range = start..<(start + arrow.utf8.count)
      return CommentSign(range: range, isExact: false, isCertain: false)
    }
    let dashes = passDashes(at: start, before: end)
    guard dashes.count > 0 else { return nil }
    let offset = skippingBlanks(from: dashes.end, before: end)
    guard let bracket = pass(CommentSign.closeBrackets, at: offset, before: end) else { return nil }
    let isExact = bracket - start >= 3 && holds("-->", at: bracket - 3, before: end)
    return CommentSign(
      range: (isExact ? bracket - 3 : start)..<bracket, isExact: isExact,
      isCertain: dashes.count > 1 || dashes.hasLookAlike || bracket - offset > 1)
  }

  /// The offset behind one of the signs, with or without a backslash before it.
  private func pass(_ signs: [String], at start: Int, before end: Int) -> Int? {
    let isEscaped = start < end && bytes[start] == UInt8(ascii: "\\")
    let start = isEscaped ? start + 1 : start
    return firstHeld(of: signs, at: start, before: end).map { start + $0.utf8.count }
  }

  /// The dashes of any kind from an offset on: how many, and whether one is not that of the keyboard.
  private func passDashes(
    at start: Int, before end: Int
  ) -> (end: Int, count: Int, hasLookAlike: Bool) {
    var (offset, count, hasLookAlike) = (start, 0, false)
    while let next = pass(CommentSign.dashes, at: offset, before: end) {
      count += 1
      hasLookAlike = hasLookAlike || bytes[next - 1] != UInt8(ascii: "-")
      offset = next
    }
    return (offset, count, hasLookAlike)
  }
}
