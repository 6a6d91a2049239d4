import CSVText
import Cohort
import Curriculum
import Scoring
import Testing

/// Learners with their scores in percent; `nil` for one who has not finished.
private func marks(
  _ people: [(id: String, percent: Int?)], roster: [CohortLearner]? = nil, maximum: Int = 100
) -> GradebookMarks {
  var outline = Course(
    id: Identifier("course"), title: "", version: "", language: "en", passMark: 70)
  outline.modules = [
    Module(
      id: Identifier("module"), title: "", minutes: 1,
      pages: [
        .scenario(
          Scenario(
            id: Identifier("case"), title: "",
            questions: [
              Question(
                id: Identifier("q"), leadIn: [],
                form: .choice(ChoiceList(rule: .single, choices: [])))
            ]))
      ])
  ]
  let known = people.compactMap { LearnerID($0.id).map { CohortLearner(id: $0) } }
  let attempts = zip(known, people).compactMap { learner, person in
    person.percent.map { percent in
      Attempt(
        id: learner.id.text, at: Timestamp(milliseconds: 0), learner: learner.id,
        course: Identifier("course"), module: Identifier("module"),
        address: QuestionAddress(scenario: Identifier("case"), question: Identifier("q")),
        revision: "", key: "", kind: .single, order: [], response: .choices([]),
        score: Score(earned: percent, possible: 100), milliseconds: 0, context: .study)
    }
  }
  let roster = roster.map(Roster.init)
  let scores = CohortScores(
    attempts: attempts, outline: CohortOutline(outline), roster: roster, known: known)
  return GradebookMarks(of: scores, roster: roster, maximum: maximum)
}

private func learner(
  _ id: String, _ name: String? = nil, section: String? = nil, mail: String? = nil
) -> CohortLearner {
  guard let learner = LearnerID(id) else { preconditionFailure("\(id) is a learner id") }
  return CohortLearner(id: learner, spelling: id, name: name, section: section, mail: mail)
}

@Suite struct GradebookFileTests {
  @Test func moodleGetsIdsAsTheRosterWritesThem() throws {
    let marks = marks(
      [("s1", 88), ("s2", nil), ("0012345", 100), ("stranger", 50)],
      roster: [
        learner("S1", mail: "a@example.org"), learner("s2", mail: "b@example.org"),
        learner("0012345", mail: "c@example.org"),
      ])
    let file = try GradebookDialect.moodle.file(of: marks, title: "Quiz, 1")
    #expect(
      file.text
        == "ID number,Email address,\"Quiz, 1\"\r\n0012345,c@example.org,100\r\nS1,a@example.org,88\r\n"
    )
    #expect(
      file.findings == [
        GradebookFinding(learner: learner("s2").id, .unfinished),
        GradebookFinding(learner: learner("stranger").id, .notOnRoster),
      ])
  }

  @Test func whatMoodleWouldRefuseIsLeftOutByRow() throws {
    let marks = marks(
      [("0", 80), ("a", 80), ("b", 80), ("1e5", 80), ("12345678901234567", 80)],
      roster: [
        learner("0"), learner("a", mail: "Same@example.org"),
        learner("b", mail: "same@example.org"),
        learner("1e5"), learner("12345678901234567"),
      ])
    let file = try GradebookDialect.moodle.file(of: marks, title: "Quiz")
    #expect(
      file.text == "ID number,Email address,Quiz\r\n12345678901234567,,80\r\n1e5,,80\r\n")
    #expect(
      file.findings == [
        GradebookFinding(learner: learner("0").id, .zeroID),
        GradebookFinding(learner: learner("a").id, .sharedMail),
        GradebookFinding(learner: learner("b").id, .sharedMail),
      ])
  }

  @Test func canvasGetsNamesThatNoProgramActsOn() throws {
    let marks = marks(
      [("s1", 88), ("s2", 50), ("s3", 50), ("1.2.3", 10)],
      roster: [
        learner("s1", "Ünal, Zoë", section: "A"), learner("s2", "=HYPERLINK(\"x\")"),
        learner("s3", "Back\\"), learner("1.2.3", "Dot"),
      ])
    let file = try GradebookDialect.canvas.file(of: marks, title: "Quiz (99)")
    #expect(
      file.text == """
        Student,ID,SIS User ID,SIS Login ID,Section,Quiz (99)\r
        "    Points Possible",,,,,100\r
        "Ünal, Zoë",,s1,,A,88\r
        s2,,s2,,,50\r
        s3,,s3,,,50\r

        """)
    #expect(file.findings == [GradebookFinding(learner: learner("1.2.3").id, .dottedID)])
  }

  @Test(arguments: [
    (GradebookDialect.moodle, " ", GradebookDialect.TitleFault.empty), (.moodle, "=1+1", .formula),
    (.moodle, "a\u{1B}[31m", .formula), (.moodle, "Quiz\\", .backslash),
    (.canvas, "Final Score", .computed),
  ])
  func aTitleThatTheImporterWouldChangeIsRefused(
    _ dialect: GradebookDialect, _ title: String, _ fault: GradebookDialect.TitleFault
  ) {
    #expect(throws: fault) { try dialect.file(of: marks([]), title: title) }
  }

  @Test(arguments: [(0, "0"), (5, "0.05"), (8750, "87.5"), (8755, "87.55"), (10_000, "100")])
  func pointsHaveAtMostTwoDecimals(_ hundredths: Int, _ text: String) {
    #expect(GradebookMarks.text(hundredths: hundredths) == text)
  }
}

