package import Cohort
package import Journal
package import Plain
internal import Reports
package import Scoring
internal import Screen
package import Seat

/// Asks who is sitting down at a seat.
package struct SeatSignIn {
  private let lines: LineTerminal

  package init(lines: LineTerminal) {
    self.lines = lines
  }

  /// A number as it was typed.
  package struct Number {
    package var id: LearnerID
    /// Whether the learner wants to go on without being on the list.
    package var isInsisting: Bool
  }

  package enum Answer {
    case confirmed(CohortLearner)
    case again, end
  }

  /// Asks until a number is typed that can be a learner id; `nil` to close the seat.
  package func askNumber() -> Number? {
    while true {
      lines.say("Your student number, or q to close this seat: ")
      guard let line = lines.read() else { return nil }
      let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      switch Command(text) {
      case .leave: return nil
      case .help:
        lines.say(
          "Type the number or id that your school or your instructor gave you. Your answers are kept under it.\n"
        )
        continue
      case nil: break
      }
      if text.isEmpty { continue }
      let isInsisting = text.hasPrefix("+")
      if let id = LearnerID(isInsisting ? String(text.dropFirst()) : text) {
        return Number(id: id, isInsisting: isInsisting)
      }
      lines.say(
        "That cannot be a student number: \(learnerIDRule).\n")
    }
  }

  /// Finds out whose number it is, and asks them.
  package func confirm(_ number: Number, in session: OpenSession, store: Store) -> Answer {
    let id = number.id
    if let roster = session.roster {
      if let listed = roster.learners.first(where: { $0.id == id }) {
        return ask(listed, name: listed.name ?? listed.spelling)
      }
      guard number.isInsisting else {
        lines.say(
          "\(id) is not on the list. Type it again, or ask the instructor. To go on without being on the "
            + "list, type +\(id); the instructor will see it.\n")
        return .again
      }
    }
    if let name = store.readProfile(of: id)?.name {
      return ask(CohortLearner(id: id, name: name), name: name)
    }
    guard let name = askName(leavingGives: "") else { return .end }
    return name.isEmpty ? .again : .confirmed(CohortLearner(id: id, name: reduced(name)))
  }

  /// Finds the one learner for whom a seat was opened, who is not asked whether that is who they are; `nil` if no more lines come.
  ///
  /// Throws if the session has a list and they are not on it.
  package func find(_ id: LearnerID, in session: OpenSession, store: Store) throws(SeatRefusal)
    -> CohortLearner?
  {
    if let roster = session.roster {
      if let listed = roster.learners.first(where: { $0.id == id }) { return listed }
      throw SeatRefusal(words: "\(id) is not on the list of this session; ask the instructor")
    }
    if let name = store.readProfile(of: id)?.name { return CohortLearner(id: id, name: name) }
    return askName(leavingGives: nil).map {
      CohortLearner(id: id, name: $0.isEmpty ? nil : reduced($0))
    }
  }

  /// The longest name that is accepted, in letters.
  private static let longestName = 50

  /// A line that is a command wherever a number or a name is asked for, and so is neither.
  private enum Command {
    case help, leave

    init?(_ text: String) {
      switch text.lowercased() {
      case "?", "help": self = .help
      case "q", "quit", "exit": self = .leave
      default: return nil
      }
    }
  }

  /// Asks for a name, which may be empty; `nil` if no more lines come.
  ///
  /// - Parameter left: What `q` gives instead of a name.
  private func askName(leavingGives left: String?) -> String? {
    while true {
      lines.say("Your name: ")
      guard let line = lines.read() else { return nil }
      let name = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      switch Command(name) {
      case .leave: return left
      case .help:
        lines.say("Type the name by which your instructor knows you.\n")
        continue
      case nil: break
      }
      if name.count <= Self.longestName { return name }
      lines.say("A name can be no longer than \(Self.longestName) letters; type a shorter one.\n")
    }
  }

  private func ask(_ learner: CohortLearner, name: String) -> Answer {
    lines.say("\(reduced(name)). Is this you? Enter for yes, n for no: ")
    guard let line = lines.read() else { return .end }
    let text = line.lowercased().filter { !$0.isWhitespace }
    if ["", "y", "yes"].contains(text) { return .confirmed(learner) }
    lines.say("Then please type your own number.\n")
    return .again
  }
}

/// Why the one learner for whom a seat was opened may not sit there.
package struct SeatRefusal: Error {
  package var words: String
}
