internal import Curriculum

/// One line of running text as a learner reads it, for rules about signs that were left in it.
struct ShownLine {
  /// The words. U+FFFC stands for code, in which any sign may stand.
  var text = ""
  /// The code that the line begins with.
  var codeAtStart: String?
  /// Whether the line begins with strong, emphasised or struck words.
  var beginsMarked = false

  /// The lines of a text.
  static func lines(of inlines: [Inline]) -> [ShownLine] {
    var lines = [ShownLine()]
    add(inlines, isMarked: false, to: &lines)
    return lines
  }

  private static func add(_ inlines: [Inline], isMarked: Bool, to lines: inout [ShownLine]) {
    for inline in inlines {
      let last = lines.count - 1
      if isMarked, lines[last].text.isEmpty { lines[last].beginsMarked = true }
      switch inline {
      case .text(let text): lines[last].text += text
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
        add(inner, isMarked: true, to: &lines)
      case .link(let inner, _): add(inner, isMarked: isMarked, to: &lines)
      case .code(let code):
        if lines[last].text.isEmpty { lines[last].codeAtStart = code }
        lines[last].text += "\u{FFFC}"
      case .softBreak, .lineBreak: lines.append(ShownLine())
      }
    }
  }
}

extension [Inline] {
  /// The text without the blanks at the ends of its lines, which nobody sees, and with one space for several.
  ///
  /// A comment behind a sentence leaves a space, and word processors leave blanks of many kinds.
  var withoutLooseBlanks: [Inline] {
    var result = self
    for index in result.indices {
      guard case .text(let text) = result[index] else { continue }
      let startsLine = index == 0 || result[index - 1].isLineEnd
      let endsLine = index + 1 == result.count || result[index + 1].isLineEnd
      let trimmed = text.withoutLooseBlanks(atStart: startsLine, atEnd: endsLine)
      if trimmed != text { result[index] = .text(trimmed) }
    }
    result.removeAll { $0 == .text("") }
    while let first = result.first, first.isLineEnd { result.removeFirst() }
    while let last = result.last, last.isLineEnd { result.removeLast() }
    return result
  }
}

extension Inline {
  fileprivate var isLineEnd: Bool {
    switch self {
    case .softBreak, .lineBreak: true
    default: false
    }
  }
}

extension String {
  /// The text without the blanks at its ends, and with one space for several.
  var withoutLooseBlanks: String { withoutLooseBlanks(atStart: true, atEnd: true) }

  fileprivate func withoutLooseBlanks(atStart: Bool, atEnd: Bool) -> String {
    let bytes = SourceText(self)
    let all = 0..<bytes.bytes.count
    let inner = bytes.trimmingBlanks(all)
    let start = atStart ? inner.lowerBound : 0
    let end = max(start, atEnd ? inner.upperBound : all.upperBound)
    var result: [UInt8] = []
    result.reserveCapacity(end - start)
    var hasChanged = start > 0 || end < all.upperBound
    var index = start
    while index < end {
      let byte = bytes.bytes[index]
      if byte == .space, result.last == .space {
        hasChanged = true
      } else {
        result.append(byte)
      }
      index += 1
    }
    return hasChanged ? String(decoding: result, as: UTF8.self) : self
  }
}
