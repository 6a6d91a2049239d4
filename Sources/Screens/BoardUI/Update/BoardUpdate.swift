internal import Pages
internal import Scoring
internal import Screen

/// Changes a board by a message, and returns what the world is asked to do. A message without a meaning here changes nothing.
public func update(_ model: inout BoardModel, _ message: BoardMessage) -> [BoardEffect] {
  switch message {
  case .resized(let size): model.display.size = size
  case .tick(let now): model.now = now
  case .news(let news): model.take(news)
  case .sessionChanged(let session): model.change(to: session)
  case .sessionRefused(let reason): model.refuseChange(reason)
  case .folder(let folder): model.folder = folder
  case .remark(let text):
    model.notice = Notice([model.notice?.text, text].compactMap { $0 }.joined(separator: " "))
  case .reportWritten(let path): model.notice = Notice("The report is in \(path).")
  case .reportNotWritten(let reason): model.notice = Notice(reason, isAlert: true)
  default:
    model.notice = nil
    return model.obey(message)
  }
  return []
}

extension BoardModel {
  fileprivate mutating func obey(_ message: BoardMessage) -> [BoardEffect] {
    switch message {
    case .quit: isLeaving = true
    case .help: show { $0.showsHelp.toggle() }
    case .leave where showsHelp, .forward where showsHelp, .backward where showsHelp:
      show { $0.showsHelp = false }
    case .up, .down, .pageUp, .pageDown, .top, .bottom: move(message)
    case .writeReport: return [.writeReport(report)]
    case .pick(let position):
      if board.outline.scenarios.indices.contains(position) { selected = position }
    default: turn(message)
    }
    return []
  }

  /// Goes to another page.
  private mutating func turn(_ message: BoardMessage) {
    switch (message, place) {
    case (.seats, _): show { $0.place = .seats }
    case (.setAside, _): show { $0.place = .setAside }
    case (.leave, _): show { $0.place = .scenarios }
    case (.forward, .scenarios): open(showingKey: false)
    case (.debrief, .scenarios): open(showingKey: true)
    case (.debrief, .talk(let talk)): toggleKey(of: talk)
    case (.forward, .talk(let talk)): readOn(in: talk)
    case (.backward, .talk(let talk)): readBack(in: talk)
    case (.forward, _), (.backward, _): show { $0.place = .scenarios }
    default: break
    }
  }

  /// Goes to another page, and to the top of it.
  private mutating func show(_ change: (inout BoardModel) -> Void) {
    change(&self)
    top = .start
  }

  private mutating func open(showingKey: Bool) {
    let scenario = selected
    guard board.outline.scenarios.indices.contains(scenario) else { return }
    opened.insert(scenario)
    show { $0.place = .talk(Talk(scenario: scenario, showsKey: showingKey)) }
  }

  /// Shows or hides the key, and stays at the question.
  private mutating func toggleKey(of talk: Talk) {
    var talk = talk
    let question: Int? =
      switch page(of: talk) {
      case .answers(let index), .key(let index): index
      case .prompts: nil
      }
    talk.showsKey.toggle()
    let wanted = question.map { talk.showsKey ? Talk.Page.key($0) : .answers($0) }
    talk.page = pages(of: talk).firstIndex { $0 == wanted } ?? 0
    show { $0.place = .talk(talk) }
  }

  private mutating func readOn(in talk: Talk) {
    guard layout.window.isAtEnd else { return scroll(.pageDown) }
    var talk = talk
    talk.page += 1
    let isOver = talk.page >= pages(of: talk).count
    show { $0.place = isOver ? .scenarios : .talk(talk) }
  }

  private mutating func readBack(in talk: Talk) {
    var talk = talk
    talk.page -= 1
    show { $0.place = talk.page < 0 ? .scenarios : .talk(talk) }
  }

  /// Moves the selection on a page with items; scrolls any other page.
  private mutating func move(_ message: BoardMessage) {
    guard let motion = message.motion else { return }
    let window = layout.window
    guard window.content.focus != nil else { return scroll(motion) }
    let last = max(0, board.outline.scenarios.count - 1)
    let page = max(1, window.height / 2)
    switch motion {
    case .up: selected -= 1
    case .down: selected += 1
    case .pageUp: selected -= page
    case .pageDown: selected += page
    case .top: selected = 0
    case .bottom: selected = last
    case .rows: break
    }
    selected = min(max(0, selected), last)
    // The rows above the first item are in view again as soon as that has the focus.
    top = selected == 0 ? .start : layout.window.position
  }

  private mutating func scroll(_ motion: Motion) {
    top = layout.window.scrolled(by: motion).position
  }
}

extension BoardMessage {
  /// The way in which the message moves about in a page; `nil` if it does not.
  fileprivate var motion: Motion? {
    switch self {
    case .up: .up
    case .down: .down
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .top: .top
    case .bottom: .bottom
    default: nil
    }
  }
}
