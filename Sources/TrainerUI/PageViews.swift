package import Curriculum
internal import Scoring
internal import Screen

extension Model {
  /// The columns of a row of prose now.
  var measure: Int { Geometry(size: size).measure }

  var blocks: BlockLayout { BlockLayout(columns: measure) }

  func signInContent(_ state: SignIn) -> Content {
    var document = Document()
    document.add(blocks.wrapped(course.title, .heading))
    document.addBlank()
    if let name = state.name {
      document.add(
        blocks.wrapped(
          "Welcome. Short lessons, and cases to try your judgement on. Every answer is kept on "
            + "this computer, and nowhere else."))
      document.addBlank()
      document.add(blocks.wrapped("What shall we call you? Type a name and press Enter.", .strong))
      document.addBlank()
      let shown = wrap([Run("Name: ", .muted), Run(name + " ", .chosen)], to: measure)
      let lastWidth = max(0, (shown.last?.width ?? 0))
      let row = document.lines.count + shown.count - 1
      document.add(shown)
      let column = shown.last?.text.hasSuffix(" ") ?? false ? lastWidth - 1 : lastWidth
      document.addItem(
        rows: row..<(row + 1),
        cursor: Position(row: row, column: max(name.isEmpty ? 6 : 0, column)))
      return Content(title: "Webside", document: document, focus: 0)
    }
    document.add(blocks.wrapped("Who is learning?", .strong))
    document.addBlank()
    let names = state.known.map { "\($0.name) (\($0.id))" } + ["Somebody else"]
    for (index, name) in names.enumerated() {
      document.addItem(
        focusRows(blocks.narrower(by: 2).wrapped(name), isFocused: index == state.selected),
        cursorColumn: 2)
    }
    return Content(title: "Webside", document: document, focus: state.selected)
  }

  func courseContent(selected: Int) -> Content {
    var document = Document()
    document.add(blocks.wrapped(course.title, .heading))
    document.add(blocks.wrapped(courseSummary, .muted))
    document.addBlank()
    for (index, module) in course.modules.enumerated() {
      document.addItem(
        moduleRows(module, number: index + 1, isFocused: index == selected), cursorColumn: 2)
    }
    return Content(title: "Webside", trailing: trailing, document: document, focus: selected)
  }

  /// The learner's name and share of the course that is done.
  private var trailing: String {
    let scenarios = course.modules.flatMap(\.scenarios)
    let done = scenarios.count(where: progress.isDone)
    let percent = Fraction(done, max(1, scenarios.count)).percent
    return (learner.map { $0.name + " · " } ?? "") + "\(percent) % done"
  }

  package var courseSummary: String {
    let minutes = course.modules.reduce(0) { $0 + max(0, min($1.minutes, 10_000)) }
    let done = course.modules.count {
      if case .done = progress.state(of: $0) { true } else { false }
    }
    let modules = course.modules.count == 1 ? "One module" : "\(course.modules.count) modules"
    return "\(modules), about \(minutes) minute\(minutes == 1 ? "" : "s"). Finished: \(done)."
  }

  private func moduleRows(_ module: Module, number: Int, isFocused: Bool) -> [Line] {
    let state = stateText(of: module)
    let stateWidth = displayWidth(of: state)
    let numberText = String(repeating: " ", count: number < 10 ? 1 : 0) + "\(number)  "
    let isWide = measure >= 60
    let room = measure - 2 - displayWidth(of: numberText) - (isWide ? stateWidth + 2 : 0)
    var rows = wrap([Run(module.title)], to: max(8, room))
    if isWide, let first = rows.first {
      rows[0] = first.padded(to: measure - 2 - displayWidth(of: numberText) - stateWidth)
        .appending(Run(state, .muted))
    } else {
      rows.append(Line(state, .muted))
    }
    return focusRows(rows.hanging(from: Run(numberText, .muted)), isFocused: isFocused)
  }

  package func stateText(of module: Module) -> String {
    switch progress.state(of: module) {
    case .notBegun: "about \(module.minutes) min"
    case .inProgress(let page): "page \(page + 1) of \(module.pages.count)"
    case .done(let share?): "done, \(share.percent) %"
    case .done(nil): "done"
    }
  }

  func lessonContent(_ index: PageIndex) -> Content {
    var document = Document()
    if case .lesson(let lesson)? = page(index) {
      document.add(blocks.wrapped(lesson.title, .heading))
      for block in lesson.blocks {
        document.addBlank()
        add(block, to: &document)
      }
    }
    return paged(index, document: document)
  }

  /// A block of prose; the paragraph that names sources stands apart.
  func add(_ block: Block, to document: inout Document) {
    if case .paragraph(let inlines) = block, inlines.plainText.hasPrefix("Sources:") {
      document.add(blocks.wrapped(inlines, .muted))
    } else {
      document.add(blocks.rows(of: block))
    }
  }

  /// Content with a module's title, page number and bar around it.
  func paged(_ index: PageIndex, document: Document, focus: Int? = nil) -> Content {
    guard let module = module(index.module) else { return Content(title: "", document: document) }
    return Content(
      title: "\(index.module + 1) \(module.title)",
      trailing: "\(index.page + 1) of \(module.pages.count)",
      done: (index.page + 1, module.pages.count), document: document, focus: focus)
  }

  var helpContent: Content {
    var document = Document()
    var model = self
    model.help = nil
    for context in [model.keyContext] {
      document.add(blocks.wrapped(context.rawValue, .heading))
      document.addBlank()
      for binding in context.bindings {
        let label = Run(binding.label.padded(to: 12), .key)
        document.add(
          wrap([Run(binding.help)], to: max(1, measure - 12)).hanging(from: label))
      }
    }
    document.addBlank()
    document.add(
      blocks.wrapped(
        "Every answer is on the disk before you see what was right. You can leave at any moment "
          + "and go on here later. For screen readers and plain terminals: webside --plain.",
        .muted))
    return Content(title: "Help", document: document)
  }
}

/// Rows with room for the focus marker before them, and the marker where they have the focus.
func focusRows(_ rows: [Line], isFocused: Bool) -> [Line] {
  rows.hanging(from: isFocused ? Run("› ", .focus) : Run("  "))
}
