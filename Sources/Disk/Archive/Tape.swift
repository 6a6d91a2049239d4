/// Bytes that values are written to, or read back from, in the same order.
///
/// Reading is total: what does not fit tears the tape, and from then on every number is 0 and every list empty.
struct Tape {
  /// How deep values may hold values of their own kind: far above what a course may, and far from the end of a stack.
  private static let deepest = 64

  /// What was written so far.
  private(set) var bytes: [UInt8] = []
  /// Whether something was read that no writing would have left.
  private(set) var isTorn = false
  let isReading: Bool
  private let source: UnsafeRawBufferPointer
  private var position = 0
  private var depth = 0

  /// A blank tape to write to.
  init() {
    source = UnsafeRawBufferPointer(start: nil, count: 0)
    isReading = false
  }

  /// A tape to read, good as long as its bytes are.
  init(_ bytes: UnsafeRawBufferPointer) {
    source = bytes
    isReading = true
  }

  /// Whether all there was has been read, and nothing else.
  var isReadToTheEnd: Bool { !isTorn && position == source.count }

  /// How many bytes are still to be read.
  var rest: Int { source.count - position }

  mutating func tear() {
    isTorn = true
    position = source.count
  }

  /// Goes into a value that may hold others of its kind.
  mutating func descend(_ body: (inout Tape) -> Void) {
    guard depth < Self.deepest else { return tear() }
    depth += 1
    body(&self)
    depth -= 1
  }
}

extension Tape {
  /// A byte as it is.
  mutating func pass(_ byte: inout UInt8) {
    if !isReading { return bytes.append(byte) }
    guard position < source.count else {
      byte = 0
      return tear()
    }
    byte = source[position]
    position += 1
  }

  /// A whole number, seven bits to a byte, the lowest first; the sign is the lowest bit.
  mutating func pass(_ number: inout Int) {
    var bits = UInt(bitPattern: number << 1 ^ number >> (Int.bitWidth - 1))
    if !isReading {
      while bits >= 0x80 {
        bytes.append(UInt8(truncatingIfNeeded: bits) | 0x80)
        bits >>= 7
      }
      return bytes.append(UInt8(truncatingIfNeeded: bits))
    }
    bits = 0
    var (shift, byte) = (0, UInt8(0x80))
    while byte >= 0x80, shift < UInt.bitWidth {
      pass(&byte)
      bits |= UInt(byte & 0x7F) &<< UInt(shift)
      shift += 7
    }
    if byte >= 0x80 { tear() }
    number = isTorn ? 0 : Int(bitPattern: bits >> 1) ^ -Int(bitPattern: bits & 1)
  }

  /// Text: the number of its bytes, and the bytes in UTF-8.
  mutating func pass(_ text: inout String) {
    var count = isReading ? 0 : text.utf8.count
    pass(&count)
    if !isReading { return bytes.append(contentsOf: text.utf8) }
    guard count >= 0, count <= rest else { return tear() }
    let range = position..<(position + count)
    position += count
    text = String(decoding: UnsafeRawBufferPointer(rebasing: source[range]), as: UTF8.self)
  }

  mutating func pass(_ flag: inout Bool) {
    var byte: UInt8 = flag ? 1 : 0
    pass(&byte)
    flag = byte == 1
    if byte > 1 { tear() }
  }
}
