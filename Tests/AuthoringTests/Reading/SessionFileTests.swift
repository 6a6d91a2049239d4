import Authoring
import Curriculum
import Scoring
import Testing

private let whole = """
  id: orientation-2026
  title: "Orientation: \\"2026\\""
  course: course
  digest: 0a1b2c3d4e5f
  modules: [boundaries, pictures]
  form: learn
  feedback: after
  opens: 2026-11-23T09:00:00-05:00
  closes: 2026-11-23T15:30:00Z
  pass-mark: 70
  pass-mark-basis: provisional
  sign-in: roster
  seats-read-inbox: yes

  """

private func read(_ text: String) -> (plan: SessionPlan?, diagnostics: [Diagnostic]) {
  readSession(.bytes(Array(text.utf8)), file: "session.yaml")
}

private var plan: SessionPlan {
  var plan = SessionPlan(
    id: Identifier("orientation-2026"), title: "Orientation: \"2026\"",
    course: Identifier("course"),
    digest: "0a1b2c3d4e5f")
  plan.selection = .modules([Identifier("boundaries"), Identifier("pictures")])
  plan.feedback = .after
  plan.opens = Timestamp(rfc3339: "2026-11-23T14:00:00Z".utf8)
  plan.closes = Timestamp(rfc3339: "2026-11-23T15:30:00Z".utf8)
  plan.passMark = SessionPlan.PassMark(percent: 70)
  plan.signIn = .roster
  plan.seatsReadInbox = true
  return plan
}

@Test func aSessionIsReadAsItWasMeant() {
  let (read, diagnostics) = read(whole)
  #expect(diagnostics == [])
  #expect(read == plan)
}

