package import Authoring
internal import CSVText
internal import Curriculum
internal import Files
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
      "the \(isTrack ? "track" : "course") has no module `\(reduced(id))`"
        + knownInstead(of: id, among: known)
    case .noTrack(let id, let known):
      "the course has no track `\(reduced(id))`" + knownInstead(of: id, among: known)
    case .noForm(let id, let known):
      "the course has no form `\(reduced(id))`" + knownInstead(of: id, among: known)
    }
  }

}

extension SessionFault {
  /// Why the folder cannot be used as a session's.
  package var words: String {
    switch self {
    case .noSession(let path):
      "there is no session in \(reduced(path)); `webside session create` makes one"
    case .unusablePlan(let path, _): "\(reduced(path)) cannot be used as it is"
    case .unreadable(let path, let content): content.reason(at: path)
    case .noRoster(let path, _): "\(reduced(path)) cannot be used as a roster"
    case .course(let fault): fault.words
    }
  }

  /// The finding that is the reason, with its place in the file, if there is one.
  package var finding: String? {
    switch self {
    case .unusablePlan(_, let diagnostic):
      diagnostic.map { DiagnosticText(diagnostic: $0).firstLine }
    case .noRoster(let path, let finding): finding.map { $0.words(in: path) }
    case .noSession, .unreadable, .course: nil
    }
  }
}

extension SessionNote {
  /// The note as it is printed, with its line ends.
  package var text: String {
    switch self {
    case .plan(let diagnostic): DiagnosticText(diagnostic: diagnostic).text
    case .roster(let path, let finding): finding.words(in: path) + "\n"
    case .extensionThatShortens(let path, let learner):
      "\(reduced(path)): warning: the extension of \(learner) ends before the session closes for everybody, so it gives less time\n"
    case .extensionForNobody(let path, let learner):
      "\(reduced(path)): nobody on the list has the id \(learner) that `extensions` names\n"
    }
  }
}

extension OrderFault {
  /// Why no session can be made, and what to do.
  package var words: String {
    switch self {
    case .noID(let name):
      "no id can be made of `\(reduced(name))`; name the folder with letters or digits"
    case .modulesAndTrack: "give --modules or --track, not both"
    case .noModuleName(let name): "`\(reduced(name))` cannot be the name of a module"
    case .basisWithoutPassMark: "--pass-mark-basis needs the --pass-mark it is about"
    case .passMarkOutOfRange: "--pass-mark is a share in percent, from 0 to 100"
    case .feedbackInPanel: "a panel gets no feedback; leave --feedback out"
    case .unusable(let diagnostic):
      diagnostic.map { "\($0.message); \($0.help ?? "")" } ?? "the session would not be readable"
    case .course(let fault): fault.words
    }
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

/// Why a session cannot be made in a folder: it holds one already, or a roster that everybody could read.
package func wordsForSessionThere(_ rosterFile: String?, in folder: String) -> String {
  rosterFile.map {
    "\(reduced($0)) is there already, and all seats can read what is in it; move it elsewhere. Nothing was made"
  } ?? "\(reduced(folder)) holds a session already; nothing was changed"
}

/// That a text is no time. `question` offers two readings if the clocks are changed then.
package func wordsForTime(_ text: String, of option: String, _ question: String?) -> String {
  let name = "`\(reduced(text))`"
  return question.map { "\(option) \(name) is not one time; write \($0)" }
    ?? "\(name) is not a time for \(option); write it like '2026-11-23 09:00', or with the distance "
    + "from UTC, like 2026-11-23T09:00:00-05:00"
}

/// Why a seat cannot begin that never joined the session before. `found` is what its folder holds; `nil` if that did not answer.
package func wordsForNoSession(_ found: SessionFiles?, at path: String) -> String {
  let name = reduced(path)
  let reason =
    switch found?.plan {
    case nil: "\(name) does not answer"
    case .unreadable(let words): "\(name)/session.yaml: \(words)"
    case .tooLarge: "\(name)/session.yaml is too large"
    case .missing, .bytes: "there is no session in \(name)"
    }
  return reason
    + ", and this seat has never joined one there. Check that the path is the one the instructor gave "
    + "and that the share is connected, then type this again"
}
