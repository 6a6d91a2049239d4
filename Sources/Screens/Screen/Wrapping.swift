/// Breaks runs of text into lines no wider than `columns`. There is always at least one line.
///
/// Lines break at spaces, between wide ideographs, and at line ends in the text. A line end that ends the text begins no further
/// line. Spaces at the end of a line are dropped, and so are the spaces at which it was broken. Nothing else is lost, and no
/// hyphen is added. A word wider than a line is cut between characters. No line breaks at a no-break space.
///
/// - Parameters:
///   - columns: The width of the page, at least 1. A character wider than a whole line becomes U+FFFD.
///   - indent: How many columns stay free before every line except the first. At least one column is left for text.
///   - keepsAddresses: Whether a word with `://` in it is never cut, so that it may stick out of its line.
public func wrap(
  _ runs: [Run], to columns: Int, indent: Int = 0, keepsAddresses: Bool = false
) -> [Line] {
  let columns = max(1, columns)
  var breaker = LineBreaker(
    runs: runs, columns: columns, indent: min(max(0, indent), columns - 1),
    keepsAddresses: keepsAddresses)
  return breaker.lines()
}

/// Walks through the clusters once, and goes back only to the last place at which the line may break.
private struct LineBreaker {
  let runs: [Run]
  let columns: Int
  let indent: Int
  let keepsAddresses: Bool
  private let clusters: [Cluster]
  private let texts: [[UInt8]]
  private var result: [Line] = []
  /// The first cluster of the current line, and the width of the line so far.
  private var start = 0
  private var width = 0
  /// The last place at which the line may break: from the end of the line to the beginning of the next one. The spaces between
  /// the two would be dropped.
  private var seam: Range<Int>?
  /// The word that was searched for an address last, from the start of a line to the end of the word.
  private var searched = 0..<0
  private var searchedHoldsAddress = false

  init(runs: [Run], columns: Int, indent: Int, keepsAddresses: Bool) {
    self.runs = runs
    self.columns = columns
    self.indent = indent
    self.keepsAddresses = keepsAddresses
    clusters = Screen.clusters(of: runs)
    texts = runs.map { Array($0.text.utf8) }
  }

  private var room: Int { columns - (result.isEmpty ? 0 : indent) }

  mutating func lines() -> [Line] {
    var position = 0
    while position < clusters.count {
      position = place(position)
    }
    if start < clusters.count || result.isEmpty {
      finish(at: contentEnd(before: clusters.count), next: clusters.count)
    }
    return result
  }

  /// Takes the cluster at `position` into the line, or ends the line. Returns the position to go on with.
  private mutating func place(_ position: Int) -> Int {
    let cluster = clusters[position]
    let next = position + 1
    switch cluster.kind {
    case .newline:
      finish(at: contentEnd(before: position), next: next)
      return next
    case .space:
      seam = contentEnd(before: position)..<next
      width += Int(cluster.width)
      return next
    case .seam:
      seam = contentEnd(before: position)..<next
      return next
    case .letter, .wide, .wideOpener, .wideCloser:
      if mayBreak(before: position) { seam = position..<position }
      return placeGlyph(cluster, at: position)
    }
  }

  private mutating func placeGlyph(_ cluster: Cluster, at position: Int) -> Int {
    let glyphWidth = Int(cluster.width)
    if width + glyphWidth <= room {
      width += glyphWidth
      return position + 1
    }
    if let seam {
      // Only spaces stand before the seam. They are at the start of a line, so there is no line to end.
      if seam.lowerBound == start {
        begin(at: seam.upperBound)
      } else {
        finish(at: seam.lowerBound, next: seam.upperBound)
      }
      return start
    }
    if keepsAddresses, position < addressEnd() {
      width += glyphWidth
      return position + 1
    }
    if start < position {
      let end = characterStart(before: position)
      finish(at: end, next: end)
      return end
    }
    append(Line("\u{FFFD}", runs[Int(cluster.run)].style))
    begin(at: position + 1)
    return position + 1
  }

  /// The end of the word at the start of the line if it holds an address; otherwise the start of the line.
  private mutating func addressEnd() -> Int {
    // The rest of a long word that was cut holds no address if the whole word held none. Searching it again for every line
    // would take time that grows with the square of its length.
    if !searched.contains(start) {
      var end = start
      while end < clusters.count, clusters[end].kind == .letter { end += 1 }
      searched = start..<end
      searchedHoldsAddress = text(of: searched).map(\.text).joined().contains("://")
    }
    return searchedHoldsAddress ? searched.upperBound : start
  }

  /// The start of the character that the cluster at `position` belongs to; `position` if that character alone is wider than a line.
  private func characterStart(before position: Int) -> Int {
    var first = position
    while first > start, clusters[first].isGlued { first -= 1 }
    return first > start ? first : position
  }

  private func mayBreak(before position: Int) -> Bool {
    guard position > start, !clusters[position].isGlued else { return false }
    let previous = clusters[position - 1].kind
    let kind = clusters[position].kind
    return (previous == .wide || previous == .wideCloser) && (kind == .wide || kind == .wideOpener)
  }

  /// The end of the text before `position`, without the spaces there.
  private func contentEnd(before position: Int) -> Int {
    if let seam, seam.upperBound == position { return seam.lowerBound }
    return position
  }

  private mutating func begin(at position: Int) {
    start = position
    width = 0
    seam = nil
  }

  private mutating func finish(at end: Int, next: Int) {
    append(Line(text(of: start..<end)))
    begin(at: next)
  }

  private func text(of range: Range<Int>) -> [Run] {
    var result: [Run] = []
    var index = range.lowerBound
    while index < range.upperBound {
      let run = Int(clusters[index].run)
      let from = offset(of: index)
      while index < range.upperBound, clusters[index].run == run { index += 1 }
      let bytes = texts[run][from..<Int(clusters[index - 1].end)]
      result.append(
        Run(String(decoding: bytes, as: UTF8.self), runs[run].style, to: runs[run].address))
    }
    return result
  }

  private mutating func append(_ line: Line) {
    let margin = columns - room
    result.append(line.runs.isEmpty || margin == 0 ? line : Line.blank(margin) + line)
  }

  /// The offset of a cluster in its run, in bytes.
  private func offset(of index: Int) -> Int {
    guard index > 0, clusters[index - 1].run == clusters[index].run else { return 0 }
    return Int(clusters[index - 1].end)
  }
}
