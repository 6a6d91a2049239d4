import Testing

@Suite struct StrategiesTests {
  @Test func rulesStandBesideChanceAndTheirTargets() throws {
    let outcome = try Seat().run("check", "--strategies")
    #expect(outcome.ending == .exited(0))
    let expected = """
      What somebody earns who knows nothing and follows a rule, in percent of the marks

      rule                         questions  earned  chance  above  target
      at-random                            8    43.0    43.0    0.0
      always-very-appropriate              1    50.0    50.0    0.0  at most 45                 missed
      always-fairly-appropriate            1    50.0    50.0    0.0  at most 45                 missed
      always-fairly-inappropriate          1    50.0    50.0    0.0  at most 45                 missed
      always-very-inappropriate            1    50.0    50.0    0.0  at most 45                 missed
      right-side-very                      1    83.3    50.0  +33.3  at most 80                 missed
      right-side-fairly                    1    66.7    50.0  +16.7  at most 80                 met
      longest                              5    42.5    47.1   -4.6  5 below to 5 above chance  met
      shortest                             5    40.0    47.1   -7.1  5 below to 5 above chance  missed
      most-shared-words                    5    37.5    47.1   -9.6
      no-absolute-words                    5    50.5    47.1   +3.3
      best combination                     8    59.4    43.0  +16.4  at most 12 above chance    missed

      """
    #expect(outcome.output.hasPrefix(expected))
    let modules = """
      module      cautious best  bold best  sets  very app.  fairly app.  fairly inapp.  very inapp.  narrow tables
      everything                            1/3*      33.3         16.7           16.7         33.3            0/1
      short
      all                                   1/3*      33.3         16.7           16.7         33.3            0/1

      """
    #expect(outcome.output.hasSuffix(modules))
  }

  @Test func figuresAreExactInJSON() throws {
    let outcome = try Seat().run(
      "check", Program.fixture("kinds") + "/02-short.md", "--strategies", "--format", "json")
    let longest =
      #"{"rule":"longest","questions":1,"earned":"1/1","earned-percent":100,"chance":"1/2","chance-percent":50,"above-chance":"1/2","above-chance-percent":50,"target":"5 below to 5 above chance","met":false}"#
    #expect(outcome.output.contains(longest))
    #expect(outcome.ending == .exited(0))
  }

  @Test func findingsComeFirst() throws {
    let broken = Program.fixture("broken")
    #expect(
      try Seat().run("check", broken, "--strategies") == (try Seat().run("check", broken)))
  }

  @Test func countsStrategiesAndPagesAreThreeReports() throws {
    let outcome = try Seat().run("check", "--counts", "--strategies")
    #expect(outcome.ending == .exited(64))
    #expect(outcome.errors.contains("give one of --counts, --strategies, --pages and --against"))
  }
}
