extension MarkdownWalk {
  func place(of node: MarkdownNode) -> Place {
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
    return Place(start, length: isOneLine ? max(0, min(length, content.upperBound - start)) : 0)
  }

  /// The place of a placeholder in a text; of the text where the braces are not found, as in a cell that holds `\|`.
  func place(ofPlaceholder word: String, in node: MarkdownNode) -> Place {
    let place = inlinePlace(of: node)
    let line = text.content(ofLine: text.line(at: place.offset))
    let wanted = Array("{\(word)}".utf8)
    let starts = place.offset..<max(place.offset, line.upperBound - wanted.count + 1)
    let start = starts.first { text.bytes[$0...].starts(with: wanted) }
    return start.map { Place($0, length: wanted.count) } ?? place
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
