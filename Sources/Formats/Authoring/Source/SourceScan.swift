/// The one pass over a file's bytes before any parser sees them.
///
/// It checks UTF-8, lists control characters, builds the line table, and finds what would make a Markdown parser extremely slow.
/// No author ever comes near the limits; beyond them cmark-gfm 0.29 takes minutes.
struct SourceScan {
  private(set) var lineStarts: [Int32]
  /// The first byte that is not UTF-8.
  private(set) var invalidByte: Int?
  private(set) var controls: [Placed<UInt32>] = []
  /// The line from which containers nest too deep.
  private(set) var deepNesting: Place?
  /// The line from which tables hold too many cells.
  private(set) var manyCells: Place?
  /// The line with more bars than a table may have columns.
  private(set) var manyColumns: Place?
  /// The first line beyond the most that a file may have.
  private(set) var manyLines: Place?
  /// The raw HTML declaration from which there are too many.
  private(set) var manyDeclarations: Place?
  /// Whether a tab, a control character or a numeric entity was seen.
  private(set) var mayHoldUnsafeCharacters = false
  private(set) var hasBraces = false
  /// Whether a brace stands behind a backslash.
  private(set) var hasEscapedBraces = false

  /// Whether a Markdown parser could take very long.
  var isHeavy: Bool {
    [deepNesting, manyCells, manyColumns, manyLines, manyDeclarations].contains { $0 != nil }
  }

  /// The depth of quotes and lists that is refused.
  static let deepestNesting = 20
  private static let mostControls = 100
  private static let mostCells = 1_000_000
  /// cmark-gfm takes time that grows with the square of a table's columns.
  static let mostColumns = 1000
  /// Every line may be a paragraph, and a paragraph takes hundreds of times the memory of a byte.
  static let mostLines = 250_000
  private static let mostDeclarations = 100

  private var declarations = 0
  private var cells = 0
  private var run = Run()

  /// Lines without a blank line between them: the most that a table can span.
  private struct Run {
    var lines = 0
    var widest = 0
    var pipes = 0
  }

  init(_ bytes: [UInt8]) {
    let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    lineStarts = [Int32(start)]
    lineStarts.reserveCapacity(bytes.count / 40 + 1)
    scan(bytes.span, from: start, Self.isOrdinary.span)
  }

  /// Bytes that can be passed over: printable ASCII except `|`, `<`, `&` and `{`.
  private static let isOrdinary: [Bool] = (0...255).map { byte in
    (0x20...0x7E).contains(byte) && ![0x7C, 0x3C, 0x26, 0x7B].contains(byte)
  }

  private mutating func scan(_ bytes: Span<UInt8>, from start: Int, _ isOrdinary: Span<Bool>) {
    var index = start
    beginLine(bytes, at: index)
    while index < bytes.count {
      while index < bytes.count, isOrdinary[Int(bytes[index])] { index += 1 }
      guard index < bytes.count else { break }
      switch bytes[index] {
      case .lineFeed, .carriageReturn:
        let isPair =
          bytes[index] == .carriageReturn && index + 1 < bytes.count
          && bytes[index + 1] == .lineFeed
        let end = index
        index += isPair ? 2 : 1
        endLine(isBlank: end == Int(lineStarts[lineStarts.count - 1]))
        lineStarts.append(Int32(truncatingIfNeeded: index))
        if lineStarts.count == Self.mostLines + 1, index < bytes.count { manyLines = Place(index) }
        beginLine(bytes, at: index)
      case UInt8(ascii: "|"):
        run.pipes += 1
        index += 1
      case UInt8(ascii: "<"):
        countDeclaration(bytes, at: index)
        index += 1
      case UInt8(ascii: "&"):
        // Numeric entities can name any character; of the named ones only `&Tab;` and `&NewLine;` matter.
        let next = index + 1 < bytes.count ? bytes[index + 1] : 0
        if next == UInt8(ascii: "#") || next == UInt8(ascii: "T") || next == UInt8(ascii: "N") {
          mayHoldUnsafeCharacters = true
        }
        index += 1
      case UInt8(ascii: "{"):
        hasBraces = true
        if index > 0, bytes[index - 1] == UInt8(ascii: "\\") { hasEscapedBraces = true }
        index += 1
      case .tab:
        mayHoldUnsafeCharacters = true
        index += 1
      default:
        index += character(bytes, at: index)
      }
    }
    endLine(isBlank: false)
    endRun()
  }

