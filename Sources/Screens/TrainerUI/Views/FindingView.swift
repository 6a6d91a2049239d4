internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  func findingContent(_ finding: Finding) -> Content {
    var document = Document()
    let isShort = Geometry(size: size).isShort
    if !isShort {
      document.add(blocks.wrapped(finding.question, .strong))
      document.addBlank()
    }
    addField(finding.query, after: finding.label, to: &document)
    if !isShort { document.addBlank() }
    let explanation = explanation(of: finding)
    if !explanation.isEmpty { document.add(blocks.wrapped(explanation, .muted)) }
    for hit in finding.hits {
      let number = Run(number(of: hit) + "  ", .muted)
      let width = max(1, measure - 2 - displayWidth(of: number.text))
      let isTitle = hit.excerpt?.text == title(of: hit)
      var rows = wrap(isTitle ? runs(of: hit.excerpt) : [Run(title(of: hit))], to: width)
        .hanging(from: number)
      if !isTitle, hit.excerpt != nil {
        rows += wrap(runs(of: hit.excerpt), to: max(1, measure - 6))
          .map { $0.indented(by: Run("    ")) }
      }
      document.addItem(focusRows(rows), cursorColumn: 2)
    }
    if finding.isFull {
      document.add(blocks.wrapped(Self.moreHits, .muted))
    }
    return Content(
      title: finding.title, trailing: finding.count, document: document, focus: finding.selected)
  }

  private func runs(of excerpt: Finding.Excerpt?) -> [Run] {
    excerpt.map { excerpt in
      [
        Run(excerpt.before), Run("[" + excerpt.match + "]", .chosen), Run(excerpt.after),
      ]
    } ?? []
  }

  package static let moreHits = "There may be more; type more to see fewer."

  /// `5` for a module, `5.3` for a page.
  package func number(of hit: Finding.Hit) -> String {
    hit.title == nil ? "\(hit.at.module + 1).\(hit.at.page + 1)" : "\(hit.at.module + 1)"
  }

  package func title(of hit: Finding.Hit) -> String {
    hit.title ?? page(hit.at)?.title ?? ""
  }
}

extension Finding {
  var title: String { scope == .words ? "Search" : "Go to" }

  /// How many there are.
  var count: String {
    hits.isEmpty
      ? ""
      : isFull
        ? "\(hits.count) or more" : "\(hits.count) found"
  }

  /// Whether there may be more than are shown.
  package var isFull: Bool { hits.count >= Self.mostHits }

  var label: String { scope == .words ? "Search: " : "Page: " }

  /// What is asked for.
  package var question: String {
    switch scope {
    case .words: "Which words? All lessons and cases are searched."
    case .titles: "Which page? A number such as 5 or 5.3, or a part of a title."
    }
  }
}
