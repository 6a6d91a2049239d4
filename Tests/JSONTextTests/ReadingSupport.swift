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
