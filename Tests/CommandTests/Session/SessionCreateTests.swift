import Glibc
import TestSupport
import Testing

@Suite struct SessionCreateTests {
  private static let roster = Program.fixture("roster.csv")

  @Test func aSessionIsMadeAndExplained() throws {
    let seat = Seat()
    let outcome = try seat.shell(
      "TZ=UTC $webside session create 'Orientation 2026' --modules short --feedback after "
        + "--opens '2996-11-23 09:00' --closes 2996-11-23T10:30 --pass-mark 60 "
        + "--pass-mark-basis 'Angoff, 9 judges' --roster '\(Self.roster)'")
    #expect(outcome.errors == "")
    #expect(outcome.ending == .exited(0))
    let place = seat.folder.path + "/Orientation 2026"
    let said = outcome.output.replacing(/orientation-2026-[0-9a-z]{4}/, with: "ID").split(
      separator: "\n", omittingEmptySubsequences: false
    ).prefix(24)
    #expect(
      said.joined(separator: "\n") == """
        Made \(place)

          Orientation 2026 (ID)
          Modules: short.
          Opens 2996-11-23 09:00, closes 2996-11-23 10:30.
          Learners get feedback after the session has closed.
          Pass mark 60 % (Angoff, 9 judges).
          Only those on the roster may sign in. Every seat can read their ids, names
          and sections; nothing else of the roster was copied.

        At each seat:

          webside session join '\(place)'

        At your own computer:

          webside session live '\(place)'

        Afterwards:

          webside cohort collect '\(place)' --into results
          webside cohort scores results --session '\(place)'
          webside cohort debrief results --session '\(place)'

        """)
    #expect(outcome.output.contains("\nThe folder is on "))
    #expect(
      try seat.shell(
        "cd Orientation*; sed '/digest/d; s/^id: orientation-2026-[0-9a-z]*$/id: ID/' session.yaml; ls; cat roster.csv"
      )
      .output == """
        # A Webside session. It may be changed by hand; `webside session join` says where it makes no sense.
        id: ID
        title: "Orientation 2026"
        course: eight-kinds
        modules: [short]
        form: learn
        feedback: after
        opens: 2996-11-23T09:00:00Z
        closes: 2996-11-23T10:30:00Z
        # Times may also be written like 2026-11-23 09:00; they are by this clock then.
        clock: "+00:00"
        pass-mark: 60
        pass-mark-basis: "Angoff, 9 judges"
        sign-in: roster
        seats-read-inbox: no
        README.txt
        inbox
        roster.csv
        session.yaml
        id,name,section
        amina,Amina Diallo,A
        zoe,=cmd|' /C calc'!A0,B
        dora,Dora,+B

        """)
  }

  @Test func onlyIdNameAndSectionGoToTheShare() throws {
    let seat = Seat()
    seat.folder.write(
      "id,e-mail,name,born\ns1,ann@example.org,\"Berg, Ann\",2001-02-03\n", to: "roster.csv")
    #expect(try seat.run("session", "create", "s", "--roster", "roster.csv").errors == "")
    #expect(text(of: seat.folder.path + "/s/roster.csv") == "id,name\ns1,\"Berg, Ann\"\n")
  }

  @Test func aRosterThatLiesInTheFolderAlreadyMakesNoSession() throws {
    let seat = Seat()
    seat.folder.write("id,name,mail\ns1,Ann,a@b\n", to: "s/roster.csv")
    #expect(
      try seat.run("session", "create", "s", "--roster", "s/roster.csv")
        == Outcome(
          errors: "webside: s/roster.csv is there already, and all seats can read what is in it; "
            + "move it elsewhere. Nothing was made\n", ending: .exited(2)))
    #expect(try seat.shell("ls s").output == "roster.csv\n")
  }

  @Test func aFolderThatAllMayWriteIsClosedAndItsParentIsNamed() throws {
    let seat = Seat()
    chmod(seat.folder.path, 0o755)
    let made = try seat.shell("mkdir -m 777 p; mkdir -m 777 p/s; $webside session create p/s")
    let said = made.output.replacing("\n", with: " ")
    #expect(
      said.contains(
        "Others could change what is in it (permissions 0777); now only its owner can (0755)."))
    #expect(
      said.contains(
        "Everybody with an account may rename or replace what is in \(seat.folder.path)/p"))
    #expect(!said.contains("no seat can change or remove"))
    #expect(
      try seat.shell("stat -c %a p p/s p/s/inbox p/s/session.yaml").output
        == "777\n755\n3733\n644\n")
  }

  /// The zones are written as POSIX has them, so that no table of zones is needed.
  @Test(arguments: [
    ("EST5EDT,M3.2.0,M11.1.0", "2026-07-01 09:00", "2026-07-01T09:00:00-04:00"),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-12-01 09:00", "2026-12-01T09:00:00-05:00"),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-11-01 00:30", "2026-11-01T00:30:00-04:00"),
    ("EST5EDT,M3.2.0,M11.1.0", "2026-03-08 03:30", "2026-03-08T03:30:00-04:00"),
    ("LHST-10:30LHDT-11,M10.1.0,M4.1.0", "2026-07-01 09:00", "2026-07-01T09:00:00+10:30"),
    ("NPT-5:45", "2026-06-01 12:00", "2026-06-01T12:00:00+05:45"),
  ])
  func timesAreByTheClockOfTheMachine(zone: String, typed: String, written: String) throws {
    let seat = Seat()
    seat.variables["TZ"] = zone
    let outcome = try seat.run("session", "create", "s", "--opens", typed)
    #expect(outcome.ending == .exited(0))
    #expect(outcome.output.contains(" \(written.prefix(16).replacing("T", with: " "))."))
    let plan = text(of: seat.folder.path + "/s/session.yaml") ?? ""
    #expect(plan.contains("\nopens: \(written)\n"), "\(plan)")
  }

  @Test func aTimeThatTheClockNeverShowsOrShowsTwiceIsRefused() throws {
    let seat = Seat()
    seat.variables["TZ"] = "EST5EDT,M3.2.0,M11.1.0"
    for (typed, words) in [
      (
        "2027-03-14 02:30",
        "`2027-03-14T01:30:00-05:00` or `2027-03-14T03:30:00-04:00`, because clocks are put forward over this time "
          + "and never show it"
      ),
      (
        "2027-11-07 01:30",
        "`2027-11-07T01:30:00-04:00` or `2027-11-07T01:30:00-05:00`, because clocks are put back and show this time "
          + "twice"
      ),
    ] {
      #expect(
        try seat.run("session", "create", "s", "--closes", typed)
          == Outcome(
            errors: "webside: --closes `\(typed)` is not one time; write \(words)\n",
            ending: .exited(64)))
    }
    #expect(try seat.shell("ls").output == "")
  }

  /// What `create` takes can be written into `session.yaml` too, on a machine of another zone.
  @Test func sessionYAMLTakesTheFormThatCreateTakes() throws {
    let seat = Seat()
    seat.variables["TZ"] = "EST5EDT,M3.2.0,M11.1.0"
    _ = try seat.run("session", "create", "s", "--modules", "short", "--opens", "2028-07-01 09:00")
    #expect(text(of: seat.folder.path + "/s/session.yaml")?.contains("\nclock: \"-0") == true)
    _ = try seat.shell("sed -i 's/^opens: .*/opens: 2028-07-01 11:30/' s/session.yaml")
    seat.variables["TZ"] = "UTC"
    let board = try seat.run("session", "live", "s", "--plain", input: "q\n")
    #expect(board.errors == "")
    #expect(board.output.hasPrefix("s, opens 2028-07-01 15:30. "))
  }

  @Test func aSessionThatIsThereStaysAsItIs() throws {
    let seat = Seat()
    #expect(try seat.run("session", "create", "one").ending == .exited(0))
    let before = try seat.shell("find one | sort; cat one/*.*").output
    #expect(
      try seat.run("session", "create", "one", "--title", "Another")
        == Outcome(
          errors: "webside: one holds a session already; nothing was changed\n", ending: .exited(2))
    )
    #expect(try seat.shell("find one | sort; cat one/*.*").output == before)
  }

  @Test func ofTwoInstructorsAtOnceOneMakesTheSession() throws {
    let seat = Seat()
    for name in ["ada", "grace"] {
      seat.folder.write("id,name\n\(name),\(name)\n", to: name + ".csv")
    }
    for round in 1...5 {
      let children = try ["ada", "grace"].map { name in
        try seat.startShell(
          "$webside session create s\(round) --title \(name) --roster \(name).csv >/dev/null")
      }
      let outcomes = try children.map { try $0.finish() }
      #expect(Set(outcomes.map(\.ending)) == [.exited(0), .exited(2)])
      let winner = outcomes[0].ending == .exited(0) ? "ada" : "grace"
      #expect(
        try seat.shell("cd s\(round); sed -n 's/^title: //p' session.yaml; cat roster.csv; ls -A")
          == Outcome(
            output:
              "\"\(winner)\"\nid,name\n\(winner),\(winner)\nREADME.txt\ninbox\nroster.csv\nsession.yaml\n"
          ))
    }
  }

  @Test func aFolderOfTheInstructorsOwnMayBeUsed() throws {
    let seat = Seat()
    seat.folder.write("mine", to: "share/README.txt")
    #expect(try seat.run("session", "create", "share").ending == .exited(0))
    #expect(
      try seat.shell("cat share/README.txt; ls share").output
        == "mineREADME.txt\ninbox\nsession.yaml\n")
  }

  @Test(arguments: [
    (["--modules", "short,,"], "`` cannot be the name of a module"),
    (["--modules", "short,short"], "`short` stands twice in `modules`; delete one of the two"),
    (["--track", "all", "--modules", "short"], "give --modules or --track, not both"),
    (
      ["--opens", "soon"],
      "`soon` is not a time for --opens; write it like '2026-11-23 09:00', or with the distance from UTC, like "
        + "2026-11-23T09:00:00-05:00"
    ),
    (
      ["--opens", "2026-02-30 09:00"],
      "`2026-02-30 09:00` is not a time for --opens; write it like '2026-11-23 09:00', or with the distance from UTC, "
        + "like 2026-11-23T09:00:00-05:00"
    ),
    (
      ["--closes", "2020-06-30 10:30"],
      "--closes `2020-06-30 10:30` is in the past, so nobody could answer"
    ),
    (
      ["--opens", "2996-11-23 09:00", "--closes", "2996-11-23 08:00"],
      "the session closes before it opens; make `closes` later than `opens`, or leave one of them out"
    ),
    (
      ["--feedback", "after"],
      "`feedback: after` waits for a session that never closes; add `closes`, or write "
        + "`feedback: immediate` or `feedback: none`"
    ),
    (["--pass-mark", "101"], "--pass-mark is a share in percent, from 0 to 100"),
    (["--pass-mark-basis", "Angoff"], "--pass-mark-basis needs the --pass-mark it is about"),
  ])
  func whatMakesNoSenseMakesNoSession(arguments: [String], words: String) throws {
    let seat = Seat()
    let quoted = arguments.map { "'\($0)'" }.joined(separator: " ")
    #expect(
      try seat.shell("$webside session create one \(quoted); e=$?; ls -A | grep -v store; exit $e")
        == Outcome(errors: "webside: \(words)\n", ending: .exited(64)))
  }

  @Test func aPlaceThatCannotBeWrittenIsSaid() throws {
    let seat = Seat()
    seat.folder.write("", to: "file")
    #expect(
      try seat.run("session", "create", "file/one").errors
        == "webside: file/one: not a directory\n")
    #expect(
      try seat.run("session", "create", "absent/one").errors
        == "webside: absent/one: no such file or directory\n")
    #expect(
      try seat.run("session", "create", "one", "--roster", "file").errors
        == "file:1: error: the file has no header; the first line names the columns, such as "
        + "`id,name`\nwebside: file cannot be used as a roster\n")
  }

  @Test func aCourseOfOnesOwnIsNamedInEveryCommandAndAnotherOneIsNoticed() throws {
    let seat = Seat()
    _ = try seat.shell(
      "cp -r '\(Program.fixture("kinds"))' 'my course'; sed -i 's/^- \\[x\\]/- [?]/; s/^- \\[ \\]/- [x]/; s/^- \\[?\\]/- [ ]/' 'my course'/02*.md"
    )
    let option = " --course '\(seat.folder.path)/my course'"
    let made = try seat.shell("$webside session create s --course 'my course'")
    let commands = made.output.split(separator: "\n").filter { $0.hasPrefix("  webside ") }
    #expect(commands.count == 5 && commands.allSatisfy { $0.hasSuffix(option) })
    // As it was printed, the course is the session's own; without the option it is another one, which is said.
    let right = try seat.shell("$webside session join s --plain --no-wrap\(option)", input: "q\n")
    #expect(!right.output.contains("This seat opened"))
    let other = try seat.shell("$webside session join s --plain --no-wrap", input: "q\n")
    #expect(other.output.hasPrefix("This seat opened the course in \(Program.fixture("kinds")). "))
    let answers = "s1\nAmina\n\n\n2\n1\nq\nq\n"
    _ = try seat.shell("$webside session join s --plain --no-wrap\(option)", input: answers)
    let collected = try seat.shell("$webside cohort collect s --into c\(option)")
    #expect(collected.output.contains("webside cohort scores c --session "))
    #expect(collected.output.hasSuffix(option + "\n"))
    let named = try seat.shell("$webside cohort scores c --session s\(option)")
    #expect(!named.errors.contains("has other questions or keys"))
    let unnamed = try seat.shell("$webside cohort scores c --session s")
    #expect(
      unnamed.errors.contains(
        "webside: the course in \(Program.fixture("kinds")) has other questions or keys than session s-"
      ))
  }
}
