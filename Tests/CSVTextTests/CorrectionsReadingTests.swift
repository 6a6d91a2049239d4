import CSVText
import Cohort
import Curriculum
import Scoring
import Testing

private func learner(_ id: String) -> LearnerID {
  LearnerID(id) ?? { preconditionFailure("\(id) is a learner id") }()
}

private let nine = Timestamp(milliseconds: 9)

struct CorrectionsReadingTests {
  /// Only `nine` is a time here.
  private func read(_ text: String) -> (actions: [Corrections.Action], findings: [String]) {
    let (corrections, findings) = readCorrections(Array(text.utf8), file: "c.csv") { text in
      [
        "nine": .instant(nine), "ten": .instant(Timestamp(milliseconds: 10)),
        "twice": .repeated(first: nine, second: nine),
      ][text]
    }
    return (
      corrections.entries.map(\.action),
      findings.map { finding in
        "\(finding.range?.line ?? 0):\(finding.range?.columnInBytes ?? 0) \(finding.code)"
      }
    )
  }

  @Test func eachLineIsADecision() {
    let read = read(
      "same,amina-762a3806\nmove,s1,S2,nine,ten,one-x3f9\n\nwithdraw, s3 ,,,,\nmove,s1,s2\n")
    #expect(read.findings == [])
    #expect(
      read.actions == [
        .same(learner("amina-762a3806")),
        .move(
          .init(
            from: learner("s1"), to: learner("s2"), after: nine,
            before: Timestamp(milliseconds: 10), session: "one-x3f9")),
        .withdraw(learner("s3")), .move(.init(from: learner("s1"), to: learner("s2"))),
      ])
  }

  @Test(arguments: [
    "id;Action;to;why\ns1;move;s2;\"typed; wrong\"\n", "action\tid\tto\r\nmove\ts1\ts2\r\n",
    "\u{FEFF}action,id,to\nMove,s1,s2", "to,id,action\ns2,s1,move\n",
  ])
  func aHeaderAndAnySeparatorAreRead(_ text: String) {
    let read = read(text)
    #expect(read.findings == [])
    #expect(read.actions == [.move(.init(from: learner("s1"), to: learner("s2")))])
  }

  @Test(arguments: [
    ("remove,s1", "1:1 unknown-action"), ("withdraw,", "1:10 missing-id"),
    ("withdraw", "1:9 missing-id"), ("\nsame,a b", "2:6 malformed-id"),
    ("move,s1", "1:8 missing-id"), ("move,s1,S1", "1:9 same-id"),
    ("move,s1,s2,noon", "1:12 malformed-time"), ("move,s1,s2,ten,nine", "1:16 no-time-between"),
    ("move,s1,s2,twice", "1:12 ambiguous-time"), ("withdraw,s1,s2", "1:13 needless-field"),
    ("same,s1,,nine", "1:10 needless-field"),
    ("move,\"s1\",s2,,\"no,on\"", "1:15 malformed-time"),
  ])
  func whatIsNoDecisionIsSaidWithItsPlace(_ text: String, _ finding: String) {
    let read = read(text)
    #expect(read.actions == [])
    #expect(read.findings == [finding])
  }

  @Test func aFindingSaysWhatToDo() {
    let (_, findings) = readCorrections(Array("withdrew,s1\n".utf8), file: "c.csv") { _ in nil }
    #expect(
      findings == [
        Diagnostic(
          severity: .error, file: "c.csv",
          range: SourceRange(line: 1, columnInBytes: 1, lengthInBytes: 8),
          message: "`withdrew` is no action", code: "unknown-action",
          help: "begin the line with `same`, `move` or `withdraw`", excerpt: "withdrew,s1")
      ])
  }
}
