internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  /// The number of columns in a row of prose now.
  var measure: Int { display.geometry.measure }

  var blocks: BlockLayout { BlockLayout(columns: measure, glyphs: display.glyphs) }

  /// The layout of prose in a document, with the document's numbers for addresses.
  func blocks(in document: Document) -> BlockLayout {
    var blocks = self.blocks
    blocks.links = document.links
    return blocks
  }

  func lessonContent(_ index: PageIndex) -> Content {
    var document = Document()
    if case .lesson(let lesson)? = page(index) {
      document.links = named(PageLinks(of: lesson.blocks), in: index.module)
      addFindings(of: index, to: &document)
      document.add(blocks.wrapped(lesson.title, .heading))
      for block in lesson.blocks {
        document.addBlank()
        add(block, to: &document, withMarksOf: sources(named: lesson.sources))
      }
      addNote(on: index, to: &document)
      addLinks(to: &document)
    }
    return paged(index, document: document)
  }

  /// Adds a block of prose; the paragraph that names sources is muted.
  ///
  /// Each row of a table is a block of its own. A narrow window stacks the cells of a row, and a window that changes its width
  /// finds its position by blocks.
  ///
  /// - Parameter sources: The sources of the page, whose numbers stand in that paragraph.
  func add(_ block: Block, to document: inout Document, withMarksOf sources: [Source] = []) {
    let blocks = self.blocks(in: document)
    switch block {
    case .paragraph(let inlines) where inlines.plainText.hasPrefix(Self.sourcesLabel):
      let runs = blocks.runs(of: inlines, in: .muted)
        .numbering(sources, from: document.links.addresses.count + 1)
      document.add(wrap(runs, to: measure, indent: displayWidth(of: Self.sourcesLabel) + 1))
    case .table(let table):
      for row in TableLayout(blocks: blocks, table: table).groups { document.add(row) }
    default: document.add(blocks.rows(of: block))
    }
  }

  /// The label before sources.
  package static let sourcesLabel = "Sources:"

  /// Adds the addresses that the text refers to, at its end.
  func addLinks(to document: inout Document) {
    guard !document.links.addresses.isEmpty else { return }
    document.addBlank()
    document.add(blocks.rows(ofLinks: document.links))
  }

  /// Content below a module's title, page number and bar.
  func paged(_ index: PageIndex, document: Document, focus: Int? = nil) -> Content {
    guard let module = module(index.module) else { return Content(title: "", document: document) }
    return Content(
      title: course.sitting == nil
        ? "\(course.number(ofModule: index.module)) \(module.title)" : module.title,
      trailing: trailing(index, of: module),
      done: (index.page + 1, module.pages.count), document: document, focus: focus)
  }
}
