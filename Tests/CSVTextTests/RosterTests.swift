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
  RosterCase("\u{FEFF}ID;Name;Section\r\nS1;Ada;A\r\n", ["s1|Ada|A"]),
  RosterCase("Student ID\tFull Name\tGPA\ns1\tAda\t4.0\n", ["s1|Ada|"]),
  RosterCase("section,name,ID Number\nB,\"Lovelace, Ada\",s1", ["s1|Lovelace, Ada|B"]),
  RosterCase("id,name\n s1 ,\"A\nB\"\ns2\n\n,,\n", ["s1|A\nB|", "s2||"]),
  RosterCase("\n\nid;name\ns1;x,y\n", ["s1|x,y|"]),
  RosterCase("", nil, [(1, .empty)]), RosterCase("\n\n", nil, [(1, .empty)]),
  RosterCase("name\nAda\n", nil, [(1, .missingColumn(.id))]),
  RosterCase("nr,who\n1,Ada\n", nil, [(1, .missingColumn(.id)), (1, .missingColumn(.name))]),
  RosterCase(
    "id,name,id\ns1,Ada,s2\n", ["s1|Ada|"], [(1, .repeatedColumn(.id))]),
  RosterCase(
    "id,name\ns1,Ada\nS1,Eve\n,Nobody\n../x,Mallory\nnaïve,Zoë\n-x,Dash\n", ["s1|Ada|"],
    [
      (3, .repeatedID(id("s1"))), (4, .blankID), (5, .malformedID("../x")),
      (6, .malformedID("naïve")), (7, .malformedID("-x")),
    ]),
  RosterCase("id,name\ns1,\"Ada\ns2,Grace\n", nil, [(2, .unclosedQuote)]),
  RosterCase(
    bytes: Array("id,name\ns1,Zo".utf8) + [0xEB, 0x20, 0x80, 0x81, 0x0A], ["s1|Zoë €\u{81}|"],
    [(1, .readAsWindows1252)]),
])
func aRosterIsReadWithItsFindings(_ example: RosterCase) {
  let (roster, findings) = readRoster(example.bytes)
  #expect(
    roster?.learners.map { "\($0.id)|\($0.name ?? "")|\($0.section ?? "")" } == example.learners)
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
