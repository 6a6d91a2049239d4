internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  /// The list of findings, after an entry that leads to the pages.
  func previewContent(_ preview: Preview) -> Content {
    var document = Document()
    document.add(blocks.wrapped(course.title, .heading))
    if !preview.introduction.isEmpty { document.add(blocks.wrapped(preview.introduction)) }
    document.add(blocks.wrapped(summary(of: preview), .muted))
    if preview.isOld { document.add(blocks.wrapped(Preview.oldWords, .alert)) }
    document.addBlank()
    document.addItem(
      focusRows(blocks.narrower(by: 2).wrapped(wayToPages(preview))), cursorColumn: 2)
    for finding in preview.findings {
      document.addBlank()
      document.addItem(
        focusRows(rows(of: finding, in: preview, blocks.narrower(by: 2))), cursorColumn: 2)
    }
    return Content(
      title: "Preview", trailing: Line(preview.fileName).shortened(to: 40).text,
      document: document, focus: place.focus)
  }

  /// What is previewed, how long it is, and how much was found.
  package func summary(of preview: Preview) -> String {
    let module = preview.shown.module
    let pages = counted(module.pages.count, "page")
    return "\(preview.fileName): \(pages). \(preview.count) Nothing you answer is recorded."
  }

  /// Where the first entry leads.
  package func wayToPages(_ preview: Preview) -> String {
    guard let module = module(0), !module.pages.isEmpty else { return "There is no page yet." }
    var model = self
    if let left = preview.left { model.place = left }
    let page =
      preview.left == nil ? progress.resumeIndex(in: module) : model.currentPage?.page ?? 0
    guard module.pages.indices.contains(page) else { return "Go to the pages" }
    return "Go to page \(page + 1) of \(module.pages.count): \(module.pages[page].title)"
  }

  /// A finding, with the line of the file that it is about and with what to do.
  private func rows(of finding: Diagnostic, in preview: Preview, _ blocks: BlockLayout) -> [Line] {
    let style: Style = finding.severity == .error ? .incorrect : .chosen
    return blocks.wrapped(preview.words(of: finding), style) + excerptRows(of: finding, blocks)
      + (finding.help.map { blocks.wrapped("Help: " + $0) } ?? [])
  }

  /// The line of the file with the place of the finding underlined, as far as it fits; nothing without a line.
  private func excerptRows(of finding: Diagnostic, _ blocks: BlockLayout) -> [Line] {
    guard let range = finding.range, let excerpt = finding.excerpt, !excerpt.isEmpty else {
      return []
    }
    let bytes = Array(excerpt.utf8)
    let start = max(0, min(range.columnInBytes - finding.excerptColumnInBytes, bytes.count))
    let end = min(start + max(1, range.lengthInBytes), bytes.count)
    func text(_ bytes: ArraySlice<UInt8>) -> String {
      reduced(String(decoding: bytes, as: UTF8.self))
    }
    let line = Line([
      Run("| ", .ornament), Run(text(bytes[..<start]), .muted),
      Run(text(bytes[start..<end]), .strong), Run(text(bytes[end...]), .muted),
    ])
    return [line.shortened(to: blocks.columns)]
  }

  /// Adds the findings about a page, and what concerns every page, above it. They are one block, so that pages keep their positions
  /// when findings come and go. Adds nothing outside a preview.
  func addFindings(of index: PageIndex, to document: inout Document) {
    guard let preview else { return }
    let findings = preview.findings(onPage: index.page)
    let above = preview.wordsAbovePages.flatMap { blocks.wrapped($0, .alert) + [Line()] }
    document.add(above + findings.flatMap { rows(of: $0, in: preview, blocks) + [Line()] })
  }
}
