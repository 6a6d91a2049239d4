internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  /// The columns of a row of prose now.
  var measure: Int { Geometry(size: size).measure }

  var blocks: BlockLayout { BlockLayout(columns: measure, glyphs: glyphs) }

  /// Prose for a document, with the numbers that the document has for addresses.
  func blocks(in document: Document) -> BlockLayout {
    var blocks = self.blocks
    blocks.links = document.links
    return blocks
  }

  func lessonContent(_ index: PageIndex) -> Content {
    var document = Document()
    if case .lesson(let lesson)? = page(index) {
      document.links = PageLinks(of: lesson.blocks)
      document.add(blocks.wrapped(lesson.title, .heading))
      for block in lesson.blocks {
        document.addBlank()
        add(block, to: &document)
      }
      addLinks(to: &document)
    }
    return paged(index, document: document)
  }

  /// A block of prose; the paragraph that names sources stands apart. The rows of a table are blocks of their own, for its
  /// cells are read in another order where they are stacked, and a window that changes its width has to find its place.
  func add(_ block: Block, to document: inout Document) {
    let blocks = self.blocks(in: document)
    switch block {
    case .paragraph(let inlines) where inlines.plainText.hasPrefix(Self.sourcesLabel):
      let runs = blocks.runs(of: inlines, in: .muted)
      document.add(wrap(runs, to: measure, indent: displayWidth(of: Self.sourcesLabel) + 1))
    case .table(let table):
      for row in TableLayout(blocks: blocks, table: table).groups { document.add(row) }
    default: document.add(blocks.rows(of: block))
    }
  }

  /// What stands before sources, wherever they are named.
  package static let sourcesLabel = "Sources:"

  /// The addresses that the text referred to, at its end.
  func addLinks(to document: inout Document) {
    guard !document.links.addresses.isEmpty else { return }
    document.addBlank()
    document.add(blocks.rows(ofLinks: document.links))
  }

  /// Content with a module's title, page number and bar around it.
  func paged(_ index: PageIndex, document: Document, focus: Int? = nil) -> Content {
    guard let module = module(index.module) else { return Content(title: "", document: document) }
    return Content(
      title: "\(index.module + 1) \(module.title)",
      trailing: trailing(index, of: module),
      done: (index.page + 1, module.pages.count), document: document, focus: focus)
  }
}
