import Cohort
import Curriculum
import Files
import Journal
import Scoring
import Session
import TestSupport
import Testing

@testable import Collected

/// One person is one person: who is merged with whom, and who is not.
struct CohortPeopleTests {
  private let root = TemporaryFolder()
  private var cohort: String { root.path + "/cohort" }

  private func machine(_ name: String) -> Machine { Machine(name, in: root) }

  /// Ids that earlier versions made are known by the names they were made from.
  private let rules = IDRules(isMade: { id, name in
    id.text == "learner" || id.text == name.lowercased()
  })

  private func collect(_ machines: String..., rules: IDRules? = nil) throws -> CollectionReport {
    try Session.collect(
      sources: machines.map { root.path + "/" + $0 }, into: cohort, rules: rules ?? self.rules)
  }

  /// Who the reports show, each with how many answers.
  private func shown(by corrections: Corrections = Corrections()) throws -> [String] {
    let read = try readCohort(cohort, at: late, by: corrections) { $1.attempts.count }
    return zip(read.learners, read.parts).map {
      "\($0.id)\($0.name.map { " " + $0 } ?? ""): \($1)"
    }
  }

  private func typed(_ name: String, mark: UInt64?) throws -> Profile {
    try #require(
      Profile(
        name: name, mark: mark.map { Profile.mark($0 << 60) }, origin: mark == nil ? nil : .name))
  }

  @Test func threeNamesOfThreeScriptsAreThreePeople() throws {
    for (number, name) in ["李雷", "Ольга", "محمد"].enumerated() {
      // As earlier versions made them: one id, no mark.
      try machine("m\(number)").study(
        "learner", typed(name, mark: nil), salt: UInt64(number + 1), minutes: 0..<(number + 1))
    }
    #expect(try collect("m0", "m1", "m2").newRecords == 6)
    let once = try shown()
    #expect(Set(once.map { $0.suffix($0.count - 16) }) == [" 李雷: 1", " Ольга: 2", " محمد: 3"])
    #expect(once.allSatisfy { $0.hasPrefix("learner.") })
    // Again, and in another order, the cohort is the same.
    #expect(try collect("m2", "m0", "m1").newRecords == 0)
    #expect(try shown() == once)
    #expect(try shown(by: Corrections([.init(.same(learner("learner")), at: here)])).count == 1)
  }

  private let here = SourceRange(line: 1, columnInBytes: 1)

  @Test(arguments: [["a", "b"], ["b", "a"]])
  func twoStoresOfOneTypedNameAreKeptApartInAnyOrder(_ order: [String]) throws {
    try machine("a").study("ada", typed("Ada", mark: 0xA), salt: 1)
    try machine("b").study("ada", typed("Ada", mark: 0xB), salt: 2, minutes: 0..<2)
    for name in order { #expect(try collect(name).setAside == 0) }
    #expect(try shown() == ["ada.a0000000 Ada: 3", "ada.b0000000 Ada: 2"])
    let told = Corrections([.init(.same(learner("ada")), at: here)])
    #expect(try shown(by: told) == ["ada Ada: 5"])
  }

  @Test func copiesOfOneStoreStillMerge() throws {
    try machine("a").study("ada", typed("Ada", mark: 0xA), salt: 1, minutes: 0..<1)
    try machine("b").study("ada", typed("Ada", mark: 0xA), salt: 2, minutes: 1..<3)
    #expect(try collect("a", "b").newRecords == 3)
    #expect(try shown() == ["ada Ada: 3"])
    #expect(!isThere(cohort + "/apart"))
  }

  @Test func storesThatShareARecordAreOnePersons() throws {
    // Old copies have no mark, and either may have gone on.
    for name in ["a", "b"] {
      try machine(name).study("ada", typed("Ada", mark: nil), salt: 1, minutes: 0..<2)
    }
    try machine("b").study("ada", nil, salt: 3, minutes: 5..<6)
    #expect(try collect("a", "b").newRecords == 3)
    #expect(try shown() == ["ada Ada: 3"])
    // A profile of one of them was made anew, and has a mark now.
    try machine("c").study("ada", typed("Ada", mark: 0xC), salt: 1, minutes: 0..<1)
    try machine("c").study("ada", nil, salt: 4, minutes: 7..<8)
    let report = try collect("c")
    #expect(report.newRecords == 1 && report.duplicates == 1)
    #expect(report.conflicts == [])
    #expect(report.records == [learner("ada"): 4])
    #expect(try shown() == ["ada Ada: 4"])
  }

  @Test func anIDThatWasHandedOutIsOnePersons() throws {
    let given = try #require(
      Profile(name: "Ada", mark: Profile.mark(1), origin: .given))
    try machine("a").study("s1", given, salt: 1, minutes: 0..<1)
    try machine("b").study("s1", nil, salt: 2, minutes: 1..<2)
    let other = try #require(
      Profile(name: "Ada", mark: Profile.mark(2), origin: .given))
    try machine("c").study("s1", other, salt: 3, minutes: 2..<3)
    _ = try collect("a", "b", "c")
    #expect(try shown() == ["s1 Ada: 3"])
  }

  @Test func aRosterSaysThatAnIDIsOnePersons() throws {
    try machine("a").study("ada", typed("Ada", mark: 0xA), salt: 1)
    try machine("b").study("ada", typed("Ada", mark: 0xB), salt: 2)
    _ = try collect("a", "b", rules: IDRules(onePerson: [learner("ada")]))
    #expect(try shown() == ["ada Ada: 6"])
    #expect(!isThere(cohort + "/apart"))
  }

  @Test func oldSeatsOfASessionAreNotKeptApart() throws {
    // "ada" at an open session, and the profile has no mark: the context says that it was a sign-in.
    for (number, name) in ["a", "b"].enumerated() {
      try machine(name).study(
        "ada", typed("Ada", mark: nil), salt: UInt64(number + 1),
        minutes: number..<(number + 1), context: .session("one-x3f9"))
    }
    _ = try collect("a", "b")
    #expect(try shown() == ["ada Ada: 2"])
  }

  @Test func whoStudiedByTypingANameAndWhoWasGivenTheIDAreTwo() throws {
    try machine("a").study("ada", typed("Ada", mark: 0xA), salt: 1)
    try machine("b").study("ada", nil, salt: 2, minutes: 0..<1)
    for order in [["a", "b"], ["b", "a"]] {
      let cohort = root.path + "/" + order.joined()
      _ = try Session.collect(sources: order.map { root.path + "/" + $0 }, into: cohort)
      let read = try readCohort(cohort, at: late) { $1.attempts.count }
      #expect(read.learners.map(\.id.text) == ["ada", "ada.a0000000"])
      #expect(read.parts == [1, 3])
      #expect(read.learners.allSatisfy { read.remarks[$0.id] == [.apart] })
    }
  }

  @Test func aCohortIsASourceLikeAnyOther() throws {
    try machine("a").study("ada", typed("Ada", mark: 0xA), salt: 1)
    try machine("b").study("ada", typed("Ada", mark: 0xB), salt: 2, minutes: 0..<2)
    _ = try collect("a", "b")
    let before = try shown()
    let copy = root.path + "/copy"
    let report = try Session.collect(sources: [cohort], into: copy, rules: rules)
    #expect(report.setAside == 0 && report.newRecords == 5)
    let read = try readCohort(copy, at: late) { $1.attempts.count }
    #expect(zip(read.learners, read.parts).map { "\($0.id) \($0.name ?? ""): \($1)" } == before)
  }

  @Test func whatWasToldOnceGoesToOneStoreWhenItIsCollectedAgain() throws {
    try machine("a").study("ada", typed("Ada", mark: 0xA), salt: 1)
    try machine("b").study("ada", typed("Ada", mark: 0xB), salt: 2, minutes: 0..<2)
    _ = try collect("a", "b")
    let rules = IDRules(onePerson: [learner("ada")])
    _ = try collect("a", "b", rules: rules)
    #expect(try Store(root: cohort).readHistory(of: learner("ada")).attempts.count == 5)
    #expect(try shown().count == 1)
  }
}