  /// Notes the character at `index` and returns its length.
  private mutating func character(_ bytes: Span<UInt8>, at index: Int) -> Int {
    switch decodeCharacter(in: bytes, at: index) {
    case .plain(let length): return length
    case .control(let length, let scalar):
      mayHoldUnsafeCharacters = true
      if controls.count < Self.mostControls {
        controls.append(Placed(scalar, Place(index, length: length)))
      }
      return length
    case .invalid:
      invalidByte = invalidByte ?? index
      return 1
    }
  }

  /// Counts `<?` and `<!`, but not comments: each makes cmark search the rest of its paragraph.
  private mutating func countDeclaration(_ bytes: Span<UInt8>, at index: Int) {
    guard index + 1 < bytes.count else { return }
    let next = bytes[index + 1]
    let isComment = index + 2 < bytes.count && bytes[index + 2] == UInt8(ascii: "-")
    guard next == UInt8(ascii: "?") || next == UInt8(ascii: "!") && !isComment else { return }
    declarations += 1
    if declarations > Self.mostDeclarations, manyDeclarations == nil {
      manyDeclarations = Place(index, length: 2)
    }
  }

  private mutating func endLine(isBlank: Bool) {
    if isBlank {
      endRun()
    } else {
      run.lines += 1
      run.widest = max(run.widest, run.pipes)
      if run.pipes > Self.mostColumns + 1, manyColumns == nil {
        manyColumns = Place(Int(lineStarts[lineStarts.count - 1]))
      }
      run.pipes = 0
    }
  }

  private mutating func endRun() {
    if run.widest > 0 { cells += run.lines * (run.widest + 1) }
    if cells > Self.mostCells, manyCells == nil {
      manyCells = Place(Int(lineStarts[max(0, lineStarts.count - 1 - run.lines)]))
    }
    run = Run()
  }

  /// Counts the quotes and list items that begin on the line at `start`.
  private mutating func beginLine(_ bytes: Span<UInt8>, at start: Int) {
    guard deepNesting == nil else { return }
    var depth = 0
    var index = start
    while index < bytes.count, let width = markerWidth(bytes, at: index) {
      if width.isContainer { depth += 1 }
      index += width.bytes
      if depth > Self.deepestNesting {
        if !isRule(bytes, from: start) { deepNesting = Place(start) }
        return
      }
    }
  }

  /// The size of the white space, quote mark or list marker at `index`; `nil` if text begins there.
  private func markerWidth(_ bytes: Span<UInt8>, at index: Int)
    -> (bytes: Int, isContainer: Bool)?
  {
    switch bytes[index] {
    case .space, .tab: return (1, false)
    case UInt8(ascii: ">"): return (1, true)
    case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
      let isMarker = index + 1 < bytes.count && bytes[index + 1].isSpace
      return isMarker ? (1, true) : nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      var end = index
      while end < bytes.count, end - index < 9, (0x30...0x39).contains(bytes[end]) { end += 1 }
      guard end + 1 < bytes.count,
        bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")")
      else { return nil }
      return bytes[end + 1].isSpace ? (end + 1 - index, true) : nil
    default: return nil
    }
  }

  /// Whether a line is a thematic break: one mark over and over, and white space.
  private func isRule(_ bytes: Span<UInt8>, from start: Int) -> Bool {
    var mark: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if byte == .lineFeed || byte == .carriageReturn { break }
      if byte == .space || byte == .tab { continue }
      guard byte == mark ?? byte, byte == UInt8(ascii: "-") || byte == UInt8(ascii: "*") else {
        return false
      }
      mark = byte
    }
    return true
  }
}
