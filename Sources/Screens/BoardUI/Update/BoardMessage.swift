public import Scoring
public import Screen

/// What can happen to the board.
public enum BoardMessage: Hashable, Sendable {
  // From the instructor's hands.
  case up, down, pageUp, pageDown, top, bottom
  /// Goes on: opens a scenario for discussion, reads on, or turns the page.
  case forward
  case backward
  /// Goes back to the list of scenarios.
  case leave
  /// Shows a scenario with its key; in a discussion, shows or hides the key.
  case debrief
  case seats
  case setAside
  case writeReport
  /// Selects the scenario at a position.
  case pick(Int)
  case help
  case quit

  // From the world.
  case resized(Size)
  case tick(Timestamp)
  case news(BoardNews)
  /// The instructor changed the session. If it asks something else now, all answers are sent again.
  case sessionChanged(BoardSession)
  /// The instructor's change makes no sense; the text says what is wrong, and where.
  case sessionRefused(String)
  /// What there is to say of the session's folder now.
  case folder(BoardFolder)
  /// Something that happened; it is said after what else happened at the same time.
  case remark(String)
  /// The report was written to this path.
  case reportWritten(String)
  /// The report was not written; the text says why.
  case reportNotWritten(String)
}

/// What the board asks the world to do.
public enum BoardEffect: Hashable, Sendable {
  /// Write the report to a file, and answer with `reportWritten` or `reportNotWritten`.
  case writeReport(BoardReport)
}
