/// JSONText reads and writes RFC 8259 text at the level of bytes: no tree is built, no number passes through a floating-point
/// type, and no input can trap. It imports nothing and knows no file.

/// What is wrong with a JSON text, and at which byte of it.
public struct JSONFault: Error, Hashable, Sendable {
  public var kind: Kind
  /// The offset in bytes from the start of the text; the length of the text if it ends too early.
  public var offset: Int

  public init(_ kind: Kind, at offset: Int) {
    self.kind = kind
    self.offset = offset
  }

  public enum Kind: Hashable, Sendable {
    /// The text ends inside a value.
    case cut
    /// A byte that cannot stand in its place.
    case unexpectedByte
    /// Well-formed, and of another type than was asked for.
    case otherType
    /// Arrays and objects nested deeper than `JSONReader.depthLimit`.
    case tooDeep
    /// A control character inside a string, unescaped.
    case controlCharacter
    /// A backslash, and behind it something that is not an escape.
    case badEscape
    /// An escaped half of a surrogate pair without its other half.
    case loneSurrogate
    /// Bytes that are not UTF-8.
    case notUTF8
    /// A number that breaks the grammar, such as `01`, `1.` or `+1`.
    case badNumber
    /// Something other than white space after the value.
    case trailingBytes
  }
}
