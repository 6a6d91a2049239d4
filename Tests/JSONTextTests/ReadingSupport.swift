import JSONText

/// What is wrong with a text, or `nil` if it is one whole value.
func fault(of bytes: [UInt8]) -> JSONFault? {
  var reader = JSONReader(bytes.span)
  do throws(JSONFault) {
    try reader.skip()
    try reader.end()
  } catch {
    return error
  }
  return nil
}

/// The text that a string value stands for.
func string(_ text: String) -> String? {
  let bytes = Array(text.utf8)
  var reader = JSONReader(bytes.span)
  return try? reader.string().text
}

/// What `body` makes of the number that a text is.
func number<Value>(_ text: String, _ body: (borrowing JSONNumber) -> Value?) -> Value? {
  let bytes = Array(text.utf8)
  var reader = JSONReader(bytes.span)
  guard let number = try? reader.number(), (try? reader.end()) != nil else { return nil }
  return body(number)
}
