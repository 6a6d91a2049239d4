internal import Curriculum
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
  // Why the board does not follow the session must stay in view.
  case .remark where model.sessionProblem != nil: break
  case .remark(let text):
    model.notice = Notice([model.notice?.text, text].compactMap { $0 }.joined(separator: " "))
  case .reportWritten(let path): model.notice = Notice("The report is in \(path).")
  case .reportNotWritten(let reason): model.notice = Notice(reason, isAlert: true)
  default:
    model.notice = nil
    if message != .hardest { model.hasWarned = false }
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
      let list = listed(in: place)
      if list.indices.contains(position) { selected = list[position] }
    default: turn(message)
    }
    return []
  }

  /// Goes to another page.
  private mutating func turn(_ message: BoardMessage) {
    switch (message, place) {
    case (.hardest, _): showHardest()
    case (.seats, _): show { $0.place = .seats }
    case (.setAside, _): show { $0.place = .setAside }
    case (.leave, .talk(let talk)): show { $0.place = talk.list }
    case (.leave, _): show { $0.place = .scenarios }
    case (.forward, .scenarios), (.forward, .hardest): open(showingKey: false)
    case (.debrief, .scenarios), (.debrief, .hardest): open(showingKey: true)
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
    guard listed(in: place).contains(scenario) else { return }
    opened.insert(scenario)
    let isOfHardest = place == .hardest
    show {
      $0.place = .talk(
        Talk(scenario: scenario, showsKey: showingKey, isOfHardest: isOfHardest))
    }
  }

  /// Shows the hardest cases. While people are answering, only if it is asked for twice.
  private mutating func showHardest() {
    let answering = board.count(.answering, at: now) + board.count(.quiet, at: now)
    guard answering == 0 || hasWarned || isOver else {
      hasWarned = true
      notice = Notice(
        "\(counted(answering, "is", "are")) still answering, and what they see here would change it. "
          + "h again shows the hardest cases.", isAlert: true)
      return
    }
    hasWarned = false
    hardest = hardestNow
    selected = hardest.first?.scenario ?? selected
    show { $0.place = .hardest }
  }

  /// Shows or hides the key, and stays at the question.
  private mutating func toggleKey(of talk: Talk) {
    var talk = talk
    let question: Int? =
      switch page(of: talk) {
      case .answers(let index), .key(let index), .answersAndKey(let index): index
      case .prompts: nil
      }
    talk.showsKey.toggle()
    let wanted: [Talk.Page] =
      question.map { talk.showsKey ? [.key($0), .answersAndKey($0)] : [.answers($0)] } ?? []
    talk.page = pages(of: talk).firstIndex { wanted.contains($0) } ?? 0
    show { $0.place = .talk(talk) }
  }

  private mutating func readOn(in talk: Talk) {
    guard layout.window.isAtEnd else { return scroll(.pageDown) }
    var talk = talk
    talk.page += 1
    let isOver = talk.page >= pages(of: talk).count
    show { $0.place = isOver ? talk.list : .talk(talk) }
  }

  private mutating func readBack(in talk: Talk) {
    var talk = talk
    talk.page -= 1
    show { $0.place = talk.page < 0 ? talk.list : .talk(talk) }
  }

  /// Moves the selection on a page with items; scrolls any other page.
  private mutating func move(_ message: BoardMessage) {
    guard let motion = message.motion else { return }
    let window = layout.window
    guard window.content.focus != nil else { return scroll(motion) }
    let list = listed(in: place)
    var position = list.firstIndex(of: selected) ?? 0
    let page = max(1, window.height / 2)
    switch motion {
    case .up: position -= 1
    case .down: position += 1
    case .pageUp: position -= page
    case .pageDown: position += page
    case .top: position = 0
    case .bottom: position = list.count - 1
    case .halfPageUp, .halfPageDown, .rows: break
    }
    position = min(max(0, position), list.count - 1)
    if list.indices.contains(position) { selected = list[position] }
    // The rows above the first item are in view again as soon as that has the focus.
    top = position == 0 ? .start : layout.window.position
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
