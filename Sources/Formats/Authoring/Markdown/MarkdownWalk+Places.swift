extension MarkdownWalk {
  /// The place of a block in the file.
  func place(of node: MarkdownNode) -> Place { readText.origin(of: readPlace(of: node)) }

  /// The place of a block in the text that was parsed.
  func readPlace(of node: MarkdownNode) -> Place {
    let line = node.startLine
    let start = text.offset(line: line, column: node.startColumn)
    guard node.endLine == line else { return Place(start) }
    let end = text.offset(line: line, column: node.endColumn + 1)
    return Place(start, length: max(0, end - start))
  }

  /// The place of an inline, from its first byte to the end of its line at most.
  ///
  /// From a paragraph's second line on cmark counts columns as if each line began where the first did; the true beginning is
  /// found behind the white space and quote marks.
  func inlinePlace(of node: MarkdownNode) -> Place {
    let line = node.startLine
    var column = node.startColumn
    let content = text.content(ofLine: line)
    if line > paragraph.line {
      column += contentColumn(of: content) - paragraph.column
    }
    let start = text.offset(line: line, column: column)
    let length = node.endColumn - node.startColumn + 1
    let isOneLine = node.endLine == line
    return readText.origin(
      of: Place(start, length: isOneLine ? max(0, min(length, content.upperBound - start)) : 0))
  }

  private func contentColumn(of line: Range<Int>) -> Int {
    var quotes = paragraph.quotes
    var offset = line.lowerBound
    while offset < line.upperBound {
      let byte = text.bytes[offset]
      if byte == UInt8(ascii: ">"), quotes > 0 { quotes -= 1 } else if !byte.isSpace { break }
      offset += 1
    }
    return offset - line.lowerBound + 1
  }
}

/// Finds the placeholders of one text in the file, one after the other.
struct PlaceholderSearch {
  /// Where the text stands: the place of a placeholder that is not found, as in a cell that holds `\|`.
  private let whole: Place
  /// Where the search goes on; `nil` once one was not found.
  private var offset: Int?

  init(from place: Place) {
    whole = place
    offset = place.offset
  }

  mutating func next(_ word: String, in text: SourceText) -> Place {
    guard let start = offset else { return whole }
    let line = text.content(ofLine: text.line(at: start))
    let wanted = Array("{\(word)}".utf8)
    let starts = start..<max(start, line.upperBound - wanted.count + 1)
    let found = starts.first { text.bytes[$0...].starts(with: wanted) }
    offset = found.map { $0 + wanted.count }
    return found.map { Place($0, length: wanted.count) } ?? whole
  }
}
