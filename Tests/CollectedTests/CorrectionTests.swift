import Cohort
import Curriculum
import Journal
import Scoring
import Session
import TestSupport
import Testing

@testable import Collected

/// What corrections change in every report, and what they leave on the disk.
struct CorrectionTests {
  private let root = TemporaryFolder()
  private var cohort: String { root.path + "/cohort" }

  /// s1 answered in minutes 0 to 5, the last three of them in a session; s2 in minutes 10 and 11.
  private func collect() throws {
    let machine = Machine("m", in: root)
    try machine.study("s1", nil, salt: 1, minutes: 0..<3)
    try machine.study("s1", nil, salt: 2, minutes: 3..<6, context: .session("one-x3f9"))
    try machine.study("s2", Profile(name: "Bo"), salt: 3, minutes: 10..<12)
    _ = try Session.collect(sources: [root.path + "/m"], into: cohort)
  }

  private func read(_ actions: Corrections.Action...) throws -> (
    shown: [String], made: CorrectionsMade
  ) {
    let corrections = Corrections(
      actions.enumerated().map { .init($1, at: SourceRange(line: $0 + 1, columnInBytes: 1)) })
    let read = try readCohort(cohort, at: late, by: corrections) { learner, history in
      (
        count: history.attempts.count,
        isOwn: history.attempts.allSatisfy { $0.learner == learner },
        isInOrder: zip(history.attempts, history.attempts.dropFirst())
          .allSatisfy(Attempt.isInOrder)
      )
    }
    #expect(read.parts.allSatisfy { $0.isOwn && $0.isInOrder })
    return (zip(read.learners, read.parts).map { "\($0.id): \($1.count)" }, read.made)
  }

  @Test func withoutCorrectionsNothingChanges() throws {
    try collect()
    let (shown, made) = try read()
    #expect(shown == ["s1: 6", "s2: 2"])
    #expect(made == CorrectionsMade())
  }

  @Test func answersUnderAWrongNumberAreMoved() throws {
    try collect()
    let (shown, made) = try read(.move(.init(from: learner("s1"), to: learner("s2"))))
    #expect(shown == ["s2: 8"])
    #expect(made.moved == 6 && made.unused == [])
    // The answers themselves stay where they are.
    #expect(try Store(root: cohort).readHistory(of: learner("s1")).attempts.count == 6)
  }

  @Test func onlyAnswersOfATimeOrOfASessionAreMoved() throws {
    try collect()
    var between = Corrections.Move(from: learner("s1"), to: learner("s9"))
    between.after = instant("2026-11-23T09:01:00Z")
    between.before = instant("2026-11-23T09:03:00Z")
    #expect(try read(.move(between)).shown == ["s1: 4", "s2: 2", "s9: 2"])
    let session = Corrections.Move(from: learner("s1"), to: learner("s2"), session: "one-x3f9")
    #expect(try read(.move(session)).shown == ["s1: 3", "s2: 5"])
    // The first line that fits counts.
    #expect(
      try read(.move(between), .move(.init(from: learner("s1"), to: learner("s2")))).shown
        == ["s2: 6", "s9: 2"])
  }

  @Test func twoNumbersThatWereExchangedAreSetRight() throws {
    try collect()
    let (shown, made) = try read(
      .move(.init(from: learner("s1"), to: learner("s2"))),
      .move(.init(from: learner("s2"), to: learner("s1"))))
    #expect(shown == ["s1: 2", "s2: 6"])
    #expect(made.moved == 8)
  }

  @Test func whoIsWithdrawnIsInNoReport() throws {
    try collect()
    let (shown, made) = try read(.withdraw(learner("s1")))
    #expect(shown == ["s2: 2"])
    #expect(made.withdrawn == 1)
    // What is moved to somebody who is withdrawn is withdrawn too.
    #expect(
      try read(.move(.init(from: learner("s2"), to: learner("s1"))), .withdraw(learner("s1")))
        .shown == [])
  }

  @Test func aCorrectionThatChangesNothingIsSaid() throws {
    try collect()
    let (shown, made) = try read(
      .withdraw(learner("s7")), .move(.init(from: learner("s8"), to: learner("s1"))),
      .move(.init(from: learner("s2"), to: learner("s1"), session: "none")), .same(learner("s6")))
    #expect(shown == ["s1: 6", "s2: 2"])
    #expect(made.unused.map(\.place.line) == [1, 2, 3, 4])
  }
}
