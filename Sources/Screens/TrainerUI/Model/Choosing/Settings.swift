public import Pages
public import Scoring

/// Choices made when the program starts, which hold until it ends.
public struct Settings: Hashable, Sendable {
  /// Whether answers are recorded; a preview records none, and never says that one is saved.
  public var keepsAnswers = true
  /// How far the learner's local time is ahead of UTC, in minutes; it decides on which day an answer was given.
  public var minutesEastOfUTC = 0
  /// Whether the sitting belongs to one learner, as over a network: nobody else can sign in, and nothing outside of the learner's
  /// store can be reached: no program, no path and no clipboard.
  public var isPinned = false

  /// Whether an address can be put onto the terminal's clipboard.
  public var copies = false

  /// Whether a text may be opened in an editor outside of the program.
  public var mayEditOutside = false

  /// What was chosen by options of the command; it goes before what the learner has chosen in the settings.
  public var options = Preferences()

  /// What shows the focus if nobody chose anything else.
  public var usualFocus = FocusLook.marker

  /// Whether the surroundings can write files for the learner, such as a record of study. Without, no key for it is offered.
  public var writesFiles = false

  public init() {}
}
