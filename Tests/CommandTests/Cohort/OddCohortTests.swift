import TestSupport
import Testing

/// Cohorts that statistics were not made for: nobody, one person, everybody right, one question, a key that changed half-way.
@Suite struct OddCohortTests {
  private static let reports = [
    "scores", "items", "answers", "matrix", "completion", "debrief", "report --output report.html",
    "forms", "reports", "panel", "scores --format moodle",
    "items --format xlsx --output items.xlsx",
  ]

  /// A store in which so many people have given the only question the right answer.
  private func answered(by people: Int) throws -> Seat {
    let most = 30
    let seat = try Prepared.seat("all right") { try answered(Array(repeating: 1, count: most)) }
    seat.variables["WEBSIDE_COURSE"] = seat.folder.path + "/course"
    let others = (people..<most).map { "store/learners/p\($0 + 1)" }
    if !others.isEmpty { _ = try seat.shell("rm -r " + others.joined(separator: " ")) }
    return seat
  }

  /// A store in which people have given the only question the answers of these numbers.
  private func answered(_ answers: [Int]) throws -> Seat {
    let seat = Seat()
    seat.folder.write(MiniCourse.courseFile, to: "course/course.yaml")
    seat.folder.write(MiniCourse.oneCase, to: "course/01-a.md")
    seat.variables["WEBSIDE_COURSE"] = seat.folder.path + "/course"
    try answer(answers, in: seat, from: 1)
    return seat
  }

  private func answer(_ answers: [Int], in seat: Seat, from first: Int) throws {
    let lines = answers.enumerated().map { number, answer in
      "printf '\\n\(answer)\\n\\n\\nq\\n' | $webside study --plain --learner p\(number + first) >/dev/null"
    }
    _ = try seat.shell(lines.joined(separator: "\n"))
  }

  @Test(arguments: [1, 4, 5, 9, 10, 30])
  func everybodyRightAtTheOnlyQuestionIsNoObstacle(_ people: Int) throws {
    let seat = try answered(by: people)
    for report in Self.reports {
      let words = report.split(separator: " ", maxSplits: 1)
      let outcome = try seat.shell(
        "$webside cohort \(words[0]) store \(words.dropFirst().joined())")
      // The course has no forms.
      #expect(outcome.ending == .exited(report == "forms" ? 2 : 0), "\(report): \(outcome.errors)")
      for text in ["nan", "inf ", "inf%", "-0.0"] {
        #expect(!outcome.output.contains(text), "\(report): \(outcome.output)")
      }
    }
    let page = try seat.shell("cat report.html").output
    #expect(page.contains(people < 5 ? "too few for any figure" : "100"))
    #expect(!page.contains("nan"))
  }

  @Test(arguments: reports)
  func nobodyIsSaid(_ report: String) throws {
    let words = report.split(separator: " ", maxSplits: 1)
    let outcome = try answered([]).shell(
      "$webside cohort \(words[0]) store \(words.dropFirst().joined())")
    #expect(outcome.ending == .exited(2))
    #expect(outcome.errors.contains("store holds no answers"), "\(outcome.errors)")
  }

  @Test func answersUnderTwoKeysAreCountedApart() throws {
    let seat = try answered(by: 12)
    _ = try seat.shell(
      "sed -i 's/\\[x\\] Decline/[ ] Decline/; s/\\[ \\] Accept/[x] Accept/' course/01-a.md")
    try answer([1, 1, 2, 2, 2, 2, 2, 2, 2, 3], in: seat, from: 13)
    #expect(
      try seat.shell(
        "$webside cohort items store --format csv 2>/dev/null | head -2 | cut -d, -f7-9"
      )
      .output == "n,facility,facility from\n10,70.0,39.7\n")
    #expect(
      try seat.shell("$webside cohort scores store 2>/dev/null | grep -c ',100.0,'").output
        == "19\n")
    #expect(
      try seat.shell("$webside cohort scores store --rescore 2>/dev/null | grep -c ',100.0,'")
        .output
        == "7\n")
    let debrief = try seat.run("cohort", "debrief", "store")
    #expect(debrief.output.contains("12 answered an earlier version of the question"))
    #expect(debrief.errors.contains("marks by an earlier key: 12 answers to case-1/question"))
  }
}
