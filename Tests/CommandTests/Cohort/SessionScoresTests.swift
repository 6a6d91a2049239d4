import TestSupport
import Testing

/// What a table and a sheet say of one session, named by its folder or its id.
@Suite struct SessionScoresTests {
  /// A room of three: one right, one wrong, one who did not answer; `elsewhere` answered in another session.
  private func room(_ options: String) throws -> Seat {
    let seat = try Seat.inRoom(options)
    _ = try seat.join(visit("s1", "Amina") + visit("s2", "Bo", answer: 2) + "q\n")
    _ = try seat.shell(
      "mv s first; mv $WEBSIDE_HOME mine; $webside session create s --modules short")
    _ = try seat.join(visit("elsewhere", "Cleo") + "q\n")
    _ = try seat.shell("mv s second; $webside cohort collect first second --into out")
    return seat
  }

  /// The table without the time of the last activity.
  private func scores(_ seat: Seat, _ options: String) throws -> Outcome {
    try seat.shell("$webside cohort scores out \(options) | sed 's/,[^,]*T[^,]*Z//'")
  }

  private let header =
    "id,short score,short done,short scenarios,total score,scenarios done,scenarios,last activity"

  @Test func whoPassedIsSaidWithHowTheMarkWasSet() throws {
    let seat = try room("--pass-mark 60 --pass-mark-basis 'Angoff, 9 judges'")
    seat.folder.write("id,name\ns1,Amina\ns9,Zoe\n", to: "all.csv")
    #expect(
      try scores(seat, "--session first --roster all.csv")
        == Outcome(
          output: """
            \(header),passed,pass mark
            elsewhere,,0,1,,0,1,,unfinished,"60 %, Angoff, 9 judges"
            s1,100.0,1,1,100.0,1,1,yes,"60 %, Angoff, 9 judges"
            s2,0.0,1,1,0.0,1,1,no,"60 %, Angoff, 9 judges"
            s9,,0,1,,0,1,,unfinished,"60 %, Angoff, 9 judges"

            """,
          errors: "webside: pass mark 60 %, Angoff, 9 judges (as session.yaml says)\n"))
  }

  @Test func aMarkThatNobodySetIsCalledProvisional() throws {
    let seat = try room("")
    let outcome = try scores(seat, "--session first --format ndjson")
    #expect(
      outcome.output.contains(#""passed":"yes","pass mark":"50 %, provisional"}"#))
    #expect(
      outcome.errors
        == "webside: pass mark 50 %, provisional (nobody has said how it was set: read who passed as a first guess)\n"
    )
  }

  private func id(_ seat: Seat, _ folder: String) throws -> Substring {
    try seat.shell("sed -n 's/^id: //p' \(folder)/session.yaml").output.dropLast()
  }

  @Test func aSessionAndTheOneThatMakesUpForItAreOneTable() throws {
    let seat = try room("")
    #expect(
      try scores(seat, "--session first --session second").output == """
        \(header),passed,pass mark
        elsewhere,100.0,1,1,100.0,1,1,yes,"50 %, provisional"
        s1,100.0,1,1,100.0,1,1,yes,"50 %, provisional"
        s2,0.0,1,1,0.0,1,1,no,"50 %, provisional"

        """)
    let sheet = try seat.shell(
      "$webside cohort debrief out --session first --session second | head -n 3")
    #expect(sheet.output.hasPrefix("# s: debrief\n\n3 people answered 1 case."))
  }

  @Test func sessionsThatPassAtDifferentMarksAreRefused() throws {
    let seat = try room("--pass-mark 60")
    let (one, other) = (try id(seat, "first"), try id(seat, "second"))
    #expect(
      try seat.shell("$webside cohort scores out --session first --session second")
        == Outcome(
          errors: """
            webside: sessions \(one) (60 %) and \(other) (50 %) pass at different marks; \
            write the same `pass-mark` into both files `session.yaml`, or give the sessions one at a time

            """, ending: .exited(2)))
  }

  @Test func theIdIsEnoughWhereTheSessionWasCollected() throws {
    let seat = try room("--pass-mark 60 --pass-mark-basis 'Angoff, 9 judges'")
    let byFolder = try scores(seat, "--session first")
    let id = try id(seat, "first")
    _ = try seat.shell("mv first gone")
    #expect(try scores(seat, "--session \(id)") == byFolder)
    // A cohort that was made of another one knows it too, and so does one made of the seats' stores.
    for source in ["out", "mine"] {
      let outcome = try seat.shell("rm -rf next; $webside cohort collect \(source) --into next")
      #expect(
        outcome.output.contains("Session \(id), s: webside cohort scores next --session \(id)\n"))
      #expect(
        try seat.shell("cmp next/sessions/\(id)/copies/session.yaml gone/session.yaml") == Outcome()
      )
    }
  }

  @Test func ofAPlanThatWasEditedTheLastCountsInWhateverOrderTheyCome() throws {
    let seat = try room("--pass-mark 60")
    let id = try id(seat, "first")
    _ = try seat.shell(
      "touch -d '2026-11-23 09:00' first/session.yaml; cp -r first later; cp -r first copy; "
        + "sed -i 's/^pass-mark: .*/pass-mark: 70/' later/session.yaml; "
        + "sed -i 's/^pass-mark: .*/pass-mark: 80/' copy/session.yaml; "
        + "touch -d '2026-11-23 10:00' later/session.yaml copy/session.yaml")
    for order in [["first", "later", "copy"], ["copy", "later", "first"]] {
      _ = try seat.shell("rm -rf next")
      for source in order + [order[0]] {
        let outcome = try seat.shell("$webside cohort collect \(source) --into next")
        #expect(outcome.ending == .exited(0))
      }
      #expect(
        try seat.shell("grep ^pass-mark: next/sessions/\(id)/session.yaml").output
          == "pass-mark: 80\n")
    }
    #expect(
      try seat.shell("$webside cohort collect first later --into both").errors
        == "webside: session \(id): what it asks or what passes differs between first/session.yaml "
        + "and later/session.yaml; the latter was edited last and counts\n")
  }

  @Test func whatALearnerSendsDoesNotDecideWhoPasses() throws {
    let seat = try room("--pass-mark 60")
    let id = try id(seat, "first")
    _ = try seat.shell(
      "mkdir -p mail/first/inbox; sed 's/^pass-mark: .*/pass-mark: 0/' first/session.yaml > mail/first/session.yaml; "
        + "touch -d '2100-01-01' mail/first/session.yaml")
    for sources in ["first mail", "mail first"] {
      _ = try seat.shell("rm -rf next; $webside cohort collect \(sources) --into next")
      let outcome = try seat.shell("$webside cohort scores next --session \(id)")
      #expect(outcome.errors.hasPrefix("webside: pass mark 60 %, provisional"))
    }
  }

  @Test func aPlanThatMakesNoSenseIsSetAsideAndSaid() throws {
    let seat = try room("")
    _ = try seat.shell(
      "sed -i 's/^form: .*/form: other/' first/session.yaml; mkdir -p else; echo '- 1' > else/session.yaml"
    )
    let outcome = try seat.shell("$webside cohort collect first else --into next")
    #expect(
      outcome.errors
        == "first/session.yaml:7:7: error: `other` cannot be `form` [malformed-value]; what its session asked is not kept\n"
    )
    #expect(outcome.ending == .exited(1))
  }

  @Test func withoutThePlanNobodyPassesAndThatIsSaid() throws {
    let seat = try room("")
    let (id, other) = (try id(seat, "first"), try id(seat, "second"))
    _ = try seat.shell("rm -r out/sessions/\(id)")
    let outcome = try scores(seat, "--session \(id)")
    #expect(
      outcome.errors
        == "webside: out has no plan of session `\(id)`; it has those of \(other). Cases are counted over the whole course, "
        + "and nobody is said to have passed. Collect the session's folder too, or name the folder instead of the id\n"
    )
    #expect(!outcome.output.contains("pass"))
    #expect(outcome.output.contains("\ns1,"))
    #expect(try scores(seat, "--session first/").output.contains("passed"))
    let mistyped = try seat.run("cohort", "scores", "out", "--session", "\(other)x")
    #expect(
      mistyped
        == Outcome(
          errors:
            "webside: out has neither a plan nor an answer of session `\(other)x`; did you mean `\(other)`?\n",
          ending: .exited(2)))
    #expect(try seat.run("cohort", "reports", "out", "--session", "absent").ending == .exited(2))
    #expect(
      try scores(seat, "--session ./absent").errors
        == """
        ./absent/session.yaml: error: the file is not there [missing-file]
        webside: there is no session in ./absent; `webside session create` makes one

        """)
  }

  @Test func reportsAreThoseOfTheSession() throws {
    let seat = try Seat.inRoom()
    _ = try seat.join("s1\nAmina\n\n!\n1\n\nq\n\nq\n")
    _ = try seat.shell("$webside cohort collect s --into out")
    let reported = try seat.run("cohort", "reports", "out")
    #expect(reported.output.contains("s1"))
    #expect(try seat.run("cohort", "reports", "out", "--session", "s") == reported)
    #expect(try seat.run("cohort", "reports", "out", "--session", "another").ending == .exited(2))
  }
}
