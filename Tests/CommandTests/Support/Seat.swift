import TestSupport

/// A folder with a store in which one test runs the program. The machine's own environment does not reach it.
final class Seat {
  let folder = TemporaryFolder()
  var variables: [String: String]

  init(course: String = Program.fixture("kinds")) {
    variables = [
      "PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "HOME": folder.path, "LANG": "C.UTF-8", "TZ": "UTC",
      "WEBSIDE_HOME": folder.path + "/store", "WEBSIDE_COURSE": course,
    ]
  }

  var store: String { variables["WEBSIDE_HOME"] ?? "" }

  private var place: Place { Place(owner: self, folder: folder.path, variables: variables) }

  /// Starts the program.
  func start(_ arguments: String..., streams: Streams = .pipes) throws -> Child {
    try Child([Program.path] + arguments, in: place, streams: streams)
  }

  /// Runs the program on `input` to its end.
  func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try finish(try Child([Program.path] + arguments, in: place), input)
  }

  /// Runs a line of shell to its end; `$webside` is the program.
  func shell(_ line: String, input: String = "") throws -> Outcome {
    try finish(try startShell(line), input)
  }

  /// Starts a line of shell; `$webside` is the program.
  func startShell(_ line: String, streams: Streams = .pipes) throws -> Child {
    var place = place
    place.variables["webside"] = Program.path
    return try Child(["/bin/sh", "-c", line], in: place, streams: streams)
  }

  /// The records in the journals of a learner, in the order of their files, without what no two sittings share.
  func records(of learner: String = "amina-f487dfce") throws -> [String] {
    try shell("cat $WEBSIDE_HOME/learners/\(learner)/journal/*.jsonl").output
      .split(separator: "\n", omittingEmptySubsequences: true)
      .map { String($0).replacing(/"(id|at|check)":"[^"]*",?|"seconds":[0-9.]+,/, with: "") }
  }

  private func finish(_ child: Child, _ input: String) throws -> Outcome {
    child.type(input)
    child.hangUp()
    return try child.finish()
  }
}
