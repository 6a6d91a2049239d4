internal import Curriculum
internal import Curses
internal import Scoring
internal import Screen

/// The board on a full screen: keys in, frames out.
struct BoardScreen {
  private var board: Board
  private var page = Page.overview
  private var selected = 0
  private var top = 0

  private enum Page: Hashable {
    case overview, seats, answers, debrief
  }

  init(board: Board) {
    self.board = board
  }

  /// Shows the board until somebody leaves; gives the signal that ended it, if one did.
  mutating func run(in terminal: inout CursesTerminal) -> Int32? {
    terminal.longestWait = 1000
    while true {
      _ = board.update()
      terminal.present(frame(size: terminal.size))
      switch terminal.nextEvent(waiting: true) {
      case .key(.character("q")), .key(.control("c")), .endOfInput: return nil
      case .key(let key): press(key, rows: terminal.size.rows - 6)
      case .terminated(let signal): return signal
      default: continue
      }
    }
  }

  private mutating func press(_ key: Key, rows: Int) {
    switch (page, key) {
    case (.overview, .up): selected = max(0, selected - 1)
    case (.overview, .down): selected = min(max(0, board.scenarios.count - 1), selected + 1)
    case (.overview, .enter): openAnswers()
    case (.overview, .character("s")): turn(to: .seats)
    case (.overview, .character("d")), (.answers, .character("d")): turn(to: .debrief)
    case (.answers, .character("h")):
      hideAnswers()
    case (_, .up): top = max(0, top - 1)
    case (_, .down): top += 1
    case (_, .pageUp): top = max(0, top - max(1, rows))
    case (_, .pageDown), (_, .character(" ")): top += max(1, rows)
    case (_, .escape), (_, .backspace), (_, .tab), (_, .enter): turn(to: .overview)
    default: break
    }
  }

  private mutating func turn(to page: Page) {
    self.page = page
    top = 0
  }

  private mutating func openAnswers() {
    guard board.scenarios.indices.contains(selected) else { return }
    let id = board.scenarios[selected].id
    if !board.opened.contains(id) { board.toggle(id) }
    turn(to: .answers)
  }

  private mutating func hideAnswers() {
    board.toggle(board.scenarios[selected].id)
    turn(to: .overview)
  }

  private mutating func frame(size: Size) -> Frame {
    let text = BoardText(board: board, now: Clock.now)
    var lines = [
      Line.joined(
        left: Line(" " + text.title, .title),
        right: Line("\(text.attendance) · \(text.percent) % done ", .muted),
        columns: size.columns), progressBar(text.percent, columns: size.columns),
      Line(" " + text.totals, .muted),
    ]
    lines.append(board.problem.map { Line(" " + $0, .alert) } ?? Line())
    let room = max(1, size.rows - lines.count - 1)
    let (body, cursor) = body(text, rows: room)
    lines += body
    while lines.count < size.rows - 1 { lines.append(Line()) }
    lines.append(Line(" " + keys, .hint))
    return Frame(size: size, lines: lines, cursor: Position(row: 4 + cursor, column: 1))
  }

  private func progressBar(_ percent: Int, columns: Int) -> Line {
    let bar = max(0, columns - 2)
    let done = bar * min(100, max(0, percent)) / 100
    return Line([
      Run(" "), Run(String(repeating: "━", count: done), .done),
      Run(String(repeating: "─", count: bar - done), .left),
    ])
  }

  private mutating func body(_ text: BoardText, rows: Int) -> (lines: [Line], cursor: Int) {
    var all: [Line]
    switch page {
    case .overview:
      all = board.scenarios.indices.map { index in
        let mark = index == selected ? " › " : "   "
        return Line(mark + text.scenario(index), index == selected ? .focus : .body)
      }
      top = max(0, min(top, selected))
      if selected >= top + rows { top = selected - rows + 1 }
    case .seats: all = text.seats.map { Line("   " + $0) }
    case .answers, .debrief:
      guard board.scenarios.indices.contains(selected) else { return ([], 0) }
      all = text.answers(to: board.scenarios[selected], isDebrief: page == .debrief).map {
        Line("   " + $0)
      }
    }
    top = min(top, max(0, all.count - rows))
    return (Array(all.dropFirst(top).prefix(rows)), page == .overview ? selected - top : 0)
  }

  private var keys: String {
    switch page {
    case .overview: "Enter open for discussion   ↑↓ choose   s seats   d debrief   q quit"
    case .answers: "d debrief   h hide again   ↑↓ scroll   Esc back   q quit"
    case .seats, .debrief: "↑↓ scroll   Esc back   q quit"
    }
  }
}
