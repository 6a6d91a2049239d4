public import Scoring
public import Screen

/// What can happen to the board.
public enum BoardMessage: Hashable, Sendable {
  // From the instructor's hands.
  case up, down, pageUp, pageDown, top, bottom
  /// Go on: open a scenario for discussion, read on, turn the page.
  case forward
  case backward
  /// Back to the scenarios.
  case leave
  /// Show a scenario with its key; in the discussion, show or hide the key.
  case debrief
  case seats
  case setAside
  case writeReport
  /// Select the scenario at a position.
  case pick(Int)
  case help
  case quit

  // From the world.
  case resized(Size)
  case tick(Timestamp)
  case news(BoardNews)
  /// The instructor changed what the session is; the answers are sent anew where it asks something else.
  case sessionChanged(BoardSession)
  /// What the instructor changed makes no sense; the text says what and where.
  case sessionRefused(String)
  /// The report is on the disk, under this path.
  case reportWritten(String)
  /// It is not; the text says why.
  case reportNotWritten(String)
}

/// What the board asks of the world.
public enum BoardEffect: Hashable, Sendable {
  /// Put the report, a text in Markdown, on the disk, and say `reportWritten` or `reportNotWritten`.
  case writeReport(String)
}
