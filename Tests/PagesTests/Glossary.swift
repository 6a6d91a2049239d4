import Pages
import Screen

/// A small front end that only the tests know: a list of terms, and a page for each of them. It shows that everything a front
/// end has in common with the others stands in Pages.
struct Glossary: Program {
  var display = Display(size: Size(rows: 24, columns: 80))
  var terms: [(name: String, text: String)]
  /// The term that has the focus.
  private(set) var focus = 0
  private(set) var place = Place.list
  private(set) var top = DocumentPosition.start
  private(set) var notice: Notice?
  private(set) var isLeaving = false

  init(_ terms: [(name: String, text: String)]) { self.terms = terms }

  enum Place { case list, term, help }

  enum Message: Hashable, Sendable {
    case move(Motion)
    case pick(Int)
    case open, back, learn
    case learnt(String)
    case help, quit
    case resized(Size)
  }

  enum Effect: Hashable { case learn(String) }

  mutating func update(_ message: Message) -> [Effect] {
    if case .learnt(let name) = message {
      notice = Notice("Learnt: \(name).")
      return []
    }
    notice = nil
    switch message {
    case .move(let motion): move(motion)
    case .pick(let position): focus = position
    case .open: show(.term)
    case .back: show(.list)
    case .help: show(place == .help ? .list : .help)
    case .learn: return [.learn(terms[focus].name)]
    case .quit: isLeaving = true
    case .resized(let size): display.size = size
    case .learnt: break
    }
    return []
  }

  private mutating func show(_ place: Place) {
    self.place = place
    top = .start
  }

  private mutating func move(_ motion: Motion) {
    let window =
      place == .list ? layout.window.movedInList(by: motion) : layout.window.moved(by: motion)
    focus = window.content.focus ?? focus
    top = window.position
  }

  private static let scrolling = Binding<Message>(
    "↑↓", "move", "Move up and down.", [.init(.up, .move(.up)), .init(.down, .move(.down))])
  private static let quit = Binding<Message>("q", "quit", "Leave.", [.init(.character("q"), .quit)])

  var keys: KeyTable<Message> {
    let bindings: [Binding<Message>] =
      switch place {
      case .list:
        [
          Binding("Enter", "open", "Read about the selected term.", [.init(.enter, .open)]),
          Self.scrolling,
          Binding("x", "learn", "Remember the term.", [.init(.character("x"), .learn)]),
          Binding("?", "help", "Show these keys.", [.init(.character("?"), .help)]), Self.quit,
        ]
      case .term:
        [Binding("Esc", "back", "Go back.", [.init(.escape, .back)]), Self.scrolling, Self.quit]
      case .help:
        [Binding("?", "back", "Go back.", [.init(.character("?"), .help)]), Self.quit]
      }
    return KeyTable(bindings, essential: [.quit])
  }

  private var content: Content {
    let blocks = BlockLayout(columns: display.geometry.measure)
    var document = Document()
    switch place {
    case .list:
      for term in terms { document.addItem(focusRows(blocks.wrapped(term.name)), cursorColumn: 2) }
      var content = Content(title: "Glossary", document: document, focus: focus)
      content.followsFocus = true
      return content
    case .term:
      document.add(blocks.wrapped(terms[focus].text))
      var content = Content(title: terms[focus].name, trailing: "term", document: document)
      content.done = (focus + 1, terms.count)
      content.top = top
      return content
    case .help:
      for rows in keys.help(blocks) { document.add(rows) }
      return Content(title: "Help", document: document)
    }
  }

  private var layout: PageLayout { PageLayout(content, on: display, notice: notice, keys: keys) }

  var frame: Frame { display.geometry.frameIfTooSmall ?? layout.frame }

  func message(forSize size: Size) -> Message { .resized(size) }

  func messages(forClickAt position: Position) -> [Message] {
    layout.hit(at: position).map { $0.isFocused ? [.open] : [.pick($0.item)] } ?? []
  }

  func messages(forWheelBy rows: Int) -> [Message] { [.move(.rows(rows))] }
}
