internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  func writingContent(_ page: WritingPage) -> Content {
    var document = Document()
    if let editor = page.editor {
      addHead(of: page, editor, to: &document)
    } else if let task = task(of: page) {
      addTask(task, of: page, to: &document)
    } else {
      document.add(noteTitle(of: page))
    }
    var focus: Int?
    if let editor = page.editor {
      document.addBlank()
      add(editor, to: &document)
      focus = 0
    } else if let text = text(of: page), !text.isBlank {
      document.addBlank()
      add(text, to: &document)
      if let task = task(of: page), text.isFinished {
        addAnswer(task, text, to: &document)
        focus = place.focus
      }
    }
    if page.editor == nil { addOtherVersion(of: page, to: &document) }
    if page.editor == nil {
      document.addBlank()
      let words = page.task == nil ? Self.whatHappensToNote : Self.whatHappens(to: text(of: page))
      document.add(blocks.wrapped(words, .muted))
    }
    addLinks(to: &document)
    return paged(page.at, document: document, focus: focus)
  }

  /// What a note is about.
  private func noteTitle(of page: WritingPage) -> [Line] {
    let title = self.page(page.at)?.title ?? ""
    return wrap([Run("Your note on: ", .muted), Run(title, .heading)], to: measure)
  }

  /// Adds what stands above a text being typed: what is to be written, and how much room is left. Both stay in view however long the
  /// text is, or only the room that is left if the window is too short for both.
  private func addHead(
    of page: WritingPage, _ editor: TextEditor, to document: inout Document
  ) {
    let task = task(of: page)
    if let task {
      document.links.add(task.stem)
      document.links.add(task.leadIn)
    }
    let subject =
      task.map { blocks(in: document).wrapped($0.leadIn, .strong) } ?? noteTitle(of: page)
    let room = blocks.wrapped(
      room(in: editor, isBrief: display.geometry.isNarrow), .muted)
    let geometry = display.geometry
    let height = geometry.bodyRows(notice: 1, footer: geometry.mostFooterRows)
    let stem = (task?.stem ?? []).flatMap { blocks(in: document).rows(of: $0) + [Line()] }
    // What led to the task stands above it while there is room for all of it.
    if stem.count + subject.count + room.count + 2 * Self.leastRowsOfText <= height {
      document.add(stem)
    }
    if subject.count + room.count + Self.leastRowsOfText > height {
      document.add(subject)
      document.addPinned(room)
    } else {
      document.addPinned(subject + room)
    }
  }

  /// How many rows a text needs below what stays in view above it.
  private static let leastRowsOfText = 4

  /// Adds what is to be written, and what led to it.
  private func addTask(_ task: WritingTask, of page: WritingPage, to document: inout Document) {
    var links = PageLinks()
    links.add(task.stem)
    links.add(task.leadIn)
    if text(of: page)?.isFinished == true { links.add(task.model) }
    document.links = links
    document.add(blocks.wrapped("To write, about \(task.minutes) min; never scored", .muted))
    for block in task.stem {
      document.addBlank()
      add(block, to: &document)
    }
    document.addBlank()
    document.add(blocks(in: document).wrapped(task.leadIn, .strong))
  }

  /// Adds a text being typed, with the caret in it. Only the row of the caret has the focus, so it is the one kept in view.
  private func add(_ editor: TextEditor, to document: inout Document) {
    let rows = TextRows(editor.text, columns: measure)
    let caret = rows.place(of: editor.before.count)
    let first = document.lines.count
    for row in rows.rows {
      document.add(Line(reduced(rows.text(of: row)), .chosen).prefix(columns: measure))
    }
    document.addItem(
      rows: (first + caret.row)..<(first + caret.row + 1),
      cursor: Position(row: first + caret.row, column: min(caret.column, measure - 1)),
      form: .field)
  }

  /// Adds a text that the learner wrote, line by line.
  func add(_ text: LearnerText, to document: inout Document) {
    for line in text.text.split(separator: "\n", omittingEmptySubsequences: false) {
      document.add(
        line.allSatisfy(\.isWhitespace) ? [Line()] : blocks.wrapped(String(line), .chosen))
    }
  }

  /// Adds the version that was set aside, and what can be done with it.
  private func addOtherVersion(of page: WritingPage, to document: inout Document) {
    guard let other = otherVersion(of: page) else { return }
    document.addBlank()
    document.add(blocks.wrapped(Self.otherVersion, .strong))
    add(other, to: &document)
    document.add(blocks.wrapped(Self.whatToDoWithOther, .muted))
  }

  private func addAnswer(
    _ task: WritingTask, _ text: LearnerText, to document: inout Document
  ) {
    document.addBlank()
    document.beginPart()
    document.add(blocks.wrapped("A model answer, one of many", .strong))
    for block in task.model {
      document.addBlank()
      add(block, to: &document)
    }
    document.addBlank()
    document.add(blocks.wrapped("What does your text have?", .strong))
    let ticked = Set(text.ticks(of: task))
    for (position, item) in task.checklist.enumerated() {
      let letter = Identifier<Choice>(position: position).text
      let box = ticked.contains(position) ? display.glyphs.marked : display.glyphs.unmarked
      let label = Run("\(letter) \(box) ", .muted)
      let inner = blocks(in: document).narrower(by: 2 + displayWidth(of: label.text))
      document.addItem(
        focusRows(inner.wrapped(item.text, .body).hanging(from: label)), cursorColumn: 2)
      if !item.reason.isEmpty {
        let indent = Line.blank(2 + displayWidth(of: label.text))
        document.add(inner.rows(of: item.reason).map { $0.runs.isEmpty ? $0 : indent + $0 })
      }
    }
  }

  /// The position at which the model answer begins.
  func modelAnswerPosition(of page: WritingPage) -> DocumentPosition {
    var document = Document()
    if let task = task(of: page) { addTask(task, of: page, to: &document) }
    document.addBlank()
    if let text = text(of: page) { add(text, to: &document) }
    document.addBlank()
    return document.nextPosition
  }

  /// Adds the learner's note on a page below its text, if there is one.
  func addNote(on index: PageIndex, to document: inout Document) {
    guard offersTexts, let note = note(on: index) else { return }
    document.addBlank()
    document.add(blocks.wrapped("Your note", .strong))
    add(note, to: &document)
    guard otherNote(on: index) != nil else { return }
    document.add(blocks.wrapped(Self.noteHasOther, .muted))
  }
}
