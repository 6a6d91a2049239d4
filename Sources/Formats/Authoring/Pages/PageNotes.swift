internal import Curriculum

/// The notes of a module, and the numbers they get on each page.
///
/// Until the page is put together the text holds marks: two control characters that no sound file holds, with the number of the note
/// in the file between them.
struct PageNotes {
  private let notes: [PageNote]
  fileprivate static let opening: Unicode.Scalar = "\u{93}"
  private static let closing: Unicode.Scalar = "\u{94}"

  init(_ notes: [PageNote]) { self.notes = notes }

  /// What stands in the text for a note until it has its number on the page.
  static func mark(_ number: Int) -> String { "\(opening)\(number)\(closing)" }

  /// The blocks of a page or a section with its notes numbered from 1 and put at its end.
  func placing(_ blocks: [Block], _ findings: inout Findings) -> [Block] {
    guard !notes.isEmpty else { return blocks }
    var order: [Int] = []
    let text = blocks.map { $0.mapText { Self.numbering($0, &order) } }
    guard !order.isEmpty else { return blocks }
    let items = order.map { number in
      notes.indices.contains(number - 1) ? prose(notes[number - 1].blocks, &findings) : []
    }
    return text + [.thematicBreak, .orderedList(start: 1, items)]
  }

  /// Reports a note that is named where none can stand: in a heading, a lead-in, answers or feedback.
  func check(_ text: @autoclosure () -> String, at place: Place, _ findings: inout Findings) {
    guard !notes.isEmpty, text().unicodeScalars.contains(Self.opening) else { return }
    findings.report(.misplacedNote, at: place)
  }

  /// Reports the notes that a question or a writing task names in its lead-in, its answers, their feedback or its explanation.
  func check(_ draft: QuestionDraft, _ findings: inout Findings) {
    guard !notes.isEmpty else { return }
    check(draft.leadIn.plainText, at: draft.place, &findings)
    for (text, place) in draft.answerTexts { check(text, at: place, &findings) }
  }

  /// The text with `[1]` for the first note of the page, and so on.
  private static func numbering(_ text: String, _ order: inout [Int]) -> String {
    guard text.unicodeScalars.contains(opening) else { return text }
    var result = ""
    var rest = text.unicodeScalars[...]
    while let start = rest.firstIndex(of: opening), let end = rest[start...].firstIndex(of: closing)
    {
      result += String(rest[..<start])
      if let number = Int(String(rest[rest.index(after: start)..<end])) {
        if !order.contains(number) { order.append(number) }
        result += "[\((order.firstIndex(of: number) ?? 0) + 1)]"
      }
      rest = rest[rest.index(after: end)...]
    }
    return result + String(rest)
  }
}

extension MarkdownWalk {
  /// The notes in the order of their numbers. A definition that no text names would be lost without a word, so it is reported.
  mutating func finishedNotes(_ definitions: [(line: Int, place: Place)]) -> [PageNote] {
    let read = Set(noteBlocks.map(\.line))
    // A name that no note has was reported; one of these may be meant.
    for definition in definitions where !read.contains(definition.line) && !namesUnknownNote {
      findings.report(.unnamedNote, at: definition.place)
    }
    var said = findings
    for (line, blocks) in noteBlocks {
      guard let place = definitions.first(where: { $0.line == line })?.place else { continue }
      let words = Authoring.prose(blocks, &said).map(\.plainText).joined()
      if words.allSatisfy(\.isWhitespace) {
        findings.report(.emptyNote, at: place)
      } else if words.unicodeScalars.contains(PageNotes.opening) {
        findings.report(.noteInNote, at: place)
      }
    }
    return noteBlocks.map { PageNote(blocks: $0.blocks) }
  }
}

extension Block {
  /// The block with its texts changed, from the first to the last; code stays.
  fileprivate func mapText(_ change: (String) -> String) -> Block {
    switch self {
    case .heading(let level, let text): .heading(level: level, text.mapText(change))
    case .paragraph(let text): .paragraph(text.mapText(change))
    case .bulletList(let items): .bulletList(items.map { $0.map { $0.mapText(change) } })
    case .orderedList(let start, let items):
      .orderedList(start: start, items.map { $0.map { $0.mapText(change) } })
    case .blockQuote(let blocks): .blockQuote(blocks.map { $0.mapText(change) })
    case .table(let table):
      .table(
        Table(
          header: table.header.map { $0.mapText(change) },
          rows: table.rows.map { $0.map { $0.mapText(change) } }))
    case .codeBlock, .thematicBreak: self
    }
  }
}

extension [Inline] {
  fileprivate func mapText(_ change: (String) -> String) -> [Inline] {
    map { inline in
      switch inline {
      case .text(let text): .text(change(text))
      case .emphasis(let inner): .emphasis(inner.mapText(change))
      case .strong(let inner): .strong(inner.mapText(change))
      case .strikethrough(let inner): .strikethrough(inner.mapText(change))
      case .link(let inner, let destination): .link(inner.mapText(change), destination: destination)
      case .code, .softBreak, .lineBreak: inline
      }
    }
  }
}
