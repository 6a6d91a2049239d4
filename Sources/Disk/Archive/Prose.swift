internal import Curriculum

extension Inline: Taped {
  static var blank: Inline { .softBreak }

  mutating func pass(over tape: inout Tape) {
    tape.descend { passParts(over: &$0) }
  }

  private mutating func passParts(over tape: inout Tape) {
    var (kind, text, inner): (UInt8, String, [Inline]) = (0, "", [])
    switch self {
    case .softBreak: kind = 0
    case .text(let words): (kind, text) = (1, words)
    case .emphasis(let inlines): (kind, inner) = (2, inlines)
    case .strong(let inlines): (kind, inner) = (3, inlines)
    case .strikethrough(let inlines): (kind, inner) = (4, inlines)
    case .code(let words): (kind, text) = (5, words)
    case .link(let inlines, let destination): (kind, inner, text) = (6, inlines, destination)
    case .lineBreak: kind = 7
    }
    tape.pass(&kind)
    switch kind {
    case 0: self = .softBreak
    case 1:
      tape.pass(&text)
      self = .text(text)
    case 2:
      inner.pass(over: &tape)
      self = .emphasis(inner)
    case 3:
      inner.pass(over: &tape)
      self = .strong(inner)
    case 4:
      inner.pass(over: &tape)
      self = .strikethrough(inner)
    case 5:
      tape.pass(&text)
      self = .code(text)
    case 6:
      inner.pass(over: &tape)
      tape.pass(&text)
      self = .link(inner, destination: text)
    case 7: self = .lineBreak
    default: tape.tear()
    }
  }
}

extension Block: Taped {
  static var blank: Block { .thematicBreak }

  mutating func pass(over tape: inout Tape) {
    tape.descend { passParts(over: &$0) }
  }

  private mutating func passParts(over tape: inout Tape) {
    var (kind, number, text): (UInt8, Int, String) = (0, 0, "")
    var (inlines, blocks, items): ([Inline], [Block], [[Block]]) = ([], [], [])
    var table = Table.blank
    switch self {
    case .thematicBreak: kind = 0
    case .paragraph(let prose): (kind, inlines) = (1, prose)
    case .heading(let level, let prose): (kind, number, inlines) = (2, level, prose)
    case .bulletList(let list): (kind, items) = (3, list)
    case .orderedList(let start, let list): (kind, number, items) = (4, start, list)
    case .blockQuote(let quoted): (kind, blocks) = (5, quoted)
    case .codeBlock(let code): (kind, text) = (6, code)
    case .table(let rows): (kind, table) = (7, rows)
    }
    tape.pass(&kind)
    switch kind {
    case 0: self = .thematicBreak
    case 1:
      inlines.pass(over: &tape)
      self = .paragraph(inlines)
    case 2:
      tape.pass(&number)
      inlines.pass(over: &tape)
      self = .heading(level: number, inlines)
    case 3:
      items.pass(over: &tape)
      self = .bulletList(items)
    case 4:
      tape.pass(&number)
      items.pass(over: &tape)
      self = .orderedList(start: number, items)
    case 5:
      blocks.pass(over: &tape)
      self = .blockQuote(blocks)
    case 6:
      tape.pass(&text)
      self = .codeBlock(text)
    case 7:
      table.pass(over: &tape)
      self = .table(table)
    default: tape.tear()
    }
  }
}

extension Table: Taped {
  static var blank: Table { Table(header: [], rows: []) }

  mutating func pass(over tape: inout Tape) {
    header.pass(over: &tape)
    rows.pass(over: &tape)
  }
}
