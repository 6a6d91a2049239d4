internal import ArgumentParser
internal import Desk

/// Which answers a report is about.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only answers given in this session: its folder, or its id. Give it again for a session that makes up for it.",
      valueName: "dir|id"),
    completion: .directory)
  var session: [String] = []

  @Option(
    help: ArgumentHelp(
      "Only answers to the cases asked before (pre) or after (post) the course, or those of a panel of experts.",
      valueName: "pre|post|panel"), completion: .list(formNames + ["panel"]))
  var form: String?

  func validate() throws {
    if !session.isEmpty, form != nil { throw ValidationError("give --session or --form, not both") }
  }

  /// What the options pick out.
  var selection: CohortRequest.Selection {
    form.map { .form($0) } ?? (session.isEmpty ? .learning : .sessions(session))
  }
}

/// The forms of a course: the cases asked before the course, and those asked after it.
let formNames = ["pre", "post"]