@Suite struct GradebookFillingTests {
  private static let people = [("s1", 88), ("s2", nil), ("s3", 5)] as [(id: String, percent: Int?)]

  private func fill(
    _ bytes: [UInt8], _ column: String = "Quiz", id: String? = nil, maximum: Int? = nil
  ) throws(GradebookFault) -> GradebookFilling {
    try GradebookFilling(bytes, column: column, idColumn: id, maximum: maximum) {
      marks(Self.people, maximum: $0)
    }
  }

  @Test(arguments: [
    // Line ends, quotation marks, blanks and empty lines stay as they are.
    (
      "Name,ID,Quiz\r\n\"A, B\",s1,\r\nC,\"S3\",\"-\"\r\n\r\n",
      "Name,ID,Quiz\r\n\"A, B\",s1,88\r\nC,\"S3\",\"5\"\r\n\r\n"
    ),
    ("ID;Quiz;Note\ns1;;\"x;\ny\"\ns3;;", "ID;Quiz;Note\ns1;88;\"x;\ny\"\ns3;5;"),
    ("ID\tQuiz\rs1\t\rs3\t\r", "ID\tQuiz\rs1\t88\rs3\t5\r"),
    ("\u{FEFF}ID,Quiz\ns1,1\ns9,7\ns3,5\n", "\u{FEFF}ID,Quiz\ns1,88\ns9,7\ns3,5\n"),
    // Brightspace: a sign before ids, and a last column that marks the end of the line.
    (
      "OrgDefinedId,Quiz Points Grade <Numeric MaxPoints:10>,End-of-Line Indicator\n#s1,,#\n#s3,,#\n",
      "OrgDefinedId,Quiz Points Grade <Numeric MaxPoints:10>,End-of-Line Indicator\n#s1,8.8,#\n#s3,0.5,#\n"
    ),
    (
      "Username,Quiz [Total Pts: 50 Score] |118854\ns1,\ns3,\n",
      "Username,Quiz [Total Pts: 50 Score] |118854\ns1,44\ns3,2.5\n"
    ),
    (
      "Student,ID,SIS User ID,Quiz (7)\n    Points Possible,,,10\nA,1,s1,\nB,2,s3,\n",
      "Student,ID,SIS User ID,Quiz (7)\n    Points Possible,,,10\nA,1,s1,8.8\nB,2,s3,0.5\n"
    ),
  ])
  func onlyCellsOfTheColumnChange(_ before: String, _ after: String) throws {
    let filling = try fill(Array(before.utf8))
    #expect(String(decoding: filling.bytes, as: UTF8.self) == after)
    #expect(filling.filled == 2)
  }

