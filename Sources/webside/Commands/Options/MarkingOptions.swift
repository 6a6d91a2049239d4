internal import ArgumentParser
internal import Cohort
internal import Curriculum
internal import Desk
internal import Reports

/// By which marks answers count in a report.
struct MarkingOptions: ParsableArguments {
  @Flag(help: "Score answers under an earlier key by the present one, if the wording is the same.")
  var rescore = false

  @Flag(help: "With --rescore: score answers to another wording too.")
  var otherWordings = false

  @Option(
    help: ArgumentHelp(
      "Leave this question out, as if it had not been asked; may be given again.",
      valueName: "scenario/question"))
  var without: [String] = []

  func validate() throws {
    if otherWordings, !rescore { throw ValidationError("--other-wordings goes with --rescore") }
  }

  /// The marks that were asked for, by the questions of a course.
  func marking(of course: Course) throws(Failure) -> Marking {
    try Marking(
      of: course, leavingOut: without, rescoring: rescore, otherWordings: otherWordings)
  }
}
