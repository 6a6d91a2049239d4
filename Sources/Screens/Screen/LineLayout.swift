extension Line {
  /// The columns the line takes.
  public var width: Int { runs.reduce(0) { $0 + displayWidth(of: $1.text) } }

  /// The longest beginning of the line that fits in `columns`. It is cut between characters, never through a wide one.
  public func prefix(columns: Int) -> Line {
    var result = Line()
    var room = max(0, columns)
    for run in runs {
      let width = displayWidth(of: run.text)
      if width <= room {
        result.runs.append(run)
        room -= width
        continue
      }
      let text = beginning(of: run.text, columns: room)
      if !text.isEmpty { result.runs.append(Run(text, run.style, to: run.address)) }
      break
    }
    return result
  }

  /// The line if it fits in `columns`; otherwise its beginning with `…` in the last column.
  public func shortened(to columns: Int) -> Line {
    guard width > max(0, columns) else { return self }
    guard columns > 0 else { return Line() }
    let kept = prefix(columns: columns - 1)
    return kept + Line("…", kept.runs.last?.style ?? runs.first?.style ?? .body)
  }

  /// The line in exactly `columns`: either cut, or filled at the right with spaces in `style`.
  public func padded(to columns: Int, style: Style = .body) -> Line {
    let kept = prefix(columns: columns)
    return kept + Self.blank(max(0, columns) - kept.width, style: style)
  }

  /// The same characters, all in `style`.
  public func styled(_ style: Style) -> Line {
    Line(runs.map { Run($0.text, style, to: $0.address) })
  }

  /// A line of spaces; an empty line if `columns` is not positive.
  public static func blank(_ columns: Int, style: Style = .body) -> Line {
    Line(String(repeating: " ", count: max(0, columns)), style)
  }

  /// A line of exactly `columns`, with `left` at its left edge and `right` at its right edge.
  ///
  /// If both do not fit, `left` is shortened. At least one space stays between them.
  public static func joined(left: Line, right: Line, columns: Int) -> Line {
    let columns = max(0, columns)
    let end = right.prefix(columns: columns)
    guard !end.runs.isEmpty else { return left.shortened(to: columns).padded(to: columns) }
    let room = columns - end.width
    let start = left.shortened(to: max(0, room - 1))
    return start.padded(to: room) + end
  }

  /// The two lines as one.
  public static func + (left: Line, right: Line) -> Line {
    Line(left.runs + right.runs)
  }
}

private func beginning(of text: String, columns: Int) -> String {
  if plainCount(of: text) != nil { return String(text.prefix(columns)) }
  var room = columns
  let end = text.firstIndex { character in
    room -= character.displayWidth
    return room < 0
  }
  return String(text[..<(end ?? text.endIndex)])
}
