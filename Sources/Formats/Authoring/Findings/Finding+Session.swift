/// Wording: `session.yaml`.
extension Finding {
  static let modulesBesideTrack = Finding(
    .conflictingFields, "`modules` and `track` both say what is studied",
    help: "leave one of them out; without either, all of the course is studied")

  static let closesBeforeItOpens = Finding(
    .conflictingFields, "the session closes before it opens",
    help: "make `closes` later than `opens`, or leave one of them out")

  static let basisWithoutPassMark = Finding(
    .conflictingFields, "`pass-mark-basis` says how a pass mark was set, and there is none",
    help: "add `pass-mark: 70`, or leave `pass-mark-basis` out")

  private static let extensionToWrite =
    "write `  - id: s1234567` on the line below `extensions:`, and `    closes: 2026-11-23T11:00:00Z` below that"

  static let extensionsWithoutList = Finding(
    .wrongType, "`extensions` should be a list of learners with their closing times",
    help: extensionToWrite)

  static let extensionWithoutFields = Finding(
    .wrongType, "an extension should say whose it is and when the session closes for them",
    help: extensionToWrite)

  static func extensionEndsBeforeOpening(_ learner: String) -> Finding {
    Finding(
      .conflictingFields, "the session closes for `\(learner)` before it opens",
      help: "make this `closes` later than `opens`, or leave the extension out")
  }

  static func secondExtension(_ learner: String) -> Finding {
    Finding(
      .repeatedEntry, "`\(learner)` has an extension already",
      help: "keep the one with the right `closes`, and leave the other out")
  }

  static func selectionInForm(_ field: String) -> Finding {
    Finding(
      .conflictingFields, "`\(field)` has no meaning where a form is asked",
      help: "leave it out, or write `form: learn`")
  }

  static let feedbackInPanel = Finding(
    .conflictingFields, "a panel of experts gets no feedback", help: "write `feedback: none`")

  static let feedbackWithoutClosing = Finding(
    .conflictingFields, "`feedback: after` waits for a session that never closes",
    help: "add `closes`, or write `feedback: immediate` or `feedback: none`")
}
