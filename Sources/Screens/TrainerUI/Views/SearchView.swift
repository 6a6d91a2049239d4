internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  func searchContent(_ search: Search) -> Content {
    var document = Document()
    let isShort = display.geometry.isShort
    if !isShort {
      document.add(blocks.wrapped(search.question, .strong))
      document.addBlank()
    }
    addField(search.query, after: search.label, to: &document)
    if !isShort { document.addBlank() }
    let explanation = explanation(of: search)
    if !explanation.isEmpty { document.add(blocks.wrapped(explanation, .muted)) }
    for hit in search.hits {
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
    if search.isFull {
      document.add(blocks.wrapped(Self.moreHits, .muted))
    }
    return Content(
      title: search.title, trailing: search.count, document: document, focus: place.focus)
  }

  private func runs(of excerpt: Search.Excerpt?) -> [Run] {
    excerpt.map { excerpt in
      [
        Run(excerpt.before), Run("[" + excerpt.match + "]", .chosen), Run(excerpt.after),
      ]
    } ?? []
  }

  package static let moreHits = "There may be more; type more to see fewer."

  /// `5` for a module, `5.3` for a page.
  package func number(of hit: Search.Hit) -> String {
    hit.title == nil ? course.number(of: hit.at) : "\(course.number(ofModule: hit.at.module))"
  }

  package func title(of hit: Search.Hit) -> String {
    hit.title ?? page(hit.at)?.title ?? ""
  }
}

extension Search {
  var title: String { scope == .words ? "Search" : "Go to" }

  /// How many hits there are, in words.
  var count: String {
    hits.isEmpty
      ? ""
      : isFull
        ? "\(hits.count) or more" : "\(hits.count) found"
  }

  /// Whether there may be more hits than are shown.
  package var isFull: Bool { hits.count >= Self.mostHits }

  var label: String { scope == .words ? "Search: " : "Page: " }

  /// The question that the page asks.
  package var question: String {
    switch scope {
    case .words: "Which words? All lessons and cases are searched."
    case .titles: "Which page? A number such as 5 or 5.3, or a part of a title."
    }
  }
}
