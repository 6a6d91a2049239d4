internal import Curriculum
internal import Screen

/// The numbers of sources in a paragraph that names them in its author's words, such as `Sources: KFF 2025; a blog, undated.`
extension [Run] {
  /// The text with the number of each source behind its year, as in `KFF 2025 [3]; a blog, undated [4].`
  ///
  /// That takes a part between semicolons for each source, in the order of the sources, with the year of that source in it. Otherwise
  /// nobody can tell which part is about which source, and all numbers stand at the end: `[3–4]`.
  func numbering(_ sources: [Source], from first: Int) -> [Run] {
    guard !sources.isEmpty else { return self }
    guard let places = Self.places(of: sources, in: map(\.text).joined()) else {
      let last = first + sources.count - 1
      let marks = last == first ? "\(first)" : "\(first)\u{2013}\(last)"
      return self + [Run("\u{A0}[\(marks)]", .muted)]
    }
    return inserting(places.enumerated().map { ($1, "\u{A0}[\(first + $0)]") })
  }

  /// How many characters stand before the number of each source; `nil` if the parts of the text are not those of the sources.
  private static func places(of sources: [Source], in text: String) -> [Int]? {
    let parts = text.split(separator: ";", omittingEmptySubsequences: false)
    guard parts.count == sources.count else { return nil }
    var places: [Int] = []
    for (part, source) in zip(parts, sources) {
      guard let year = part.ranges(of: source.year).last else { return nil }
      places.append(text.distance(from: text.startIndex, to: year.upperBound))
    }
    return places
  }

  /// The text with marks inserted, each behind so many of its characters, in that order.
  private func inserting(_ marks: [(place: Int, text: String)]) -> [Run] {
    var runs: [Run] = []
    var rest = marks[...]
    var count = 0
    for run in self {
      var piece = run
      piece.text = ""
      for character in run.text {
        piece.text.append(character)
        count += 1
        guard let mark = rest.first, mark.place == count else { continue }
        rest.removeFirst()
        runs += [piece, Run(mark.text, .muted)]
        piece.text = ""
      }
      if !piece.text.isEmpty { runs.append(piece) }
    }
    return runs
  }
}
