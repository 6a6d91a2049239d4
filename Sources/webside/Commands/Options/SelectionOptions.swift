internal import ArgumentParser
internal import Cohort
internal import Collected
internal import Curriculum
internal import Reports
internal import Seat

/// Throws if a cohort has no answer of a session: most likely the session's name was mistyped.
func checkAnswers(of session: String, in cohort: String, knowing others: [String])
  throws(SelectionFault)
{
  let isKnown: Bool
  do { isKnown = try hasAnswers(ofSession: session, in: cohort) } catch { throw .file(error) }
  if !isKnown { throw .noAnswers(session, cohort: cohort, known: others) }
}

/// Which answers a report is about.
struct SelectionOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Only answers given in this session: its folder, or its id.", valueName: "dir|id"))
  var session: String?

  @Option(
    help: ArgumentHelp(
      "Only answers to the cases asked before (pre) or after (post) the course.",
      valueName: "pre|post"))
  var form: String?

  func validate() throws {
    if session != nil, form != nil { throw ValidationError("give --session or --form, not both") }
  }

  /// What the options pick out of a course, for a cohort in a folder.
  func selected(in course: Course, of cohort: String) throws -> SelectedAnswers {
    if let session { return try Self.select(session, of: course, in: cohort) }
    guard let form else { return SelectedAnswers(.learning, in: course) }
    do { return SelectedAnswers(.form(try course.form(named: form)), in: course) } catch {
      throw Failure(error)
    }
  }

  private static func select(_ session: String, of course: Course, in cohort: String) throws
    -> SelectedAnswers
  {
    do throws(SelectionFault) {
      let found = try SessionSelection(
        session, of: course, in: cohort, note: { Console.note($0.text) })
      if let others = found.knownInstead {
        try checkAnswers(of: session, in: cohort, knowing: others)
        Console.complain(wordsForNoPlan(of: session, in: cohort, knowing: others))
      }
      return found.answers
    } catch {
      throw Failure(error)
    }
  }
}
