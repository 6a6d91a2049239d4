extension Frame {
  /// The frame as text for tests: the rows between bars, one style letter for each column, and the cursor.
  ///
  /// ```text
  /// |› Enter   |
  /// |          |
  ///
  /// |F KKKKK   |
  /// |          |
  ///
  /// cursor 0,0
  /// ```
  public var golden: String {
    var result = ""
    for line in lines {
      result += "|" + reduced(line.padded(to: size.columns).text) + "|\n"
    }
    result += "\n"
    for line in lines {
      let letters = line.padded(to: size.columns).runs.map { run in
        String(repeating: run.style.letter, count: displayWidth(of: run.text))
      }
      result += "|" + letters.joined() + "|\n"
    }
    return result + "\ncursor \(cursor.row),\(cursor.column)\n"
  }
}
