internal import Files
internal import Glibc
internal import Journal
internal import Screen

/// Why a command could not do its job, in words.
struct Failure: Error {
  /// The exit code for a job that could not be done.
  static let couldNot: Int32 = 2
  /// The exit code for a job that was done and had findings.
  static let findings: Int32 = 1
  /// The exit code for arguments that make no sense.
  static let usage: Int32 = 64

  var text: String
  var exitCode = couldNot
  /// The finding in a file that is the reason, with its place: `path:line: what is wrong`.
  var finding: String?
}

extension Failure {
  static func unusableLearner(_ text: String) -> Failure {
    Failure(
      text:
        "`\(reduced(text))` is no learner id: use letters, digits, `.`, `_` and `-`, at most 64, "
        + "beginning with a letter or digit", exitCode: usage)
  }

  /// What the system would not do with a file or folder, as `path: reason`.
  static func file(_ error: FileError) -> Failure { file(error.path, error.code) }

  static func file(_ path: String, _ code: Int32) -> Failure {
    Failure(text: "\(reduced(path)): \(errorText(code))")
  }
}

extension FileError {
  /// What went wrong with the store and what can be done, for the person it happened to. Names nobody.
  var words: String {
    let place = reduced(path)
    return switch cause {
    case .readOnly:
      "Answers cannot be saved: \(place) is on a file system that takes no changes."
    case .full:
      "Answers cannot be saved: the disk is full (\(place)). Make room and try again."
    case .notPermitted:
      "Answers cannot be saved: you may not write to \(place)."
    case .exists, .other:
      "Answers cannot be saved: \(place): \(errorText(code))."
    }
  }
}

/// The system's words for an error number.
func errorText(_ code: Int32) -> String {
  guard let text = strerror(code) else { return "error \(code)" }
  return String(cString: text).lowercased()
}
