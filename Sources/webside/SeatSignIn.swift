internal import Cohort
internal import Journal
internal import Plain
internal import Scoring
internal import Screen
internal import Session

/// Asks who sits down at a seat.
struct SeatSignIn {
  let session: OpenSession
  let lines: LineTerminal

  /// Who sat down; `nil` when the seat is to be closed.
  func next() -> CohortLearner? {
    lines.write("\n\(reduced(session.plan.title))\n\n")
    while true {
      lines.write("Your student number, or q to close this seat: ")
      guard let line = lines.read() else { return nil }
      let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if text == "q" { return nil }
      if text.isEmpty { continue }
      let isInsisting = text.hasPrefix("+")
      guard let id = LearnerID(isInsisting ? String(text.dropFirst()) : text) else {
        lines.write(
          "That cannot be a number here: use letters, digits, `.`, `_` and `-`, at most 64.\n")
        continue
      }
      switch confirm(id, isInsisting: isInsisting) {
      case .confirmed(let learner): return learner
      case .again: continue
      case .end: return nil
      }
    }
  }

  private enum Answer {
    case confirmed(CohortLearner)
    case again, end
  }

  private func confirm(_ id: LearnerID, isInsisting: Bool) -> Answer {
    if let roster = session.roster {
      if let listed = roster.learners.first(where: { $0.id == id }) {
        return ask(listed, name: listed.name ?? id.text)
      }
      guard isInsisting else {
        lines.write(
          "\(id) is not on the list. Type it again, or ask the instructor. To go on without being on the "
            + "list, type +\(id); the instructor will see it.\n")
        return .again
      }
    }
    if let name = session.store.readProfile(of: id)?.name {
      return ask(CohortLearner(id: id, name: name), name: name)
    }
    lines.write("Your name: ")
    guard let line = lines.read() else { return .end }
    let name = String(line.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(50))
    return name.isEmpty ? .again : .confirmed(CohortLearner(id: id, name: reduced(name)))
  }

  private func ask(_ learner: CohortLearner, name: String) -> Answer {
    lines.write("\(reduced(name)). Is this you? Enter for yes, n for no: ")
    guard let line = lines.read() else { return .end }
    let text = line.lowercased().filter { !$0.isWhitespace }
    if ["", "y", "yes"].contains(text) { return .confirmed(learner) }
    lines.write("Then please type your own number.\n")
    return .again
  }
}
