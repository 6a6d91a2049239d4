extension Line {
  /// The longest beginning of the line that fits in `columns`, cut between characters.
  public func prefix(columns: Int) -> Line { self }
}
