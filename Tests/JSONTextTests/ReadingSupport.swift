import JSONText

/// What is wrong with a text, or `nil` where it is one whole value.
func fault(of bytes: [UInt8]) -> JSONFault? {
  bytes.withUnsafeBytes { bytes in
    var reader = JSONReader(bytes)
    do throws(JSONFault) {
      try reader.skip()
      try reader.end()
    } catch {
      return error
    }
    return nil
  }
}

/// The text that a string value stands for.
func string(_ text: String) -> String? {
  Array(text.utf8).withUnsafeBytes { bytes in
    var reader = JSONReader(bytes)
    return try? reader.string().text
  }
}

/// What `body` makes of the number that a text is.
func number<Value>(_ text: String, _ body: (JSONNumber) -> Value?) -> Value? {
  Array(text.utf8).withUnsafeBytes { bytes in
    var reader = JSONReader(bytes)
    guard let number = try? reader.number(), (try? reader.end()) != nil else { return nil }
    return body(number)
  }
}

/// Random numbers that are the same in every run (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
