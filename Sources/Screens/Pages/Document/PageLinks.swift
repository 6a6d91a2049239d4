public import Curriculum
public import Screen

/// The addresses that a page leads to, numbered from 1 in reading order.
public struct PageLinks: Hashable, Sendable {
  /// Each address once; the first one is number 1.
  public private(set) var addresses: [String] = []
  private var numbers: [String: Int] = [:]
  /// What to show in place of an address, for those that a reader knows by another name.
  public var names: [String: String] = [:]

  public init() {}

  public init(of blocks: [Block]) {
    add(blocks)
  }

  /// The number of an address; `nil` if it was not added.
  public func number(of address: String) -> Int? { numbers[address] }

  /// Adds the addresses in some blocks.
  public mutating func add(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(_, let inlines), .paragraph(let inlines): add(inlines)
      case .bulletList(let items), .orderedList(_, let items): for item in items { add(item) }
      case .blockQuote(let blocks): add(blocks)
      case .table(let table): for cell in ([table.header] + table.rows).joined() { add(cell) }
      case .codeBlock, .thematicBreak: break
      }
    }
  }

  /// Adds the addresses in some text.
  public mutating func add(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner): add(inner)
      case .link(let inner, let destination):
        add(inner)
        // The text of a link that is its own address already shows it.
        if inner.plainText != destination, numbers[destination] == nil {
          addresses.append(destination)
          numbers[destination] = addresses.count
        }
      case .text, .code, .softBreak, .lineBreak: break
      }
    }
  }
}

extension BlockLayout {
  /// A list of addresses, each after its number and on rows of its own.
  public func rows(ofLinks links: PageLinks) -> [Line] {
    links.addresses.enumerated().flatMap { index, address in
      let label = "[\(index + 1)] "
      guard let name = links.names[address] else { return rows(ofAddress: address, after: label) }
      return narrower(by: displayWidth(of: label)).wrapped(name, .muted)
        .hanging(from: Run(label, .muted))
    }
  }

  /// An address after a label. If it is longer than a row, it is broken after its slashes, dots and other signs.
  public func rows(ofAddress address: String, after label: String) -> [Line] {
    let width = displayWidth(of: label)
    return wrap([Run(address.withSeams, .muted, to: address)], to: max(1, columns - width))
      .map(\.withoutSeams).hanging(from: Run(label, .muted))
  }
}

extension Line {
  /// The line as it is shown: somebody who copies an address from the screen must get its own characters alone.
  fileprivate var withoutSeams: Line {
    var line = self
    for index in line.runs.indices { line.runs[index].text.removeAll { $0 == "\u{200B}" } }
    return line
  }
}

extension String {
  /// The address with an invisible place to break after each group of signs.
  fileprivate var withSeams: String {
    var result = ""
    var endsInSign = false
    for character in self {
      let isSign = "/?&=#._-".contains(character)
      if endsInSign, !isSign { result.append("\u{200B}") }
      result.append(character)
      endsInSign = isSign
    }
    return result
  }
}
