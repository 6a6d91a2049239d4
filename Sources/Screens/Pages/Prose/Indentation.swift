public import Screen

extension Line {
  /// The line with a run before it.
  public func indented(by run: Run) -> Line { Line([run] + runs) }
}

extension [Line] {
  /// The rows with `marker` before the first one and as many blanks before the others. Blank rows stay blank.
  public func hanging(from marker: Run) -> [Line] {
    let blanks = Run(String(repeating: " ", count: displayWidth(of: marker.text)))
    if isEmpty { return [Line([marker])] }
    return enumerated().map { index, line in
      if index > 0, line.runs.isEmpty { return line }
      return line.indented(by: index == 0 ? marker : blanks)
    }
  }
}

extension String {
  /// The text with blanks after it, up to a width in columns. Text that is wider stays as it is.
  public func padded(to columns: Int) -> String {
    self + String(repeating: " ", count: Swift.max(0, columns - displayWidth(of: self)))
  }
}
