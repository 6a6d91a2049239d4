import Cohort
import Files
import Journal
import Scoring
import Session
import TestSupport
import Testing

@testable import Collected

/// Several collections into one cohort, and readers of it, at the same time.
struct CollectionsAtOnceTests {
  private let root = TemporaryFolder()
  private var cohort: String { root.path + "/cohort" }

  /// Ids that earlier versions made are known by the names they were made from.
  private let rules = IDRules(isMade: { id, name in id.text == name.lowercased() })

  private func collect(afterNaming: @escaping (String) -> Void = { _ in }) throws {
    _ = try Session.collect(
      sources: [root.path + "/a", root.path + "/b"], into: cohort, rules: rules,
      afterNaming: afterNaming)
  }

  /// What is known of people's ids.
  enum Known: CaseIterable {
    case nothing, unmarkedName, markedName, given

    var profile: Profile? {
      switch self {
      case .nothing: nil
      case .unmarkedName: Profile(name: "Ada")
      case .markedName: Profile(name: "Ada", mark: Profile.mark(1), origin: .name)
      case .given: Profile(name: "Ada", mark: Profile.mark(1), origin: .given)
      }
    }
  }

  /// Two learners on two machines; the first was at both.
  private func study(_ known: Known) throws {
    try Machine("a", in: root).study("ada", known.profile, salt: 1, minutes: 0..<2)
    try Machine("b", in: root).study("ada", known.profile, salt: 1, minutes: 0..<1)
    try Machine("b", in: root).study("bo", known.profile?.renamed("Bo"), salt: 2)
  }

  private func people() throws -> [String] {
    try readCohort(cohort, at: late) { $1.attempts.count }.learners.map(\.id.text)
  }

  @Test(arguments: Known.allCases)
  func anotherCollectionAfterEachFileSeesNobodyTwice(_ known: Known) throws {
    try study(known)
    var named: [String] = []
    try collect { path in
      named.append(path)
      #expect(Set((try? people()) ?? ["?"]).isSubset(of: ["ada", "bo"]))
      #expect(throws: Never.self) { try collect() }
      #expect((try? people()) == ["ada", "bo"])
    }
    #expect(named.count >= 2)
    #expect(try people() == ["ada", "bo"])
    #expect(!isThere(cohort + "/apart"))
  }

  @Test(arguments: Known.allCases)
  func aFolderThatABrokenOffCollectionLeftIsForTheFirstWhoComes(_ known: Known) throws {
    try study(known)
    try Folder.make(cohort + "/learners/ada/journal")
    try collect()
    #expect(try people() == ["ada", "bo"])
    #expect(!isThere(cohort + "/apart"))
  }

  @Test(arguments: Known.allCases)
  func aProfileHasItsNameBeforeTheAnswers(_ known: Known) throws {
    try study(known)
    var isSeen = false
    try collect { path in
      if path.contains("/ada/journal/"), known != .nothing {
        isSeen = isThere(Folder.parent(of: Folder.parent(of: path)) + "/profile.json")
      }
    }
    #expect(isSeen == (known != .nothing))
  }

  @Test func twoPeopleOfOneIDStayTwoIfOneCollectionWaitsForTheOther() throws {
    for (name, mark) in [("a", 1), ("b", 2)] as [(String, UInt64)] {
      try Machine(name, in: root).study(
        "ada", Profile(name: "Ada", mark: Profile.mark(mark << 60), origin: .name), salt: mark)
    }
    try Folder.make(cohort)
    let lock = CohortCollecting.lock(of: cohort)
    var others = [try FileLock(at: lock, alone: true)]
    var waits = 0
    let turn = Turn(at: lock) {
      waits += 1
      // Now the other one, which had met one of the two, ends.
      #expect(throws: Never.self) {
        try Session.collect(sources: [root.path + "/b"], into: cohort, rules: rules)
      }
      others.removeAll()
    }
    try turn.take { try collect() }
    #expect(waits == 1)
    #expect(try people() == ["ada.10000000", "ada.20000000"])
    // Nobody holds the lock now, and nobody waits.
    turn.take {}
    #expect(waits == 1)
  }

  @Test func withoutALockACollectionGoesOn() throws {
    var isDone = false
    Turn(at: "/proc/none") { Issue.record("nobody has a lock here") }.take { isDone = true }
    #expect(isDone)
  }
}
