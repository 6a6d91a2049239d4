import Testing

/// Forms that ask pairs of twins.
@Suite struct FormTests {
  /// Answers both cases of a form with the first choice.
  private func sit(_ form: String, _ learner: String, at seat: Seat) throws {
    let outcome = try seat.run(
      "study", "--plain", "--form", form, "--learner", learner, input: "1\n\n1\n1\nq\nq\n")
    #expect(outcome.errors == "")
    #expect(outcome.output.contains("Finished: the cases"))
  }

  private func scenarios(_ learner: String, at seat: Seat) throws -> [Substring] {
    try seat.records(of: learner).compactMap { $0.firstMatch(of: /"scenario":"([a-z]+)"/)?.1 }
  }

  @Test func eachLearnerMeetsOneTwinBeforeAndTheOtherAfter() throws {
    let seat = Seat(course: Program.fixture("twins"))
    let (a, b): ([Substring], [Substring]) = (["letter", "photo"], ["call", "film"])
    var begun: [String: Int] = [:]
    for number in 1...8 {
      let learner = "s\(number)"
      // Some take the later form alone first.
      for form in number % 4 == 0 ? ["post", "pre"] : ["pre", "post"] {
        try sit(form, learner, at: seat)
      }
      let met = try scenarios(learner, at: seat)
      #expect(met == a + b || met == b + a)
      begun[met.prefix(2) == a[...] ? "A" : "B", default: 0] += 1
    }
    #expect(begun.count == 2)
    let compared = try seat.run("cohort", "forms", seat.store)
    #expect(
      compared.output.hasPrefix("id,pre score,pre done,post score,post done,change,form before\n"))
    #expect(compared.errors.contains("Each met one twin of every pair before and the other after;"))
  }

  @Test func aSecondStartAsksTheSameTwins() throws {
    let seat = Seat(course: Program.fixture("twins"))
    let first = try seat.run(
      "study", "--plain", "--form", "pre", "--learner", "s1", input: "1\n\n1\nq\n")
    #expect(first.output.contains("Saved."))
    _ = try seat.run("study", "--plain", "--form", "pre", "--learner", "s1", input: "1\n1\nq\nq\n")
    let met = try scenarios("s1", at: seat)
    #expect(met == ["letter", "photo"] || met == ["call", "film"])
  }

  @Test func nobodyMeetsATwinInStudy() throws {
    let seat = Seat(course: Program.fixture("twins"))
    let outcome = try seat.run("study", "--plain", "--learner", "s1", input: "/letter\nq\nq\n")
    #expect(!outcome.output.contains("A letter"))
    #expect(outcome.output.contains("One module"))
  }

  @Test func aSessionCountsACaseOnce() throws {
    let seat = Seat(course: Program.fixture("twins"))
    let made = try seat.shell("TZ=UTC $webside session create s --form pre --pass-mark 50")
    #expect(made.ending == .exited(0))
    for number in 1...6 {
      let outcome = try seat.run(
        "session", "join", "s", "--plain", "--no-wrap", "--seat", "lab-1",
        input: "n\(number)\nNora\n1\n\n1\n1\nq\n\n")
      #expect(outcome.output.contains("You did 2 of 2 cases"))
    }
    let scores = try seat.shell(
      "$webside cohort collect s --into out && $webside cohort scores out --session s")
    #expect(scores.output.split(separator: "\n").count { $0.contains(",2,2,") } == 6)
    let board = try seat.shell("printf 'q\n' | $webside session live s --plain")
    #expect(board.output.contains("finished 6, answering 0."))
  }
}
