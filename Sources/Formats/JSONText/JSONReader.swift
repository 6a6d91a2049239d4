/// Reads a JSON text value by value, in the order of the text.
///
/// The caller asks for what it expects and takes what it needs. `skip` passes over a value and checks it all the same. A name
/// that occurs twice is reported twice; the caller decides which one counts.
///
///     var reader = JSONReader(bytes.span)
///     try reader.beginObject()
///     while let name = try reader.nextName() {
///       if name.isEqual(to: "v") { version = try reader.number().integer } else { try reader.skip() }
///     }
///     try reader.end()
///
/// It borrows the bytes: the compiler sees to it that it does not outlive them, and every access is within bounds or traps.
public struct JSONReader: ~Escapable {
  /// The deepest nesting of arrays and objects that is read.
  public static let depthLimit = 64

  /// The offset in bytes of the next value.
  public internal(set) var offset = 0

  let bytes: Span<UInt8>
  /// The number of arrays and objects that are open.
  private var depth = 0
  /// One bit for each of them, the innermost lowest: 1 for an object.
  private var objects: UInt64 = 0
  /// Whether the innermost one was just opened, so that no comma comes first.
  private var isAtStart = false

  @_lifetime(copy bytes)
  public init(_ bytes: Span<UInt8>) {
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
  @_lifetime(copy self)
  public mutating func nextName() throws(JSONFault) -> JSONString? {
    guard try advance(in: .object) else { return nil }
    let name = try string()
    try take(UInt8(ascii: ":"))
    return name
  }

  /// Enters an array; `nextElement` then goes through it.
  public mutating func beginArray() throws(JSONFault) {
    try open(.array)
  }

  /// Whether another element follows, which is to be read next; `false` after the last one, when the array is left.
  public mutating func nextElement() throws(JSONFault) -> Bool {
    try advance(in: .array)
  }

  @_lifetime(copy self)
  public mutating func string() throws(JSONFault) -> JSONString {
    if offset >= bytes.count || bytes[offset] != UInt8(ascii: "\"") { try expect(.string) }
    return try scanString()
  }

  @_lifetime(copy self)
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

  /// Moves to the next member or element; after the last one it leaves the object or array.
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
