import Glibc
import TestSupport
import Testing

extension Seat {
  /// A seat with a session in its folder `s`, and a roster of two beside it.
  static func inRoom(_ options: String = "") throws -> Seat {
    let seat = Seat()
    seat.folder.write("id,name\ns1,Amina Diallo\ns2,Bo Chen\n", to: "roster.csv")
    let outcome = try seat.shell("TZ=UTC $webside session create s --modules short \(options)")
    #expect(outcome.errors == "" && outcome.ending == .exited(0))
    return seat
  }

  /// What a seat says to somebody who types `input` at it; complaints are none, or as expected.
  func join(_ input: String, complaining complaints: String = "") throws -> String {
    let outcome = try run(
      "session", "join", "s", "--plain", "--no-wrap", "--seat", "lab-1", input: input)
    #expect(outcome.errors == complaints)
    #expect(outcome.ending == .exited(0))
    return outcome.output
  }

  /// An open seat of the session in the folder `s`, at which nobody sits yet.
  func open() throws -> Child {
    let child = try start("session", "join", "s", "--plain", "--no-wrap", "--seat", "lab-1")
    try child.hear("close this seat: ")
    return child
  }

  /// Who answered what for what, of all that was delivered.
  func collected() throws -> String {
    _ = try shell("rm -rf out; $webside cohort collect s --into out")
    return try shell(
      "cat out/learners/*/journal/*.jsonl | sed 's/.*\"learner\":\"\\([^\"]*\\)\".*\"response\":\\([^]]*]\\).*\"context\":\"\\(session\\|form\\).*/\\1 \\2 \\3/' | sort"
    ).output
  }

  /// Runs the program with a clock that is wrong, and that goes on by an hour once there is a file `later`; or the folder
  /// `s` hangs while there is a file `hang`, or is full while there is a file `full`.
  func stage(clockAheadInSeconds seconds: Int = 0) throws {
    let source = Program.fixture("staged-system.c")
    let path = getenv("PATH").map { String(cString: $0) } ?? ""
    let built = try shell(
      "PATH='\(path)' clang -shared -fPIC -o staged.so '\(source)' -ldl || PATH='\(path)' cc -shared -fPIC -o staged.so '\(source)' -ldl"
    )
    #expect(built.ending == .exited(0), Comment(rawValue: built.errors))
    variables["STAGED_SECONDS"] = String(seconds)
    variables["STAGED_LATER"] = folder.path + "/later"
    variables["STAGED_SHARE"] = "s"
    variables["STAGED_HANG"] = folder.path + "/hang"
    variables["STAGED_FULL"] = folder.path + "/full"
    variables["LD_PRELOAD"] = folder.path + "/staged.so"
  }
}

/// What somebody types at a seat who signs in for the first time, answers the one question, and signs out.
func visit(_ learner: String, _ name: String, answer: Int = 1) -> String {
  "\(learner)\n\(name)\n\n\(answer)\nq\n\n"
}

extension Child {
  /// Types no more, and expects a good end without complaints.
  func leave() throws {
    hangUp()
    let outcome = try finish()
    #expect(outcome.errors == "")
    #expect(outcome.ending == .exited(0))
  }
}
