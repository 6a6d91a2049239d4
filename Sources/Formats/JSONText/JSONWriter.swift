/// Writes a JSON text without blanks, members in the order in which they are given.
///
///     var writer = JSONWriter()
///     writer.object { writer in
///       writer.member("seconds", decimal: 14_200, places: 3)
///     }
///     writer.bytes  // {"seconds":14.2}
///
/// Control characters, DEL, the C1 controls and the line separators U+2028 and U+2029 are written as escapes: a line stays
/// one line in every program, and no byte of it steers a terminal.
public struct JSONWriter {
  /// The text so far, UTF-8.
  public private(set) var bytes: [UInt8] = []
  private var needsComma = false

  public init(reservingCapacity capacity: Int = 0) {
    bytes.reserveCapacity(capacity)
  }

  /// Writes an object whose members `body` gives.
  public mutating func object(_ body: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), body)
  }

  /// Writes an array whose elements `body` gives.
  public mutating func array(_ body: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "["), UInt8(ascii: "]"), body)
  }

  /// Writes the name of a member, whose value is to be written next.
  public mutating func name(_ name: String) {
    beginValue()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func string(_ text: String) {
    beginValue()
    appendQuoted(text)
    needsComma = true
  }

  public mutating func integer(_ number: Int) {
    beginValue()
    appendDigits(of: number)
    needsComma = true
  }

  /// Writes `number` divided by ten to the power of `places`, without trailing zeros: 14200 with 3 places → `14.2`.
  public mutating func decimal(_ number: Int, places: Int) {
    beginValue()
    bytes += decimalText(number, places: places).utf8
    needsComma = true
  }

  public mutating func boolean(_ value: Bool) {
    literal(value ? "true" : "false")
  }

  public mutating func null() {
    literal("null")
  }

  /// Begins a new line before the next value, or before the closing bracket behind the last one.
  public mutating func lineBreak(isLast: Bool = false) {
    if !isLast { beginValue() }
    bytes.append(0x0A)
    needsComma = false
  }

  private mutating func literal(_ text: String) {
    beginValue()
    bytes += text.utf8
    needsComma = true
  }

  private mutating func enclose(
    _ opening: UInt8, _ closing: UInt8, _ body: (inout JSONWriter) -> Void
  ) {
    beginValue()
    bytes.append(opening)
    needsComma = false
    body(&self)
    bytes.append(closing)
    needsComma = true
  }

  private mutating func beginValue() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
  }

  private mutating func appendDigits(of number: Int) {
    if (0...9).contains(number) {
      bytes.append(UInt8(ascii: "0") + UInt8(number))
    } else {
      bytes += String(number).utf8
    }
  }

  private mutating func appendQuoted(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.allSatisfy({ isPlain($0) }) {
      bytes += text.utf8
    } else {
      for scalar in text.unicodeScalars { append(scalar) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private func isPlain(_ byte: UInt8) -> Bool {
    (0x20..<0x7F).contains(byte) && byte != UInt8(ascii: "\"") && byte != UInt8(ascii: "\\")
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar.value {
    case 0x22, 0x5C: bytes += [UInt8(ascii: "\\"), UInt8(truncatingIfNeeded: scalar.value)]
    case 0x08: bytes += "\\b".utf8
    case 0x09: bytes += "\\t".utf8
    case 0x0A: bytes += "\\n".utf8
    case 0x0C: bytes += "\\f".utf8
    case 0x0D: bytes += "\\r".utf8
    case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029:
      let digits = String(scalar.value, radix: 16)
      bytes += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits).utf8
    default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
  }
}

extension JSONWriter {
  public mutating func member(_ name: String, string text: String) {
    self.name(name)
    string(text)
  }

  public mutating func member(_ name: String, integer number: Int) {
    self.name(name)
    integer(number)
  }

  /// Writes `number` divided by ten to the power of `places`.
  public mutating func member(_ name: String, decimal number: Int, places: Int) {
    self.name(name)
    decimal(number, places: places)
  }
}

/// `number` divided by ten to the power of `places`, exactly and without trailing zeros: 14200 with 3 places → `14.2`.
public func decimalText(_ number: Int, places: Int) -> String {
  var digits = Array(String(number.magnitude).utf8)
  if digits.count <= places {
    digits.insert(contentsOf: [UInt8](repeating: 0x30, count: places + 1 - digits.count), at: 0)
  }
  var decimals = digits.suffix(max(0, places))
  while decimals.last == 0x30 { decimals.removeLast() }
  let whole = String(decoding: digits.dropLast(max(0, places)), as: UTF8.self)
  let sign = number < 0 ? "-" : ""
  guard !decimals.isEmpty else { return sign + whole }
  return sign + whole + "." + String(decoding: decimals, as: UTF8.self)
}
