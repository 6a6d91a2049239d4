/// Desk does what the commands of instructors and authors ask for: it reads a cohort's folder and puts together a report and what has
/// to be said beside it, makes the folder of a session, and makes and mends the files of a course. It knows no arguments and prints
/// nothing.

/// Says something to the person who asked, beside the report.
package struct Voice: Sendable {
  /// Says a sentence.
  package var complain: @Sendable (String) -> Void
  /// Says text that is laid out already, such as findings with the lines they are about.
  package var note: @Sendable (String) -> Void

  package init(
    complain: @escaping @Sendable (String) -> Void, note: @escaping @Sendable (String) -> Void
  ) {
    self.complain = complain
    self.note = note
  }
}
