import JSONText
import TestSupport
import Testing

struct Malformed: Sendable, CustomTestStringConvertible {
  var text: [UInt8]
  var kind: JSONFault.Kind
  var offset: Int

  init(_ text: String, _ kind: JSONFault.Kind, at offset: Int) {
    self.init(bytes: Array(text.utf8), kind, at: offset)
  }

  init(bytes: [UInt8], _ kind: JSONFault.Kind, at offset: Int) {
    text = bytes
    self.kind = kind
    self.offset = offset
  }

  var testDescription: String { String(decoding: text.prefix(24), as: UTF8.self) }
}

@Test(arguments: [
  Malformed("", .cut, at: 0),
  Malformed("  ", .cut, at: 2),
  Malformed("{", .cut, at: 1),
  Malformed("[1,", .cut, at: 3),
  Malformed("\"abc", .cut, at: 4),
  Malformed("\"abcdefgh\\", .cut, at: 10),
  Malformed("\"\\u12", .cut, at: 5),
  Malformed("\"\\ud83d", .cut, at: 7),
  Malformed("\"\\ud83d\\u", .cut, at: 9),
  Malformed("tru", .cut, at: 3),
  Malformed("-", .cut, at: 1),
  Malformed("1.", .cut, at: 2),
  Malformed("1e", .cut, at: 2),
  Malformed("nul!", .unexpectedByte, at: 3),
  Malformed("NaN", .unexpectedByte, at: 0),
  Malformed("+1", .unexpectedByte, at: 0),
  Malformed(".5", .unexpectedByte, at: 0),
  Malformed("'a'", .unexpectedByte, at: 0),
  Malformed("[1 2]", .unexpectedByte, at: 3),
  Malformed("[1,]", .unexpectedByte, at: 3),
  Malformed("[,1]", .unexpectedByte, at: 1),
  Malformed("[1}", .unexpectedByte, at: 2),
  Malformed("{\"a\":1,}", .unexpectedByte, at: 7),
  Malformed("{\"a\" 1}", .unexpectedByte, at: 5),
  Malformed("{\"a\":}", .unexpectedByte, at: 5),
  Malformed("{1:2}", .otherType, at: 1),
  Malformed("01", .badNumber, at: 1),
  Malformed("-01", .badNumber, at: 2),
  Malformed("-a", .badNumber, at: 1),
  Malformed("1.e3", .badNumber, at: 2),
  Malformed("1e+x", .badNumber, at: 3),
  Malformed("\"\\x41\"", .badEscape, at: 1),
  Malformed("\"\\u12g4\"", .badEscape, at: 1),
  Malformed("\"\\udc00\"", .loneSurrogate, at: 1),
  Malformed("\"\\ud83d\"  ", .loneSurrogate, at: 1),
  Malformed("\"\\ud83d\\u0041\"", .loneSurrogate, at: 1),
  Malformed("\"a\nb\"", .controlCharacter, at: 2),
  Malformed("\"abcdefghij\u{1F}\"", .controlCharacter, at: 11),
  Malformed("1 1", .trailingBytes, at: 2),
  Malformed("{}\u{FEFF}", .trailingBytes, at: 2),
  Malformed(bytes: [0], .unexpectedByte, at: 0),
  Malformed(bytes: [0x22, 0x00, 0x22], .controlCharacter, at: 1),
  Malformed(bytes: [0x22, 0x80, 0x22], .notUTF8, at: 1),
  Malformed(bytes: [0x22, 0xC0, 0xAF, 0x22], .notUTF8, at: 1),
  Malformed(bytes: [0x22, 0xE0, 0x80, 0x80, 0x22], .notUTF8, at: 1),
  Malformed(bytes: [0x22, 0xED, 0xA0, 0x80, 0x22], .notUTF8, at: 1),
  Malformed(bytes: [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], .notUTF8, at: 1),
  Malformed(bytes: [0x22, 0xFF, 0x22], .notUTF8, at: 1),
  Malformed(bytes: [0x22, 0xE2, 0x82], .cut, at: 3),
  Malformed(String(repeating: "[", count: 65), .tooDeep, at: 64),
  Malformed(String(repeating: "[", count: 100_000), .tooDeep, at: 64),
  Malformed(String(repeating: "{\"a\":", count: 65), .tooDeep, at: 320),
])
func aMalformedTextIsAFaultAtItsByte(_ text: Malformed) {
  #expect(fault(of: text.text) == JSONFault(text.kind, at: text.offset))
}

@Test(arguments: [
  "0", "-0", "10", "1e999", "-1.5E-10", "0.0", "\"\"", "\"\\u0000\"", "\"\\ud83d\\ude00\"", "true",
  "false", "null", "[]", "{}", " [ 1 , [ ] , { \"a\" : null } ] \r\n\t", "\"\u{7F}é漢😀\"",
  "{\"a\":1,\"a\":2}", "\"\\/\"",
  String(repeating: "[", count: 64) + String(repeating: "]", count: 64),
])
func aWellFormedTextIsRead(_ text: String) {
  #expect(fault(of: Array(text.utf8)) == nil)
}

