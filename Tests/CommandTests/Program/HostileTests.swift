import TestSupport
import Testing

/// Text from files is data: nothing in it reaches a terminal but letters.
@Suite struct HostileTests {
  private static let name = #"Eve\u001b]0;owned\u0007\u001b[31m\u202e\u009b2J\u0000\r\n漢字"#

  /// A seat at which somebody with a name full of escape sequences has studied.
  private func seat(course: String) -> Seat {
    let seat = Seat(course: Program.fixture(course))
    seat.folder.write(
      #"{"v":1,"learner":"eve","name":"\#(Self.name)"}"#,
      to: "store/learners/eve/profile.json")
    return seat
  }

  @Test(arguments: [
    ["check"], ["check", "--format", "json"], ["study", "--plain"], ["progress"],
    ["preview", Program.fixture("hostile/01-hostile.md")], ["study", "--module", "\u{1B}[31m"],
    ["study", "--learner", "\u{1B}[31m"], ["cohort", "collect", "\u{9B}31m", "--into", "cohort"],
    ["cohort", "scores", "\u{1B}]0;x\u{7}"], ["check", "\u{1B}c"],
    ["cohort", "\u{1B}[31m"], ["\u{202E}study"], ["study", "--\u{9B}31m"],
    ["check", "a", "\u{1B}c\nb"],
    ["progress", "--format", "\u{1B}c"],
  ])
  func noCommandLetsControlCharactersThrough(arguments: [String]) throws {
    for course in ["hostile", "foreign"] {
      let words = arguments.map { "'\($0)'" }.joined(separator: " ")
      let outcome = try seat(course: course).shell("$webside \(words)")
      expectNothingSteers(outcome.output)
      expectNothingSteers(outcome.errors)
    }
  }

  @Test(arguments: [("course.yaml", "2:15"), ("01-hostile.md", "9:9")])
  func rawControlCharactersInFilesAreFindings(hostile: String, place: String) throws {
    let seat = Seat(course: "course")
    for file in ["course.yaml", "01-hostile.md"] {
      let escaped = text(of: Program.fixture("hostile/" + file)) ?? ""
      let raw = escaped.replacing("\\e", with: "\u{1B}").replacing("&#27;", with: "\u{1B}")
        .replacing("&#7;", with: "\u{7}").replacing("&#0;", with: "\0")
        .replacing("&#x202e;", with: "\u{202E}").replacing("&#x9b;", with: "\u{9B}")
      seat.folder.write(file == hostile ? raw : escaped, to: "course/" + file)
    }
    let outcome = try seat.run("check")
    #expect(outcome.ending == .exited(1))
    #expect(outcome.output.contains("course/\(hostile):\(place): error: control character"))
    expectNothingSteers(outcome.output)
  }

  @Test func foreignTextIsPlayedInPlainMode() throws {
    let seat = seat(course: "foreign")
    let outcome = try seat.run(input: "\n\n1\n\n\n\nq\n")
    expectGolden(outcome.output.undated, "foreign.txt", in: "Fixtures")
    expectNothingSteers(outcome.output)
    #expect(outcome == Outcome(output: outcome.output))
    #expect(try seat.records(of: "eve").count == 1)
  }

  @Test func aNameThatIsTypedHoldsNoControls() throws {
    let seat = Seat()
    let outcome = try seat.run(input: "\u{1B}[31mA\u{7}mi\u{202E}na\u{9B}2J\u{0}\r\nq\n")
    expectNothingSteers(outcome.output)
    #expect(outcome.output.contains("You are "))
    let profiles = try seat.shell("cat $WEBSIDE_HOME/learners/*/profile.json")
    expectNothingSteers(profiles.output)
  }

  @Test func theTableWithNamesHoldsNoControls() throws {
    let seat = seat(course: "foreign")
    _ = try seat.run(input: "\n\n1\nq\n")
    #expect(try seat.run("cohort", "collect", "store", "--into", "cohort").ending == .exited(0))
    for format in ["csv", "json"] {
      let outcome = try seat.run("cohort", "scores", "cohort", "--names", "--format", format)
      #expect(outcome.output.contains("漢字"))
      expectNothingSteers(outcome.output)
    }
  }

  @Test func theFullScreenSendsNothingOfWhatFilesHold() throws {
    let seat = seat(course: "foreign")
    let tmux = try Tmux(seat)
    try tmux.record(to: seat.folder.path + "/sent")
    let title = try tmux.value(of: "pane_title")
    try tmux.command("$webside; echo ended $?", shows: "· 0 % done")
    try tmux.press("Enter", shows: "Not markup")
    try tmux.press("Enter", shows: "どうしますか")
    try tmux.press("a", "Enter", shows: "Saved. Right.")
    try tmux.press("q", shows: "ended 0")
    #expect(try tmux.value(of: "pane_title") == title)
    let sent = try tmux.recorded(in: seat.folder.path + "/sent", upTo: "ended 0")
    #expect(sent.contains("Eve"))
    for piece in ["\u{1B}]", "\u{7}", "\u{202E}", "\u{9B}", "\u{200F}", "\u{1B}[31m"] {
      #expect(!sent.contains(piece))
    }
  }
}

/// No control character but the line feed, and nothing that turns the direction of writing.
private func expectNothingSteers(
  _ text: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let steering = text.unicodeScalars.map(\.value).filter { value in
    switch value {
    case 0x0A: false
    case 0..<0x20, 0x7F...0x9F, 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
  #expect(
    steering.isEmpty, "\(steering.map { String($0, radix: 16) })", sourceLocation: sourceLocation)
}