  @Test(arguments: [true, false])
  func aFileInUTF16StaysInUTF16(_ isLittle: Bool) throws {
    func encoded(_ text: String) -> [UInt8] {
      ("\u{FEFF}" + text).utf16.flatMap { unit in
        let (high, low) = (UInt8(unit >> 8), UInt8(unit & 0xFF))
        return isLittle ? [low, high] : [high, low]
      }
    }
    let filling = try fill(encoded("\"Ünal\"\t\"ID\"\t\"Quiz\"\r\n\"李\"\t\"s1\"\t\"\"\r\n"))
    #expect(filling.bytes == encoded("\"Ünal\"\t\"ID\"\t\"Quiz\"\r\n\"李\"\t\"s1\"\t\"88\"\r\n"))
  }

  @Test func bytesOfAnOlderEncodingStay() throws {
    let before: [UInt8] = Array("Name,ID,Quiz\nZo".utf8) + [0xEB] + Array(",s1,\n".utf8)
    #expect(try fill(before).bytes == Array(before.dropLast()) + Array("88\n".utf8))
  }

  @Test func aRowThatCannotBeFilledIsLeftAsItIs() throws {
    let text = "ID,Quiz,Note\ns1,EX,\ns3,1,2,3\n"
    let filling = try fill(Array(text.utf8))
    #expect(filling.bytes == Array(text.utf8))
    #expect(
      filling.findings == [
        GradebookFinding(line: 2, learner: learner("s1").id, .excused),
        GradebookFinding(learner: learner("s2").id, .unfinished),
        GradebookFinding(line: 3, learner: learner("s3").id, .fieldCount(4, expected: 3)),
      ])
  }

  @Test func twoRowsOfAPersonAndNoneAreFound() throws {
    let filling = try fill(Array("ID,Quiz\ns1,\ns1,\n".utf8))
    #expect(
      filling.findings == [
        GradebookFinding(line: 2, learner: learner("s1").id, .repeatedRow),
        GradebookFinding(line: 3, learner: learner("s1").id, .repeatedRow),
        GradebookFinding(learner: learner("s2").id, .unfinished),
        GradebookFinding(learner: learner("s3").id, .missingRow),
      ])
  }

  @Test(arguments: [
    ("ID,Other\ns1,\n", GradebookFault.missingColumn(["ID", "Other"])), ("", .missingColumn([])),
    ("ID,Quiz (1),Quiz (2)\ns1,,\n", .severalColumns(["Quiz (1)", "Quiz (2)"])),
    ("ID,Quiz\nx,\n", .nobodyKnown), ("A,B,Quiz\ns1,s3,\n", .severalIDs(["A", "B"])),
    ("ID,Quiz\n\"s1,\n", .unclosedQuote(line: 2)),
    ("Name,ID,Quiz\n\"Bob\\\",s1,\nC,s3,\n", .twoReadings(line: 2)),
    ("Name,ID,Quiz\nC,s3,\n\"Bob\\\",s1,\n\"D\",s4,\n", .twoReadings(line: 3)),
  ])
  func aFileThatCannotBeUnderstoodIsRefused(_ text: String, _ fault: GradebookFault) {
    #expect(throws: fault) { try fill(Array(text.utf8)) }
  }

  @Test func aBackslashThatChangesNothingIsNoObstacle() throws {
    // Programs differ in what the first field of the last row says, and agree on where it ends.
    let rows = "Name,ID,Quiz\n\"C:\\dir\",s1,\n\"Bob \\\"Bo\",s3,"
    #expect(
      try fill(Array(rows.utf8)).bytes
        == Array((rows.replacing("s1,", with: "s1,88") + "5").utf8))
  }

  @Test func aColumnCanBeNamedAndAMaximumChecked() throws {
    let named = try fill(Array("A,B,Quiz\ns1,s3,\n".utf8), id: "B")
    #expect(String(decoding: named.bytes, as: UTF8.self) == "A,B,Quiz\ns1,s3,5\n")
    #expect(throws: GradebookFault.otherMaximum(10)) {
      try fill(Array("ID,Quiz <Numeric MaxPoints:10>\ns1,\n".utf8), maximum: 100)
    }
  }

  @Test func anyPrefixOfAFileIsFilledOrRefused() {
    let text = Array(
      "\u{FEFF}\"Name\",\"ID\",Quiz\r\n\"a \"\"b\"\"\",s1,\"\"\r\n\"c\\\"\",s3,1\r\n".utf8)
    for end in 0...text.count {
      _ = try? fill(Array(text[..<end]))
    }
  }
}
