package import Authoring
internal import CSVText
internal import Curriculum
internal import Glibc
internal import Scoring
internal import Screen
package import Seat

extension CourseFault {
  /// What the course lacks, and what it has instead.
  package var words: String {
    switch self {
    case .otherCourse(let wanted, let found):
      "the session is about the course `\(wanted)`, and this is `\(found)`"
    case .noModule(let id, let known, let isTrack):
      "the \(isTrack ? "track" : "course") has no module `\(reduced(id))`" + Self.list(known)
    case .noTrack(let id, let known):
      "the course has no track `\(reduced(id))`" + Self.list(known)
    case .noForm(let id, let known): "the course has no form `\(reduced(id))`" + Self.list(known)
    }
  }

  private static func list(_ known: [String]) -> String {
    known.isEmpty ? "" : "; it has \(known.joined(separator: ", "))"
  }

  /// Whether an argument was wrong, rather than a file.
  package var isUsage: Bool { if case .otherCourse = self { false } else { true } }
}

extension SessionFault {
  /// Why the folder cannot be used as a session's.
  package var words: String {
    switch self {
    case .noSession(let path, _):
      "\(reduced(path)) is no session; `webside session create` makes one"
    case .unreadable(let path, let content): content.reason(at: path)
    case .noRoster(let path, _): "\(reduced(path)) is no roster"
    case .course(let fault): fault.words
    }
  }

  /// The finding that is the reason, with its place in the file, if there is one.
  package var finding: String? {
    switch self {
    case .noSession(_, let diagnostic): diagnostic.map { DiagnosticText(diagnostic: $0).firstLine }
    case .noRoster(let path, let finding): finding.map { $0.words(in: path) }
    case .unreadable, .course: nil
    }
  }
}

extension SessionNote {
  /// The note as it is printed, with its line ends.
  package var text: String {
    switch self {
    case .plan(let diagnostic): DiagnosticText(diagnostic: diagnostic).text
    case .roster(let path, let finding): finding.words(in: path) + "\n"
    }
  }
}

extension PlanFault {
  /// What is wrong with a plan, with its place in the file.
  package var words: String {
    switch self {
    case .unreadable(let path): "\(reduced(path)): cannot be read"
    case .noPlan(let path, let diagnostic):
      diagnostic.map { DiagnosticText(diagnostic: $0).firstLine }
        ?? "\(reduced(path)): is no session's plan"
    }
  }
}

extension CohortPlans.Difference {
  package var words: String {
    "session \(session): what it asks or what passes differs between \(reduced(path)) "
      + "and \(reduced(counting)); the latter was edited last and counts"
  }
}

extension CohortPlans {
  /// The sessions of the cohort and the command for the scores of each, one line each.
  package var words: String {
    all.map { plan in
      "Session \(plan.id), \(reduced(plan.title)): "
        + "webside cohort scores \(shellWord(cohort)) --session \(plan.id)\n"
    }.joined()
  }
}

extension FileContent {
  /// Why a file has no bytes: `roster.csv: no such file or directory`.
  package func reason(at path: String) -> String {
    let reason =
      switch self {
      case .bytes: "is there"
      case .missing: errorText(ENOENT)
      case .tooLarge: errorText(EFBIG)
      case .unreadable(let reason): reason
      }
    return "\(reduced(path)): \(reason)"
  }
}
