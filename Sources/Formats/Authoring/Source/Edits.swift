/// Replacements in the bytes of a file: what a parser reads in place of what an author wrote.
struct Edits: Sendable {
  private var edits: [Edit] = []

  private struct Edit: Sendable {
    var range: Range<Int>
    var bytes: [UInt8]
    /// Whether `check --fix` writes it into the file.
    var isWritten: Bool
  }

  var isEmpty: Bool { edits.isEmpty }

  init() {}

  /// One replacement.
  init(_ range: Range<Int>, _ text: String) { replace(range, with: text) }

  /// Replaces a range. `isWritten` is false if the parser alone is to read it so: because it is a guess, which was reported as an
  /// error, or because the file is sound as it is, so that nothing was reported.
  mutating func replace(_ range: Range<Int>, with text: String, isWritten: Bool = true) {
    edits.append(Edit(range: range, bytes: Array(text.utf8), isWritten: isWritten))
  }

  mutating func insert(_ text: String, at offset: Int, isWritten: Bool = true) {
    replace(offset..<offset, with: text, isWritten: isWritten)
  }

  /// Takes out the replacements that begin at offsets for which `isOut` is true.
  mutating func removeAll(at isOut: (Int) -> Bool) {
    edits.removeAll { isOut($0.range.lowerBound) }
  }

  /// Adds those replacements of `others` that `check --fix` writes.
  mutating func addWritten(of others: Edits) { edits += others.edits.filter(\.isWritten) }

  /// The bytes of `range` with the replacements made. Of two that overlap, the one that begins later is left out.
  func applied(to bytes: [UInt8], in range: Range<Int>) -> EditedBytes {
    var edited = EditedBytes(origin: range.lowerBound)
    var position = range.lowerBound
    let ordered = edits.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }
    for (_, edit) in ordered
    where edit.range.lowerBound >= position && edit.range.upperBound <= range.upperBound {
      edited.copy(bytes[position..<edit.range.lowerBound], from: position)
      edited.write(edit.bytes, for: edit.range)
      position = edit.range.upperBound
    }
    edited.copy(bytes[position..<range.upperBound], from: position)
    return edited
  }
}

/// Bytes made from a stretch of a file, and where in the file each of them comes from.
struct EditedBytes: Sendable {
  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []
  /// The offset in the file of the first byte.
  private let origin: Int

  /// Bytes that were copied, or written in place of others.
  private struct Piece: Sendable {
    var start: Int
    var origin: Range<Int>
  }

  init(origin: Int) { self.origin = origin }

  fileprivate mutating func copy(_ copied: ArraySlice<UInt8>, from offset: Int) {
    guard !copied.isEmpty else { return }
    pieces.append(Piece(start: bytes.count, origin: offset..<(offset + copied.count)))
    bytes += copied
  }

  fileprivate mutating func write(_ written: [UInt8], for range: Range<Int>) {
    pieces.append(Piece(start: bytes.count, origin: range))
    bytes += written
  }

  /// The offset in the file of the byte at `offset`. Written bytes stand where the bytes stood that they replace.
  func origin(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while low < high {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return origin }
    let piece = pieces[low - 1]
    let inside = offset - piece.start
    return min(piece.origin.lowerBound + inside, piece.origin.upperBound)
  }

  /// The place in the file of bytes of these. A length of 0 stays 0: the rest of the line.
  func origin(of place: Place) -> Place {
    let start = origin(of: place.offset)
    guard place.length > 0 else { return Place(start) }
    return Place(start, length: max(1, origin(of: place.offset + place.length) - start))
  }
}
