import CSVText
import Cohort
import Scoring
import Testing

struct RosterCase: Sendable, CustomTestStringConvertible {
  var bytes: [UInt8]
  /// `id|name|section` for each learner; `nil` where there is no roster.
  var learners: [String]?
  var findings: [RosterFinding]

  init(_ text: String, _ learners: [String]?, _ findings: [(Int, RosterFinding.Kind)] = []) {
    self.init(bytes: Array(text.utf8), learners, findings)
  }

  init(bytes: [UInt8], _ learners: [String]?, _ findings: [(Int, RosterFinding.Kind)] = []) {
    self.bytes = bytes
    self.learners = learners
    self.findings = findings.map { RosterFinding(line: $0.0, kind: $0.1) }
  }

  var testDescription: String { String(decoding: bytes, as: UTF8.self).debugDescription }
}

private func id(_ text: String) -> LearnerID {
  LearnerID(text) ?? { preconditionFailure("\(text) is a learner id") }()
}

@Test(arguments: [
  RosterCase("id,name\ns1,Ada\ns2,Grace\n", ["s1|Ada|", "s2|Grace|"]),
  RosterCase("\u{FEFF}ID;Name;Section\r\nS1;Ada;A\r\n", ["S1|Ada|A"]),
  RosterCase("Student ID\tFull Name\tGPA\ns1\tAda\t4.0\n", ["s1|Ada|"]),
  RosterCase("section,name,ID Number\nB,\"Lovelace, Ada\",s1", ["s1|Lovelace, Ada|B"]),
  RosterCase("id,name\n s1 ,\"A\nB\"\ns2\n\n,,\n", ["s1|A B|", "s2||"]),
  RosterCase("\n\nid;name\ns1;x,y\n", ["s1|x,y|"]),
  // Line ends of an old Mac, and a separator that the file names itself.
  RosterCase("id,name\rAB123,Ann\r0012345,Bo\r", ["AB123|Ann|", "0012345|Bo|"]),
  RosterCase("sep=;\r\nid;name\r\n007;Bond\r\n", ["007|Bond|"]),
  RosterCase("\u{FEFF}\"sep=|\"\nid|name\n007|Bond, James\n", ["007|Bond, James|"]),
  RosterCase(
    "sep=;\nid;name\nx y;A\nok;B\n", ["ok|B|"], [(3, .malformedID("x y", proposal: "x-y"))]),
  // What spreadsheets are made to take for text.
  RosterCase("id,name\n=\"0012\",Ann\n", ["0012|Ann|"]),
  // Moodle, Canvas, Brightspace, Blackboard.
  RosterCase(
    "First name,Last name,ID number,Email address,Groups\nJames,Bond,007,j@x,A\n,Moneypenny,8,m@x,\n",
    ["007|James Bond|A", "8|Moneypenny|"]),
  RosterCase(
    "First name,Surname,Username\nJames,Bond,jbond\n", ["jbond|James Bond|"]),
  RosterCase(
    "Student,ID,SIS User ID,SIS Login ID,Section\n    Points Possible,,,,\n\"Bond, James\",1,007,jb,A\n",
    ["007|Bond, James|A"],
    [(1, .chosenColumn("SIS User ID", others: ["SIS Login ID", "ID"]))]),
  RosterCase(
    "Student,ID,SIS User ID,SIS Login ID,Section\n\"Bond, James\",1,,jb,A\n", ["jb|Bond, James|A"],
    [(1, .chosenColumn("SIS Login ID", others: ["SIS User ID", "ID"]))]),
  RosterCase(
    "OrgDefinedId,Last Name,First Name,Email,End-of-Line Indicator\n#0012345,Bond,James,j@x,#\n",
    ["0012345|James Bond|"]),
  RosterCase(
    "Last Name,First Name,Username,Student ID,Availability\nBond,James,jb,007,Yes\n",
    ["007|James Bond|"],
    [(1, .chosenColumn("Student ID", others: ["Username"]))]),
  RosterCase(
    "id,name\na@b,A\n,B\n", nil,
    [(1, .nobody(rows: 2)), (2, .malformedID("a@b", proposal: "a")), (3, .blankID)]),
  RosterCase("id,name\n", []),
  RosterCase("", nil, [(1, .empty)]), RosterCase("\n\n", nil, [(1, .empty)]),
  RosterCase("name\nAda\n", nil, [(1, .missingColumn(.id, found: ["name"]))]),
  RosterCase(
    "nr,who\n1,Ada\n", nil,
    [
      (1, .missingColumn(.id, found: ["nr", "who"])),
      (1, .missingColumn(.name, found: ["nr", "who"])),
    ]),
  RosterCase(
    "id,name,id\ns1,Ada,s2\n", ["s1|Ada|"], [(1, .repeatedColumn(.id))]),
  RosterCase(
    "id,name\ns1,Ada\nS1,Eve\n,Nobody\n../x,Mallory\nnaïve,Zoë\n-x,Dash\n", ["s1|Ada|"],
    [
      (3, .repeatedID(id("s1"))), (4, .blankID), (5, .malformedID("../x", proposal: "x")),
      (6, .malformedID("naïve", proposal: "naive")), (7, .malformedID("-x", proposal: "x")),
    ]),
  RosterCase("id,name\ns1,\"Ada\ns2,Grace\n", nil, [(2, .unclosedQuote)]),
  RosterCase(
    bytes: Array("id,name\ns1,Zo".utf8) + [0xEB, 0x20, 0x80, 0x81, 0x0A], ["s1|Zoë €\u{81}|"],
    [(1, .readAsWindows1252)]),
])
func aRosterIsReadWithItsFindings(_ example: RosterCase) {
  let (roster, findings) = readRoster(example.bytes)
  #expect(
    roster?.learners.map { "\($0.spelling)|\($0.name ?? "")|\($0.section ?? "")" }
      == example.learners)
  #expect(findings == example.findings)
  #expect(findings.contains(where: \.isFatal) == (roster == nil))
}

