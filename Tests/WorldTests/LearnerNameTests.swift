import Scoring
import Testing
import World

struct LearnerNameTests {
  private func id(_ name: String) -> String? { LearnerID(name: name, notIn: [])?.text }

  /// The digits are the beginning of the SHA-256 of the name in lower case.
  @Test(arguments: [
    ("Amina Diallo", "amina-diallo-762a3806"), ("Chloé", "chloe-2142d8ee"),
    ("李", "learner-c16667ca"), ("李雷", "learner-3a47328a"), ("Ольга", "learner-0218a009"),
    ("محمد", "learner-0cb4c9b2"), ("", "learner-e3b0c442"),
    ("  Anne  Marie ", "anne-marie-a47ef205"),
  ])
  func anIDIsMadeOfTheLettersOfANameAndItsDigest(_ name: String, _ id: String) {
    #expect(self.id(name) == id)
  }

  @Test(arguments: [
    ("Amina Diallo", " amina  DIALLO"), ("Chloé", "Chloe\u{301}"),
    ("Nguyễn", "Nguye\u{302}\u{303}n"),
  ])
  func oneNameHasOneIDHoweverItIsTyped(_ name: String, _ other: String) {
    #expect(id(name) == id(other))
  }

  @Test(arguments: [
    ("李", "李雷"), ("Chloé", "Chloe"), ("O'Brien", "O Brien"), ("Ольга", "Олег"),
    (String(repeating: "a", count: 80), String(repeating: "a", count: 81)),
  ])
  func differentNamesHaveDifferentIDs(_ name: String, _ other: String) {
    #expect(id(name) != id(other))
  }

  @Test func aTakenIDGetsANumber() {
    let first = learner("ada-fdee430d")
    #expect(LearnerID(name: "Ada", notIn: [first])?.text == "ada-fdee430d-2")
    #expect(
      LearnerID(name: "Ada", notIn: [first, learner("ada-fdee430d-2")])?.text == "ada-fdee430d-3")
  }

  /// Earlier versions made ids without a digest.
  @Test(arguments: [
    ("ada-fdee430d", "Ada", true), ("ada-fdee430d-2", "Ada", true), ("ada-fdee430e", "Ada", false),
    ("ada", "Ada", true), ("ada-2", "Ada", true), ("ada-", "Ada", true), ("adam", "Ada", false),
    ("ada-l", "Ada", false), ("s123", "Ada", false), ("learner", "李雷", true),
  ])
  func anIDIsKnownToBeMadeFromAName(_ id: String, _ name: String, _ isMade: Bool) throws {
    guard let id = LearnerID(id) else { return }
    #expect(LearnerID.isMade(id, from: name) == isMade)
  }
}
