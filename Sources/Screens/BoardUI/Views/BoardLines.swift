internal import Curriculum
public import Pages
internal import Screen

/// Where a board on lines reads them from and writes them to.
public struct BoardLines {
  /// The next line without its line end, if it comes within some milliseconds.
  public var read: (_ withinMilliseconds: Int) -> Input
  /// Writes text as it is, at once.
  public var write: (String) -> Void

  public enum Input: Hashable, Sendable {
    case line(String)
    /// No line came in time.
    case nothing
    case end
  }

  public init(read: @escaping (Int) -> Input, write: @escaping (String) -> Void) {
    self.read = read
    self.write = write
  }
}

/// Runs a board on lines.
///
/// It writes the whole table once, then every line of the table that changes, and whatever is asked for by a command.
public func runPlain(
  _ model: inout BoardModel, on lines: BoardLines, world: BoardWorld
) -> ProgramEnd {
  model.display.size = Size(rows: 1_000_000, columns: 80)
  model.drawsBars = false
  model.look(at: world)
  var said = model.table
  lines.write(said.joined(separator: "\n") + "\n" + BoardModel.plainHelp + "\n")
  while !model.isLeaving {
    switch lines.read(world.tickMilliseconds) {
    case .line(let line): lines.write(model.answer(to: line, world))
    case .nothing: break
    case .end: return .endOfInput
    }
    // A command has had its answer by now. Only news that comes without a command is written here.
    model.notice = nil
    model.look(at: world)
    if let notice = model.notice { lines.write(notice.text + "\n") }
    let table = model.table
    for (index, line) in table.enumerated()
    where !said.indices.contains(index) || said[index] != line {
      lines.write(line + "\n")
    }
    said = table
  }
  return .left
}

extension BoardModel {
  static let plainHelp =
    "Type open 1, debrief 1, hardest, seats, aside, report, table, help or q, and Enter. Lines that change are shown again."

  /// The board as lines.
  var table: [String] {
    var lines = [
      "\(reduced(session.title)), \(momentWords). \(signedIn).",
      summary(separatedBy: ", ") + ".",
      callWords ?? "Nobody calls for help.",
    ]
    for module in board.outline.modules {
      lines.append(
        "Module \(module.number), \(reduced(module.title)): \(percent(board.done(module.questions))) % of answers in"
      )
      for index in module.scenarios {
        let part = board.outline.scenarios[index]
        lines.append(
          "\(index + 1). \(reduced(part.scenario.title)): "
            + "\(answeredWords(board.answered(part.questions))), \(stateWords(ofScenario: index))")
      }
    }
    return lines + problems
  }

  /// Does what a line asks for, and returns the answer.
  mutating func answer(to line: String, _ world: BoardWorld) -> String {
    let words = line.split(whereSeparator: \.isWhitespace)
    let number = words.last.flatMap { Int($0)?.subtractingReportingOverflow(1) }.map(\.partialValue)
    let scenario = number.flatMap { board.outline.scenarios.indices.contains($0) ? $0 : nil }
    switch words.first {
    case "q": receive(.quit, world)
    case nil, "table": return table.map { $0 + "\n" }.joined()
    case "h", "hardest":
      receive(.hardest, world)
      guard place == .hardest else { return (notice?.text ?? "") + "\n" }
      return saidHere(world)
    case "s", "seats": return said(.seats, world)
    case "a", "aside": return said(.setAside, world)
    case "w", "report":
      receive(.writeReport, world)
      return (notice?.text ?? "") + "\n"
    case let word? where ["o", "open", "d", "debrief"].contains(word) || Int(word) != nil:
      guard let scenario else {
        return
          "Which one? Type its number, from 1 to \(board.outline.scenarios.count), after the command.\n"
      }
      receive(.pick(scenario), world)
      return said(word.hasPrefix("d") ? .debrief : .forward, world)
    default: return Self.plainHelp + "\n"
    }
    return ""
  }

  /// All pages that a message leads to, as lines.
  private mutating func said(_ message: BoardMessage, _ world: BoardWorld) -> String {
    receive(message, world)
    return saidHere(world)
  }

  /// The pages of the place where the board is, as lines; afterwards the board is back at the list of scenarios.
  private mutating func saidHere(_ world: BoardWorld) -> String {
    defer { receive(.leave, world) }
    var shown = [content]
    if case .talk(let talk) = place {
      shown = pages(of: talk).indices.map { index in
        var talk = talk
        talk.page = index
        return page(showing: talk)
      }
    }
    return shown.map { page in
      ([[page.title, page.trailing].filter { !$0.isEmpty }.joined(separator: ", ")]
        + page.document.lines.map(\.text)).map { $0.trimmedEnd + "\n" }.joined()
    }.joined()
  }

  private mutating func receive(_ message: BoardMessage, _ world: BoardWorld) {
    send(message, perform: world.perform)
  }

  fileprivate mutating func look(at world: BoardWorld) {
    for message in world.look() { receive(message, world) }
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = Substring(self)
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