@Test(arguments: [
  (#""""#, ""), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"), (#""caf\u00e9""#, "café"),
  (#""\uD83D\uDE00!""#, "😀!"), (#""a\u0000b""#, "a\0b"),
  (#""long enough for words 漢字""#, "long enough for words 漢字"),
])
func aStringStandsForItsText(_ written: String, _ text: String) {
  #expect(string(written) == text)
}

@Test(
  arguments: [
    ("0", 0), ("-0", 0), ("42", 42), ("9223372036854775807", Int.max),
    ("-9223372036854775808", Int.min), ("9223372036854775808", nil),
    ("-9223372036854775809", nil), ("1.0", nil), ("1e3", nil), ("1e999", nil),
    ("100000000000000000000000000000", nil),
  ] as [(String, Int?)])
func anIntegerIsExactOrNothing(_ text: String, _ value: Int?) {
  #expect(number(text) { $0.integer } == value)
}

@Test(
  arguments: [
    ("14.2", 14_200), ("14", 14_000), ("0.001", 1), ("-0.5", -500), ("14.200", 14_200),
    ("0.0001", nil), ("14.2000", nil), ("1e1", nil), ("9223372036854775.807", Int.max),
    ("9223372036854775.808", nil), ("9223372036854776", nil),
  ] as [(String, Int?)])
func aDecimalIsScaledExactlyOrNotAtAll(_ text: String, _ thousandths: Int?) {
  #expect(number(text) { $0.scaled(byPowerOfTen: 3) } == thousandths)
}

@Test func membersComeInOrderAndRepeatedOnesTwice() throws {
  let text = Array(#"{"v":1,"a":[1,[2]],"\u0076":2,"last":true}"#.utf8)
  var seen: [String] = []
  var reader = JSONReader(text.span)
  try reader.beginObject()
  while let name = try reader.nextName() {
    var word = name.text
    if name.isEqual(to: "v") {
      word += try reader.number().integer.map { "=\($0)" } ?? "="
    } else {
      try reader.skip()
    }
    seen.append(word)
  }
  try reader.end()
  #expect(seen == ["v=1", "a", "v=2", "last"])
}

@Test(arguments: ["", "a", "abcdefgh", "abcdefghijklmnopqrs", "漢"] as [StaticString])
func aNameIsComparedToItsLastByte(_ name: StaticString) throws {
  let good = Array("{\"\(name)\":1}".utf8)
  for place in good.indices.dropFirst(2).dropLast(4) {
    var bytes = good
    bytes[place] ^= 1
    var reader = JSONReader(bytes.span)
    try reader.beginObject()
    guard let found = try? reader.nextName() else { continue }
    let isSame = found.isEqual(to: name)
    #expect(!isSame, "\(place)")
  }
  var reader = JSONReader(good.span)
  try reader.beginObject()
  let isName = try reader.nextName()?.isEqual(to: name) ?? false
  #expect(isName)
}

/// What asking a text for something throws.
private func fault(_ text: String, _ ask: (inout JSONReader) throws(JSONFault) -> Void)
  -> JSONFault?
{
  let bytes = Array(text.utf8)
  var reader = JSONReader(bytes.span)
  do throws(JSONFault) {
    try ask(&reader)
    return nil
  } catch {
    return error
  }
}

@Test func askingForAnotherTypeIsAFaultAndNoTrap() {
  let other = JSONFault(.otherType, at: 0)
  #expect(fault("[1]") { reader throws(JSONFault) in try reader.beginObject() } == other)
  #expect(fault("[1]") { reader throws(JSONFault) in _ = try reader.nextName() } == other)
  #expect(fault("[1]") { reader throws(JSONFault) in _ = try reader.string() } == other)
  #expect(fault("[1]") { reader throws(JSONFault) in _ = try reader.boolean() } == other)
  #expect(fault("[1]") { reader throws(JSONFault) in try reader.null() } == other)
}

private let specimen = Array(
  #"{"v":1,"name":"caf\u00e9 \ud83d\ude00 漢","list":[1,-2.5e+3,[],{"x":null}],"yes":true,"no":false}"#
    .utf8)

@Test func aTextCutAnywhereIsAFaultAtItsEnd() {
  for length in 0..<specimen.count {
    #expect(fault(of: Array(specimen[..<length])) == JSONFault(.cut, at: length))
  }
  #expect(fault(of: specimen) == nil)
}

@Test func noMutationTrapsOrIsFoundOutsideTheText() {
  var random = SplitMix64(seed: 7)
  for _ in 0..<50_000 {
    var bytes = specimen
    for _ in 0...Int.random(in: 0..<4, using: &random) {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
      default: bytes[place] = bytes[Int.random(in: 0..<bytes.count, using: &random)]
      }
    }
    if let fault = fault(of: bytes) { #expect((0...bytes.count).contains(fault.offset)) }
  }
}