@Test func aLargeRosterIsReadWhole() {
  let rows = (0..<10_000).map { "s\($0),\"Name, of \($0)\",\($0 % 7)\n" }.joined()
  let (roster, findings) = readRoster(Array(("id,name,section\n" + rows).utf8))
  #expect(roster?.learners.count == 10_000)
  #expect(
    roster?.learners.last
      == CohortLearner(id: id("s9999"), name: "Name, of 9999", section: "3"))
  #expect(findings == [])
}

@Test(arguments: [true, false])
func aRosterInUTF16IsRead(isLittle: Bool) {
  let text = "\u{FEFF}id\tname\r\ns1\tZoë\r\n"
  let bytes = Array(text.utf16).flatMap { unit in
    let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
    return isLittle ? pair : pair.reversed()
  }
  let (roster, findings) = readRoster(bytes)
  #expect(findings == [])
  #expect(roster?.learners.map { "\($0.id) \($0.name ?? "")" } == ["s1 Zoë"])
  // Cut anywhere, it is never more than a finding.
  for end in 0..<bytes.count { _ = readRoster(Array(bytes[..<end])) }
}

@Test func aRosterOfTenThousandIsReadInOrder() {
  let rows = (0..<10_000).map { "s\($0);Name \($0)\r\n" }.joined()
  let (roster, findings) = readRoster(Array(("ID;Name\r\n" + rows).utf8))
  #expect(findings == [])
  #expect(roster?.learners.count == 10_000)
  #expect(roster?.learners.last?.id.text == "s9999")
}

@Test func manyRowsOfOneFaultAreCounted() {
  let rows = (0..<547).map { "ann\($0)@example.org,Ann\n" }.joined()
  let (roster, findings) = readRoster(Array(("id,name\nok,Bo\n" + rows).utf8))
  #expect(roster?.learners.map(\.spelling) == ["ok"])
  #expect(
    findings.map(\.kind) == [
      .malformedID("ann0@example.org", proposal: "ann0"),
      .malformedID("ann1@example.org", proposal: "ann1"),
      .malformedID("ann2@example.org", proposal: "ann2"), .more(544, .malformedID),
    ])
  #expect(findings.map(\.line) == [3, 4, 5, 6])
}

@Test(arguments: [
  ("PK\u{3}\u{4}  [Content_Types].xml", FileKind.workbook),
  ("PK\u{3}\u{4}mimetypeapplication/vnd.oasis.opendocument.spreadsheet", .openDocument),
  ("PK\u{3}\u{4}  roster.csv", .archive), ("%PDF-1.7", .portableDocument),
  ("{\\rtf1", .richText), ("\u{FEFF}\n<HTML><table>", .webPage), ("<?xml version", .webPage),
  ("id\0name", .binary),
])
func aFileThatIsNoTextIsNamed(text: String, kind: FileKind) {
  let (roster, findings) = readRoster(Array(text.utf8))
  #expect(roster == nil)
  #expect(findings == [RosterFinding(line: 1, kind: .otherFile(kind))])
}

@Test(arguments: [
  ([0xD0, 0xCF, 0x11, 0xE0, 0xA1] as [UInt8], FileKind.oldWorkbook),
  ([0x1F, 0x8B, 8], .compressed),
])
func bytesThatAreNoTextAreNamed(bytes: [UInt8], kind: FileKind) {
  #expect(readRoster(bytes).findings == [RosterFinding(line: 1, kind: .otherFile(kind))])
}

@Test(
  arguments: [
    ("ann.berg@example.org", "ann.berg"), ("AB 123", "AB-123"), ("Åse Ødegård", "Ase-Odegard"),
    ("'0012", "0012"), ("s1\u{200B}", "s1"), ("s/1", "s1"), ("李雷", nil), ("@", nil), ("---", nil),
    (String(repeating: "x", count: 70), String(repeating: "x", count: 64)),
  ] as [(String, String?)])
func anIDIsProposedForATextThatCannotBeOne(text: String, proposal: String?) {
  let (_, findings) = readRoster(Array("id,name\nok,A\n\(text),B\n".utf8))
  #expect(findings.map(\.kind) == [.malformedID(text, proposal: proposal)])
}

@Test(arguments: [true, false])
func aRosterInUTF16WithoutAMarkIsRead(isLittle: Bool) {
  let bytes = Array("id\tname\r\nAB1\t李雷\r\n".utf16).flatMap { unit in
    let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
    return isLittle ? pair : pair.reversed()
  }
  let (roster, findings) = readRoster(bytes)
  #expect(findings == [])
  #expect(roster?.learners.map { "\($0.spelling) \($0.name ?? "")" } == ["AB1 李雷"])
}

@Test func aRosterIsWrittenWithIdNameAndSectionAlone() {
  let (roster, _) = readRoster(
    Array("id,mail,name,section\nAB1,a@b,\"Berg, Ann\",A\n0012,c@d,,\n".utf8))
  #expect(roster?.csv == "id,name,section\nAB1,\"Berg, Ann\",A\n0012,,\n")
  #expect(roster?.learners.map(\.mail) == ["a@b", "c@d"])
  let written = readRoster(Array((roster?.csv ?? "").utf8)).roster
  #expect(written?.learners.map(\.id) == roster?.learners.map(\.id))
  #expect(written?.learners.map(\.mail) == [nil, nil])
}
