internal import JSONText

extension JSONWriter {
  /// Writes a number, or `null` where there is none.
  mutating func member(_ name: String, optional number: Int?) {
    self.name(name)
    if let number { integer(number) } else { null() }
  }

  /// Writes a text, or `null` where there is none.
  mutating func member(_ name: String, optional text: String?) {
    self.name(name)
    if let text { string(text) } else { null() }
  }
}
