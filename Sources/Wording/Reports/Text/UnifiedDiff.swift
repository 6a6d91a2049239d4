/// The difference between two versions of a text, line by line, as `diff -u` writes it.
struct UnifiedDiff {
  private let old: [String]
  private let new: [String]
  /// The lines that both versions have, in order: the positions of each in the old one and in the new one.
  private let common: [(old: Int, new: Int)]

  /// How many unchanged lines stand around a change.
  private static let context = 3
  /// The most lines taken out and put in that are compared one by one; a larger difference is one change.
  private static let mostChanges = 500

  init(from old: String, to new: String) {
    self.old = Self.lines(of: old)
    self.new = Self.lines(of: new)
    common = Self.common(self.old, self.new)
  }

  /// The lines, each with its end.
  private static func lines(of text: String) -> [String] {
    var lines: [String] = []
    var line = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      line.append(scalar)
      if scalar == "\n" {
        lines.append(String(line))
        line = String.UnicodeScalarView()
      }
    }
    return line.isEmpty ? lines : lines + [String(line)]
  }

  /// A stretch of both versions.
  private struct Hunk {
    var old: Range<Int>
    var new: Range<Int>
    var lines: [(mark: Character, text: String)]
  }

  /// The text of the difference under the name of the file; empty if there is none.
  func text(named name: String) -> String {
    let hunks = self.hunks
    guard !hunks.isEmpty else { return "" }
    return "--- \(name)\n+++ \(name)\n" + hunks.map(text).joined()
  }

  private func text(of hunk: Hunk) -> String {
    func range(_ range: Range<Int>) -> String {
      range.count == 1
        ? "\(range.lowerBound + 1)" : "\(range.lowerBound + (range.isEmpty ? 0 : 1)),\(range.count)"
    }
    let head = "@@ -\(range(hunk.old)) +\(range(hunk.new)) @@\n"
    return head
      + hunk.lines.map { mark, text in
        text.unicodeScalars.last == "\n"
          ? "\(mark)\(text)" : "\(mark)\(text)\n\\ No newline at end of file\n"
      }.joined()
  }

  private var hunks: [Hunk] {
    var hunks: [Hunk] = []
    var (from, to) = (0, 0)
    for (oldEnd, newEnd) in common + [(old.count, new.count)] {
      if oldEnd > from || newEnd > to {
        add(from..<oldEnd, to..<newEnd, to: &hunks)
      }
      (from, to) = (oldEnd + 1, newEnd + 1)
    }
    return hunks.map { close($0) }
  }

  /// Adds a change, to the hunk before it if their contexts touch.
  private func add(_ gone: Range<Int>, _ come: Range<Int>, to hunks: inout [Hunk]) {
    if hunks.last.map({ gone.lowerBound - $0.old.upperBound > 2 * Self.context }) ?? true {
      let before = min(Self.context, gone.lowerBound)
      hunks.append(
        Hunk(
          old: (gone.lowerBound - before)..<(gone.lowerBound - before),
          new: (come.lowerBound - before)..<(come.lowerBound - before), lines: []))
    }
    let last = hunks.count - 1
    let between = hunks[last].old.upperBound..<gone.lowerBound
    hunks[last].lines += between.map { (" ", old[$0]) }
    hunks[last].lines += gone.map { ("-", old[$0]) }
    hunks[last].lines += come.map { ("+", new[$0]) }
    hunks[last].old = hunks[last].old.lowerBound..<gone.upperBound
    hunks[last].new = hunks[last].new.lowerBound..<come.upperBound
  }

  /// Adds the unchanged lines behind the last change.
  private func close(_ hunk: Hunk) -> Hunk {
    var hunk = hunk
    let end = min(old.count, hunk.old.upperBound + Self.context)
    let behind = hunk.old.upperBound..<end
    hunk.lines += behind.map { (" ", old[$0]) }
    hunk.old = hunk.old.lowerBound..<end
    hunk.new = hunk.new.lowerBound..<(hunk.new.upperBound + behind.count)
    return hunk
  }

  /// The longest sequence of common lines, found by Myers' greedy algorithm between the ends that are alike.
  private static func common(_ old: [String], _ new: [String]) -> [(old: Int, new: Int)] {
    let shorter = min(old.count, new.count)
    let head = (0..<shorter).first { old[$0] != new[$0] } ?? shorter
    let tail =
      (0..<(shorter - head)).first {
        old[old.count - 1 - $0] != new[new.count - 1 - $0]
      } ?? shorter - head
    let middle = snake(old[head..<(old.count - tail)], new[head..<(new.count - tail)])
    return (0..<head).map { ($0, $0) } + middle
      + (0..<tail).reversed().map { (old.count - 1 - $0, new.count - 1 - $0) }
  }

  private static func snake(_ old: ArraySlice<String>, _ new: ArraySlice<String>)
    -> [(old: Int, new: Int)]
  {
    let (a, b) = (Array(old), Array(new))
    // For each number of changes, how far each diagonal reaches.
    var trace: [[Int: Int]] = []
    var reach: [Int: Int] = [1: 0]
    for changes in 0...min(a.count + b.count, mostChanges) {
      for diagonal in stride(from: -changes, through: changes, by: 2) {
        let goesDown =
          diagonal == -changes
          || diagonal != changes
            && reach[diagonal - 1, default: 0] < reach[diagonal + 1, default: 0]
        var x = goesDown ? reach[diagonal + 1, default: 0] : reach[diagonal - 1, default: 0] + 1
        while x < a.count, x - diagonal < b.count, x - diagonal >= 0, a[x] == b[x - diagonal] {
          x += 1
        }
        reach[diagonal] = x
        if x >= a.count, x - diagonal >= b.count {
          return way(back: trace + [reach], a.count, b.count).map {
            ($0 + old.startIndex, $1 + new.startIndex)
          }
        }
      }
      trace.append(reach)
    }
    return []
  }

  /// The common lines on the way that was found, from its end.
  private static func way(back trace: [[Int: Int]], _ oldCount: Int, _ newCount: Int)
    -> [(Int, Int)]
  {
    var pairs: [(Int, Int)] = []
    var (x, y) = (oldCount, newCount)
    for changes in (0..<trace.count).reversed() {
      let before = changes > 0 ? trace[changes - 1] : [1: 0]
      let diagonal = x - y
      let goesDown =
        diagonal == -changes
        || diagonal != changes
          && before[diagonal - 1, default: 0] < before[diagonal + 1, default: 0]
      let from = goesDown ? diagonal + 1 : diagonal - 1
      let startX = before[from, default: 0]
      let startY = startX - from
      while x > startX, y > startY, changes > 0 ? x > (goesDown ? startX : startX + 1) : x > 0 {
        (x, y) = (x - 1, y - 1)
        pairs.append((x, y))
      }
      (x, y) = (startX, startY)
    }
    return pairs.reversed()
  }
}
