internal import Curriculum
internal import Pages
internal import Screen

extension Model {
  /// What the first page says before it asks for a name.
  package static let welcome =
    "Short lessons, and cases to try your judgement on. " + privacy

  private static let privacy = "Every answer is kept on this computer, and nowhere else."

  func signInContent(_ state: SignIn) -> Content {
    var document = Document()
    let isShort = display.geometry.isShort
    if !isShort {
      document.add(blocks.wrapped(course.title, .heading))
      document.addBlank()
    }
    var focus = 0
    if let name = state.name {
      document.add(blocks.wrapped(question(of: state), .strong))
      document.addBlank()
      addField(name, after: "Name: ", to: &document)
      document.addBlank()
      let welcome = state.renamed.map(\.isNow) ?? (isShort ? Self.privacy : Self.welcome)
      document.add(blocks.wrapped(welcome, .muted))
    } else {
      document.add(blocks.wrapped(state.choice, .strong))
      document.addBlank()
      for name in state.names {
        document.addItem(
          focusRows(blocks.narrower(by: 2).wrapped(name)), cursorColumn: 2)
      }
      focus = place.focus
    }
    return Content(title: isShort ? course.title : "Webside", document: document, focus: focus)
  }

  private func question(of state: SignIn) -> String {
    (state.renamed == nil ? "Welcome. " : "")
      + "What shall we call you? Type a name and press Enter."
  }

  /// Adds a line being typed, with the cursor at its caret.
  func addField(_ text: String, after label: String, to document: inout Document) {
    let caret = text.index(text.endIndex, offsetBy: -min(place.behindCaret, text.count))
    // The cursor needs a cell of its own. Wrapping the text with a mark in that cell leaves room for it in the last row. The text
    // behind the caret has another style until its first cell is found.
    let rows = wrap(
      [
        Run(label, .muted), Run(String(text[..<caret]), .chosen), Run(text[caret...] + "_", .focus),
      ], to: measure)
    let first = document.lines.count
    let shown = rows.dropLast() + rows.suffix(1).map { $0.prefix(columns: $0.width - 1) }
    document.add(
      shown.map { Line($0.runs.map { $0.style == .focus ? Run($0.text, .chosen) : $0 }) })
    let row = rows.firstIndex { $0.runs.contains { $0.style == .focus } } ?? 0
    let before = rows.isEmpty ? [] : rows[row].runs.prefix { $0.style != .focus }
    document.addItem(
      rows: first..<(first + rows.count),
      cursor: Position(row: first + row, column: Line(Array(before)).width), form: .field)
  }
}

extension Learner {
  /// A sentence that names a learner who is about to change their name.
  package var isNow: String { "Your name so far: \(name) (id \(id))." }
}

extension SignIn {
  /// What the list of names asks.
  package var choice: String {
    guard let typed else { return "Who is learning?" }
    return "\(typed) has studied here before. Is this you?"
  }

  /// The entries to choose from: the known learners, then somebody else.
  package var names: [String] {
    let names = known.map { "\($0.name) (\($0.id))" }
    return typed == nil
      ? names + ["Somebody else"]
      : names.map { "Yes, I am " + $0 } + ["No, I am another person of this name"]
  }
}
