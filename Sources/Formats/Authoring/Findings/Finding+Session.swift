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

  static func selectionInForm(_ field: String) -> Finding {
    Finding(
      .conflictingFields, "`\(field)` has no meaning where a form is asked",
      help: "leave it out, or write `form: learn`")
  }

  static let feedbackWithoutClosing = Finding(
    .conflictingFields, "`feedback: after` waits for a session that never closes",
    help: "add `closes`, or write `feedback: immediate` or `feedback: none`")
}
