internal import JSONText

extension JSONWriter {
  /// Writes a number, or `null` if there is none.
  mutating func member(_ name: String, optional number: Int?) {
    self.name(name)
    if let number { integer(number) } else { null() }
  }

  /// Writes a text, or `null` if there is none.
  mutating func member(_ name: String, optional text: String?) {
    self.name(name)
    if let text { string(text) } else { null() }
  }
}

/// The JSON that `write` writes, on lines that end with a line feed.
func jsonText(_ write: (inout JSONWriter) -> Void) -> String {
  var writer = JSONWriter()
  write(&writer)
  return String(decoding: writer.bytes, as: UTF8.self) + "\n"
}
