import Curriculum
import Files
import Reports
import Scoring
import Session
import Testing

struct SessionWordsTests {
  private static let course = Course(
    id: Identifier("course"), title: "", version: "", language: "en", passMark: 70,
    modules: [Module(id: Identifier("m"), title: "", minutes: 1, pages: [])])

  private static func words(
    courseIn folder: String? = nil, _ change: (inout SessionPlan) -> Void = { _ in }
  ) -> SessionWords {
    var plan = SessionPlan(
      id: Identifier("one-x3f9"), title: "One", course: course.id, digest: "0123456789ab")
    change(&plan)
    return SessionWords(
      plan: plan, course: course, in: folder, time: LocalTime { _ in 345 },
      now: Timestamp(milliseconds: 1_795_000_000_000), columns: 200)
  }

  private static func place(
    _ system: FileSystem? = .local, keepsPermissions: Bool = true
  ) -> SessionWords.Place {
    SessionWords.Place(
      path: "/srv/my share", system: system, keepsPermissions: keepsPermissions)
  }

  @Test func theInstructorIsToldWhatToType() {
    #expect(
      Self.words().instructions(at: Self.place()) == """
        Made /srv/my share

          One (one-x3f9)
          All of the course: 1 module.
          Open now, and until you say otherwise in session.yaml.
          Learners get feedback after each answer.
          Anybody may sign in, with a name.

        At each seat:

          webside session join '/srv/my share'

        At your own computer:

          webside session live '/srv/my share'

        Afterwards:

          webside cohort collect '/srv/my share' --into results
          webside cohort scores results --session '/srv/my share'
          webside cohort debrief results --session '/srv/my share'

        The folder is on a disk of this machine.
        If seats use accounts of their own, no seat can change or remove what another delivered.
        If all seats share one account, any seat could; each seat's own disk keeps a copy of its answers.
        Seats do not read deliveries; a learner who moves to another seat begins their case again.

        """)
  }

  @Test func aCourseThatCommandsDoNotFindIsNamedInEachOfThem() {
    let words = Self.words(courseIn: "/srv/our course")
    for text in [words.readme, words.instructions(at: Self.place())] {
      let commands = text.split(separator: "\n").filter { $0.contains("webside ") }
      #expect(commands.count == 5)
      #expect(commands.allSatisfy { $0.hasSuffix(" --course '/srv/our course'") })
    }
  }

  @Test func timesAreLocal() {
    let text = Self.words { plan in
      plan.opens = Timestamp(rfc3339: Array("2026-11-23T03:15:00Z".utf8))
      plan.closes = Timestamp(rfc3339: Array("2026-11-23T04:45:00Z".utf8))
    }.instructions(at: Self.place())
    #expect(text.contains("Opens 2026-11-23 09:00, closes 2026-11-23 10:30."))
  }

  @Test func aSessionThatHasOpenedIsOpenSinceThen() {
    let text = Self.words { plan in
      plan.opens = Timestamp(rfc3339: Array("2026-11-01T03:15:00Z".utf8))
    }.instructions(at: Self.place())
    #expect(text.contains("Open since 2026-11-01 09:00."))
  }

  @Test(arguments: [
    (FileSystem?.none, true, "The folder is on an unknown file system.", "no seat can change"),
    (.local, false, "The folder is on a disk of this machine.", "It keeps no permissions"),
    (.network, true, "The folder is on an NFS share.", "no seat can change"),
    (.windowsShare, true, "The folder is on a Windows share (SMB).", "The server decides"),
    (.other("fuse.sshfs"), true, "of kind `fuse.sshfs`", "The server decides"),
    (
      .withoutPermissions, true,
      "The folder is on a file system without permissions (FAT).", "It keeps no permissions"
    ),
    (.other("x\u{1B}"), true, "of kind `x�`", "no seat can change"),
  ])
  func theInstructorIsToldHowThePlaceProtects(
    system: FileSystem?, keepsPermissions: Bool, kind: String, protection: String
  ) {
    let text = Self.words().instructions(
      at: Self.place(system, keepsPermissions: keepsPermissions))
    #expect(text.contains(kind))
    #expect(text.contains(protection))
  }

  @Test func whatThePermissionsLetOthersDoIsSaid() {
    var place = Self.place()
    place.changed = (0o777, 0o755)
    place.weaknesses = [
      .replaceable(folder: "/srv", permissions: 0o777, .everybody),
      .replaceable(folder: "/srv/g", permissions: 0o775, .group(50)),
      .replaceable(folder: "/srv/f", permissions: 0o755, .account(7)),
      .foreign(path: "/srv/p", owner: 7),
      .writable(path: "/srv/w", permissions: 0o666, .everybody),
      .removable(inbox: "/srv/i", permissions: 0o733, .everybody),
      .listable(inbox: "/srv/i", permissions: 0o740, .group(50)),
      .closedInbox("/srv/i", permissions: 0o730, groupMay: true),
      .impassable(folder: "/srv/c", permissions: 0o700),
    ]
    #expect(
      Self.words().instructions(at: place).hasSuffix(
        """
        The folder is on a disk of this machine.
        Others could change what is in it (permissions 0777); now only its owner can (0755).
        Everybody with an account may rename or replace what is in /srv (permissions 0777, not sticky).
        Every member of group 50 may rename or replace what is in /srv/g (permissions 0775, not sticky).
        /srv/f belongs to account 7, which may rename or replace what is in it.
        /srv/p belongs to account 7, which may change it.
        Everybody with an account may change /srv/w (permissions 0666).
        Everybody with an account may remove or rename what others delivered to /srv/i (permissions 0733, not sticky).
        Every member of group 50 may list /srv/i (permissions 0740).
        Only its owner and its group may deliver to /srv/i (permissions 0730).
        Only its owner may pass through /srv/c (permissions 0700); seats with other accounts do not reach the session.
        Whatever happens to deliveries, each seat's own disk keeps a copy of its answers.
        Seats do not read deliveries; a learner who moves to another seat begins their case again.

        """))
    place.weaknesses = nil
    #expect(
      Self.words().instructions(at: place).contains(
        "\nThe system does not say who may change it; each seat's own disk keeps a copy"))
  }

  @Test func theReadmeNamesTheRosterIfThereIsOne() {
    #expect(!Self.words().readme.contains("roster.csv"))
    #expect(Self.words { $0.signIn = .roster }.readme.contains("roster.csv    who may sign in."))
  }
}
