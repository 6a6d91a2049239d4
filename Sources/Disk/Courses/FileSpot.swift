internal import Files

/// A file that somebody named, and perhaps a line of it, as `check` prints places: `05-boundaries.md:41:3`.
public struct FileSpot: Hashable, Sendable {
  public var file: String
  /// Counted from 1; `nil` if no line was named.
  public var line: Int?

  /// Reads what somebody named. A file of exactly that name wins.
  public init(_ text: String) {
    self.init(text, isThere: { Files.isThere($0) })
  }

  init(_ text: String, isThere: (String) -> Bool) {
    file = text
    guard !isThere(text) else { return }
    var rest = text[...]
    if rest.last == ":" { rest.removeLast() }
    var numbers: [Int] = []
    while numbers.count < 2, let colon = rest.lastIndex(of: ":"), colon > rest.startIndex,
      let number = Int(rest[rest.index(after: colon)...]), number > 0
    {
      numbers.insert(number, at: 0)
      rest = rest[..<colon]
    }
    guard let line = numbers.first else { return }
    (file, self.line) = (String(rest), line)
  }
}
