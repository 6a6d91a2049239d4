/// Breaks `runs` into lines no wider than `columns`; there is always at least one line.
///
/// Lines break at spaces, between wide ideographs, and at line ends in the text (a last one ends the last line and begins
/// no other). Spaces at the end of a line, and where it was broken, are dropped; nothing else is lost, and no hyphen is
/// added. A word wider than a line is cut at the last column, between characters. A no-break space does not break.
///
/// - Parameters:
///   - columns: The width of the page; taken as 1 where it is less. A character wider than a whole line becomes U+FFFD.
///   - indent: Columns left free before every line but the first; at least one column is left for the text.
///   - keepsAddresses: Whether a word with `://` in it is never cut, and so may stick out of its line.
public func wrap(
  _ runs: [Run], to columns: Int, indent: Int = 0, keepsAddresses: Bool = false
) -> [Line] {
  let columns = max(1, columns)
  var breaker = LineBreaker(
    runs: runs, columns: columns, indent: min(max(0, indent), columns - 1),
    keepsAddresses: keepsAddresses)
  return breaker.lines()
}

/// Walks the clusters once, going back only to the last place where the line may break.
private struct LineBreaker {
  let runs: [Run]
  let columns: Int
  let indent: Int
  let keepsAddresses: Bool
  private let clusters: [Cluster]
  private let texts: [[UInt8]]
  private var result: [Line] = []
  /// The clusters of the current line so far, and their width.
  private var start = 0
  private var width = 0
  /// Where the line may end and where the next would begin; the spaces between the two would be dropped.
  private var seam: Range<Int>?
  /// The word at a line's start that was looked at last; empty where it holds no address.
  private var address: Range<Int>?

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

  /// Takes the cluster at `position` into the line, or ends the line; returns where to go on.
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
      // Only spaces before the seam: they are at a line's start, and there is no line to end.
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
      finish(at: position, next: position)
      return position
    }
    append(Line("\u{FFFD}", runs[Int(cluster.run)].style))
    begin(at: position + 1)
    return position + 1
  }

  /// The end of the word at the line's start where it holds an address; else where the line starts.
  private mutating func addressEnd() -> Int {
    if let address, address.lowerBound == start { return address.upperBound }
    var end = start
    while end < clusters.count, clusters[end].kind == .letter { end += 1 }
    let word = text(of: start..<end).map(\.text).joined()
    let range = word.contains("://") ? start..<end : start..<start
    address = range
    return range.upperBound
  }

  private func mayBreak(before position: Int) -> Bool {
    guard position > start else { return false }
    let previous = clusters[position - 1].kind
    let kind = clusters[position].kind
    return (previous == .wide || previous == .wideCloser) && (kind == .wide || kind == .wideOpener)
  }

  /// The end of what stands before `position` without the spaces there.
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
      result.append(Run(String(decoding: bytes, as: UTF8.self), runs[run].style))
    }
    return result
  }

  private mutating func append(_ line: Line) {
    let margin = columns - room
    result.append(line.runs.isEmpty || margin == 0 ? line : Line.blank(margin) + line)
  }

  /// Where the cluster begins in its run, in bytes.
  private func offset(of index: Int) -> Int {
    guard index > 0, clusters[index - 1].run == clusters[index].run else { return 0 }
    return Int(clusters[index - 1].end)
  }
}