@Test(arguments: [0, -300, 330, 765])
func aSessionThatWasWrittenReadsAsItself(minutes: Int) throws {
  var plans = [plan]
  plans.append(plan)
  plans[1].selection = .track(Identifier("orientation"))
  plans[1].passMark?.basis = "modified Angoff: \\ 9 \"judges\""
  plans[1].opens = nil
  var bare = SessionPlan(
    id: Identifier("a"), title: "# no: comment", course: Identifier("c"), digest: "000000000000")
  bare.form = .pre
  bare.extensions = [
    SessionPlan.Extension(
      learner: try #require(LearnerID("0012345")), closes: try #require(plan.closes))
  ]
  bare.feedback = .none
  plans.append(bare)
  for plan in plans {
    let (read, diagnostics) = read(plan.yaml(by: LocalClock(minutesEastOfUTC: minutes)))
    #expect(diagnostics == [])
    #expect(read == plan)
  }
}

@Test func aTitleCannotBecomeAnotherField() {
  var plan = plan
  plan.title = "a\"\nfeedback: none\u{1B}[2J"
  let (read, _) = read(plan.yaml())
  #expect(read?.feedback == .after)
  #expect(read?.title.contains("\u{1B}") == false)
}

struct SessionNonsense: Sendable, CustomTestStringConvertible {
  var line: String
  var becomes: String
  var findings: [String]

  init(_ line: String, _ becomes: String, _ findings: String...) {
    self.line = line
    self.becomes = becomes
    self.findings = findings
  }

  var testDescription: String { becomes }
}

@Test(arguments: [
  SessionNonsense(
    "id: orientation-2026", "id: Orientation 2026!",
    "1:5 `Orientation 2026!` cannot be an id [malformed-id] "
      + "write `orientation-2026`: lower-case letters, digits and single hyphens, at most 64"),
  SessionNonsense(
    "course: course", "kurs: course",
    "3:1 unknown field `kurs` in `session.yaml` [unknown-field] did you mean `course`?"),
  SessionNonsense(
    "digest: 0a1b2c3d4e5f", "digest: latest",
    "4:9 `latest` cannot be `digest` [malformed-value] "
      + "write the 12 hex digits that `webside session create` wrote"),
  SessionNonsense(
    "modules: [boundaries, pictures]", "modules: []",
    "5:10 `modules` is empty [empty-field] write its value behind `modules:`"),
  SessionNonsense(
    "modules: [boundaries, pictures]", "modules: boundaries",
    "5:10 `modules` should be a list [wrong-type] write `modules: [boundaries]`"),
  SessionNonsense(
    "modules: [boundaries, pictures]", "modules: [a]\ntrack: b",
    "6:1 `modules` and `track` both say what is studied [conflicting-fields] "
      + "leave one of them out; without either, all of the course is studied"),
  SessionNonsense(
    "form: learn", "form: post",
    "5:1 `modules` has no meaning where a form is asked [conflicting-fields] "
      + "leave it out, or write `form: learn`"),
  SessionNonsense(
    "feedback: after", "feedback: imediate",
    "7:11 `imediate` cannot be `feedback` [malformed-value] did you mean `immediate`?"),
  SessionNonsense(
    "closes: 2026-11-23T15:30:00Z", "",
    "7:1 `feedback: after` waits for a session that never closes [conflicting-fields] "
      + "add `closes`, or write `feedback: immediate` or `feedback: none`"),
  SessionNonsense(
    "opens: 2026-11-23T09:00:00-05:00", "opens: tomorrow at nine",
    "8:8 `tomorrow at nine` cannot be `opens` [malformed-value] "
      + "write day, time and distance from UTC: `2026-11-23T09:00:00-05:00`"),
  SessionNonsense(
    "closes: 2026-11-23T15:30:00Z", "closes: 2026-11-23T13:30:00Z",
    "9:1 the session closes before it opens [conflicting-fields] "
      + "make `closes` later than `opens`, or leave one of them out"),
  SessionNonsense(
    "pass-mark: 70", "pass-mark: 700",
    "10:12 `700` cannot be `pass-mark` [malformed-value] write a whole number from 0 to 100"),
  SessionNonsense(
    "pass-mark: 70", "",
    "11:1 `pass-mark-basis` says how a pass mark was set, and there is none [conflicting-fields] "
      + "add `pass-mark: 70`, or leave `pass-mark-basis` out"),
  SessionNonsense(
    "seats-read-inbox: yes", "seats-read-inbox: perhaps",
    "13:19 `perhaps` cannot be `seats-read-inbox` [malformed-value] write `yes` or `no`"),
])
func nonsenseInASessionIsNamedWithItsPlace(_ nonsense: SessionNonsense) {
  let (read, diagnostics) = read(whole.replacing(nonsense.line, with: nonsense.becomes))
  #expect(read == nil)
  #expect(diagnostics.map(described) == nonsense.findings)
}

/// `1:5 message [code] help`
private func described(_ diagnostic: Diagnostic) -> String {
  let range = diagnostic.range
  return "\(range?.line ?? 0):\(range?.columnInBytes ?? 0) \(diagnostic.message) "
    + "[\(diagnostic.code)] \(diagnostic.help ?? "")"
}

private let extensionHelp =
  "write `  - id: s1234567` on the line below `extensions:`, and `    closes: 2026-11-23T11:00:00Z` below that"

/// What stands in `extensions`, and the findings.
@Test(arguments: [
  SessionNonsense(
    "", " s1",
    "14:13 `extensions` should be a list of learners with their closing times [wrong-type] "
      + extensionHelp),
  SessionNonsense(
    "", " [s1]",
    "14:14 an extension should say whose it is and when the session closes for them [wrong-type] "
      + extensionHelp),
  SessionNonsense(
    "", "\n  - id: s1",
    "15:5 field `closes` is missing in an extension [missing-field] "
      + "add `closes: 2026-11-23T11:00:00Z`"),
  SessionNonsense(
    "", "\n  - closes: 2026-11-23T16:00:00Z",
    "15:5 field `id` is missing in an extension [missing-field] add `id: s1234567`"),
  SessionNonsense(
    "", "\n  - id: two words\n    closes: 2026-11-23T16:00:00Z",
    "15:9 `two words` cannot be `id` [malformed-value] "
      + "write the id that the learner signs in with: letters, digits, `.`, `_` and `-`"),
  SessionNonsense(
    "", "\n  - id: s1\n    closes: later",
    "16:13 `later` cannot be `closes` [malformed-value] "
      + "write day, time and distance from UTC: `2026-11-23T09:00:00-05:00`"),
  SessionNonsense(
    "", "\n  - id: s1\n    closes: 2026-11-23T13:00:00Z",
    "16:5 the session closes for `s1` before it opens [conflicting-fields] "
      + "make this `closes` later than `opens`, or leave the extension out"),
  SessionNonsense(
    "",
    "\n  - {id: s1, closes: 2026-11-23T16:00:00Z}\n  - {id: s1, closes: 2026-11-23T17:00:00Z}",
    "16:10 `s1` has an extension already [repeated-entry] "
      + "keep the one with the right `closes`, and leave the other out"),
])
func anExtensionThatMakesNoSenseSaysWhatToType(_ nonsense: SessionNonsense) {
  let (read, diagnostics) = read(whole + "extensions:" + nonsense.becomes + "\n")
  #expect(read == nil)
  #expect(diagnostics.map(described) == nonsense.findings)
}

@Test(arguments: [
  ("title: \"Orientation: \\\"2026\\\"\"", "title: Welcome: week 1"),
  ("feedback: after", "feedback:after"), ("form: learn", "form:  learn\n bad: [x"),
])
func aSlipElsewhereIsNotBlamedOnTheExtensions(written: String, slip: String) {
  let list = ["s1", "s2"].map { "  - id: \($0)\n    closes: 2026-11-23T17:00:00Z\n" }.joined()
  #expect(whole.contains(written))
  let text = whole.replacing(written, with: slip) + "extensions:\n" + list
  let lines = read(text).diagnostics.compactMap { Int(described($0).prefix { $0 != ":" }) }
  #expect(!lines.isEmpty && lines.allSatisfy { $0 < 14 })
}

@Test func anExtensionIsReadAsItWasMeant() throws {
  let (read, diagnostics) = read(
    whole + "extensions:\n  - id: 0012345\n    closes: 2026-11-23T11:00:00-05:00\n")
  #expect(diagnostics == [])
  let (learner, other) = (try #require(LearnerID("0012345")), try #require(LearnerID("s1")))
  let late = try #require(Timestamp(rfc3339: "2026-11-23T16:00:00Z".utf8))
  #expect(read?.extensions == [SessionPlan.Extension(learner: learner, closes: late)])
  #expect(read?.closes(for: learner) == late)
  #expect(read?.closes(for: other) == plan.closes)
  let between = try #require(Timestamp(rfc3339: "2026-11-23T15:45:00Z".utf8))
  #expect(read?.moment(at: between, for: learner) == .within)
  #expect(read?.moment(at: between, for: other) == .after)
}

@Test(arguments: [
  "", "\0", "[", "- a", "id: &x a", "\u{FEFF}", "a: b\n---\nc: d",
  String(repeating: "[", count: 5000),
])
func whatIsNoSessionIsAFindingAndNeverATrap(text: String) {
  let (read, diagnostics) = read(text)
  #expect(read == nil)
  #expect(!diagnostics.isEmpty)
}

@Test func aSessionFileThatCannotBeReadIsAFinding() {
  for content in [FileContent.missing, .tooLarge, .unreadable("no"), .bytes([0xFF, 0xFE])] {
    let (read, diagnostics) = readSession(content, file: "session.yaml")
    #expect(read == nil)
    #expect(!diagnostics.isEmpty)
  }
}

/// The clocks of London change between the opening and the closing of this session.
@Test func eachTimeOfASessionIsWrittenWithTheOffsetOfItsOwnDate() throws {
  let clock = try #require(LocalClock("+00:00, +01:00 from 2026-03-29T01:00:00Z"))
  var plan = SessionPlan(
    id: Identifier("s"), title: "S", course: Identifier("c"), digest: "0")
  plan.opens = Timestamp(rfc3339: Array("2026-03-27T09:00:00Z".utf8))
  plan.closes = Timestamp(rfc3339: Array("2026-03-30T09:00:00Z".utf8))
  let lines = plan.yaml(by: clock).split(separator: "\n")
  #expect(
    lines.filter { $0.contains("opens:") || $0.contains("closes:") || $0.contains("clock:") } == [
      "opens: 2026-03-27T09:00:00Z", "closes: 2026-03-30T10:00:00+01:00",
      "clock: \"+00:00, +01:00 from 2026-03-29T01:00:00Z\"",
    ])
}

/// The form that `webside session create` takes.
@Test func aTimeWithoutAnOffsetIsByTheClockOfTheFile() {
  let text = whole.replacing("opens: 2026-11-23T09:00:00-05:00", with: "opens: 2026-11-23 09:00")
    .replacing(
      "closes: 2026-11-23T15:30:00Z", with: "closes: 2026-11-23T10:30:00\nclock: \"-05:00\"")
  let (read, diagnostics) = read(text)
  #expect(diagnostics == [])
  #expect(read == plan)
}

@Test(arguments: [
  (
    "2027-03-14 02:30",
    "write `2027-03-14T01:30:00-05:00` or `2027-03-14T03:30:00-04:00`, because clocks are put forward over this time "
      + "and never show it"
  ),
  (
    "2027-11-07 01:30",
    "write `2027-11-07T01:30:00-04:00` or `2027-11-07T01:30:00-05:00`, because clocks are put back and show this time "
      + "twice"
  ),
  (
    "half past ten",
    "write day and time, `2026-11-23 09:00`, or with the distance from UTC, `2026-11-23T09:00:00-05:00`"
  ),
])
func aTimeThatIsNotOneTimeIsAFindingWithTheForm(time: String, help: String) {
  let text = whole.replacing(
    "closes: 2026-11-23T15:30:00Z",
    with:
      "closes: \(time)\nclock: \"-05:00, -04:00 from 2027-03-14T07:00:00Z, -05:00 from 2027-11-07T06:00:00Z\""
  )
  let (read, diagnostics) = read(text)
  #expect(read == nil)
  #expect(diagnostics.map(\.message) == ["`\(time)` cannot be `closes`"])
  #expect(diagnostics.map { $0.range?.line } == [9])
  #expect(diagnostics.map(\.help) == [help])
}
