/// Desk does what commands on a cohort ask for: it reads the cohort's folder, puts together a report and what has to be said beside
/// it, and keeps the few files that belong to it. It knows no arguments and prints nothing.

/// Says something to the person who asked, beside the report.
package struct Voice {
  /// Says a sentence.
  package var complain: (String) -> Void
  /// Says text that is laid out already, such as findings with the lines they are about.
  package var note: (String) -> Void

  package init(complain: @escaping (String) -> Void, note: @escaping (String) -> Void) {
    self.complain = complain
    self.note = note
  }
}
