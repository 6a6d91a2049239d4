/// Reads a JSON text value by value, in the order in which they stand.
///
/// The caller asks for what it expects and takes what it needs; `skip` passes over the rest, checked all the same. Names
/// that occur twice are reported twice: which one counts is the caller's to say.
///
///     var reader = JSONReader(bytes)
///     try reader.beginObject()
///     while let name = try reader.nextName() {
///       if name.isEqual(to: "v") { version = try reader.number().integer } else { try reader.skip() }
///     }
///     try reader.end()
///
/// It points into bytes that it does not own and must not outlive them.
public struct JSONReader {
  /// The deepest nesting of arrays and objects that is read.
  public static let depthLimit = 64

  /// The offset in bytes of what is read next.
  public internal(set) var offset = 0

  let bytes: UnsafeRawBufferPointer
  /// The number of arrays and objects that are open.
  private var depth = 0
  /// One bit for each of them, the innermost lowest: 1 for an object.
  private var objects: UInt64 = 0
  /// Whether the innermost one was just opened, so that no comma comes first.
  private var isAtStart = false

  public init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  /// The type of the value that comes next.
  public enum ValueType: Hashable, Sendable {
    case object, array, string, number, boolean, null
  }

  /// Tells the type of the next value and leaves it unread.
  public mutating func peek() throws(JSONFault) -> ValueType {
    skipBlanks()
    guard offset < bytes.count else { throw JSONFault(.cut, at: offset) }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return .object
    case UInt8(ascii: "["): return .array
    case UInt8(ascii: "\""): return .string
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return .number
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .boolean
    case UInt8(ascii: "n"): return .null
    default: throw JSONFault(.unexpectedByte, at: offset)
    }
  }

  /// Enters an object; `nextName` then gives its members.
  public mutating func beginObject() throws(JSONFault) {
    try open(.object)
  }

  /// The name of the next member, whose value is to be read next; `nil` after the last one, when the object is left.
  public mutating func nextName() throws(JSONFault) -> JSONString? {
    guard try advance(in: .object) else { return nil }
    let name = try string()
    try take(UInt8(ascii: ":"))
    return name
  }

  /// Passes the name of the next member if it is `name`, written without escapes and blanks; otherwise reads nothing.
  ///
  /// Texts of one writer have their members in one order, and a guess that comes true costs less than a name read and looked
  /// up. One that does not costs nothing: `nextName` then tells what is there.
  public mutating func takeName(_ name: StaticString) -> Bool {
    let opening = isAtStart ? 1 : 2
    let length = name.utf8CodeUnitCount
    let end = offset + opening + length + 2
    guard depth > 0, objects & 1 == 1, end <= bytes.count,
      bytes[offset] == (isAtStart ? UInt8(ascii: "\"") : UInt8(ascii: ",")),
      bytes[offset + opening - 1] == UInt8(ascii: "\""), bytes[end - 2] == UInt8(ascii: "\""),
      bytes[end - 1] == UInt8(ascii: ":")
    else { return false }
    guard isName(name, at: offset + opening) else { return false }
    offset = end
    isAtStart = false
    return true
  }

  /// Whether a name stands at an offset. Names are short: eight bytes, or four, are compared at once, twice over where there
  /// are not just as many.
  @inline(__always)
  private func isName(_ name: StaticString, at start: Int) -> Bool {
    let length = name.utf8CodeUnitCount
    let expected = UnsafeRawBufferPointer(start: name.utf8Start, count: length)
    func isEqual<Word: FixedWidthInteger & BitwiseCopyable>(_: Word.Type, at place: Int) -> Bool {
      bytes.loadUnaligned(fromByteOffset: start + place, as: Word.self)
        == expected.loadUnaligned(fromByteOffset: place, as: Word.self)
    }
    switch length {
    case 8...16: return isEqual(UInt64.self, at: 0) && isEqual(UInt64.self, at: length - 8)
    case 4..<8: return isEqual(UInt32.self, at: 0) && isEqual(UInt32.self, at: length - 4)
    default:
      for index in 0..<length where bytes[start + index] != expected[index] { return false }
      return true
    }
  }

  /// Enters an array; `nextElement` then goes through it.
  public mutating func beginArray() throws(JSONFault) {
    try open(.array)
  }

  /// Whether another element follows, which is to be read next; `false` after the last one, when the array is left.
  public mutating func nextElement() throws(JSONFault) -> Bool {
    try advance(in: .array)
  }

  public mutating func string() throws(JSONFault) -> JSONString {
    if offset >= bytes.count || bytes[offset] != UInt8(ascii: "\"") { try expect(.string) }
    return try scanString()
  }

  public mutating func number() throws(JSONFault) -> JSONNumber {
    try expect(.number)
    return try scanNumber()
  }

  public mutating func boolean() throws(JSONFault) -> Bool {
    try expect(.boolean)
    let value = bytes[offset] == UInt8(ascii: "t")
    try scan(value ? "true" : "false")
    return value
  }

  public mutating func null() throws(JSONFault) {
    try expect(.null)
    try scan("null")
  }

  /// Passes over the next value, whatever it is, with the same care as if it were read.
  public mutating func skip() throws(JSONFault) {
    let outside = depth
    repeat {
      if depth > outside {
        let isInObject = objects & 1 == 1
        if isInObject ? try nextName() == nil : try !nextElement() { continue }
      }
      switch try peek() {
      case .object: try beginObject()
      case .array: try beginArray()
      case .string: _ = try scanString()
      case .number: _ = try scanNumber()
      case .boolean: _ = try boolean()
      case .null: try null()
      }
    } while depth > outside
  }

  /// Makes sure that only white space is left.
  public mutating func end() throws(JSONFault) {
    skipBlanks()
    if offset < bytes.count { throw JSONFault(.trailingBytes, at: offset) }
  }

  private mutating func open(_ type: ValueType) throws(JSONFault) {
    try expect(type)
    guard depth < Self.depthLimit else { throw JSONFault(.tooDeep, at: offset) }
    depth += 1
    objects = objects << 1 | (type == .object ? 1 : 0)
    isAtStart = true
    offset += 1
  }

  /// Moves to the next member or element; leaves the object or array where there is none.
  private mutating func advance(in type: ValueType) throws(JSONFault) -> Bool {
    guard depth > 0, (objects & 1 == 1) == (type == .object) else {
      throw JSONFault(.otherType, at: offset)
    }
    skipBlanks()
    guard offset < bytes.count else { throw JSONFault(.cut, at: offset) }
    if bytes[offset] == (type == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      offset += 1
      depth -= 1
      objects >>= 1
      isAtStart = false
      return false
    }
    if !isAtStart { try take(UInt8(ascii: ",")) }
    isAtStart = false
    return true
  }

  private mutating func expect(_ type: ValueType) throws(JSONFault) {
    if try peek() != type { throw JSONFault(.otherType, at: offset) }
  }
}
