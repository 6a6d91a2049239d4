package import Collected
package import Files
internal import Screen
package import Seat

/// Why a command could not do its job, in words.
package struct Failure: Error, Hashable {
  /// The exit code for a job that could not be done.
  package static let couldNot: Int32 = 2
  /// The exit code for a job that was done and had findings.
  package static let findings: Int32 = 1
  /// The exit code for arguments that make no sense.
  package static let usage: Int32 = 64

  package var text: String
  package var exitCode: Int32

  package init(text: String, exitCode: Int32 = couldNot) {
    self.text = text
    self.exitCode = exitCode
  }
}

extension Failure {
  package static func unusableLearner(_ text: String) -> Failure {
    Failure(
      text:
        "`\(reduced(text))` cannot be a learner id: \(learnerIDRule)", exitCode: usage)
  }

  /// What the system would not do with a file or folder, as `path: reason`.
  package static func file(_ error: FileError) -> Failure { Failure(text: error.reason) }

  package static func file(_ path: String, _ code: Int32) -> Failure {
    Failure(text: "\(reduced(path)): \(errorText(code))")
  }

  package init(_ fault: LearnerChoice.Fault) {
    self.init(text: fault.words, exitCode: fault.isUsage ? Self.usage : Self.couldNot)
  }

  package init(_ fault: CourseFault) {
    self.init(text: fault.words)
  }

  package init(_ fault: SessionFault) {
    if case .course(let fault) = fault {
      self.init(
        text: fault.words
          + "; if the session belongs to another course, name its folder with --course")
    } else {
      self.init(text: fault.words)
    }
  }

  package init(_ fault: SelectionFault) {
    switch fault {
    case .session(let fault): self.init(fault)
    case .plan(let fault): self.init(text: fault.words)
    case .file(let error): self = .file(error)
    case .otherCases, .otherPassMark: self.init(text: fault.wordsForDifference)
    case .noAnswers(let session, let cohort, let known):
      self.init(text: wordsForNoAnswers(of: session, in: cohort, knowing: known))
    }
  }
}
