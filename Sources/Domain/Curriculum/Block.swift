/// A span of running text, in CommonMark's words.
public enum Inline: Hashable, Sendable {
  case text(String)
  case emphasis([Inline])
  case strong([Inline])
  case strikethrough([Inline])
  case code(String)
  case link([Inline], destination: String)
  case softBreak
  case lineBreak
}

/// A block of prose, in CommonMark's words. It knows no width: lines are broken when it is laid out.
public indirect enum Block: Hashable, Sendable {
  case heading(level: Int, [Inline])
  case paragraph([Inline])
  case bulletList([[Block]])
  case orderedList(start: Int, [[Block]])
  case blockQuote([Block])
  case codeBlock(String)
  case table(Table)
  case thematicBreak
}

/// A table: one header row and any number of body rows, each with as many cells as the header.
public struct Table: Hashable, Sendable {
  public var header: [[Inline]]
  public var rows: [[[Inline]]]

  public init(header: [[Inline]], rows: [[[Inline]]]) {
    self.header = header
    self.rows = rows
  }
}

extension Inline {
  /// The characters a reader sees, without emphasis; breaks become single spaces.
  public var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .emphasis(let inner), .strong(let inner), .strikethrough(let inner), .link(let inner, _):
      inner.plainText
    case .softBreak, .lineBreak: " "
    }
  }
}

extension Sequence where Element == Inline {
  /// The characters a reader sees, without emphasis; breaks become single spaces.
  public var plainText: String {
    var text = ""
    for inline in self { text += inline.plainText }
    return text
  }
}
