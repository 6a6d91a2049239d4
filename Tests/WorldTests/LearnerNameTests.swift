import Scoring
import Testing
import World

struct LearnerNameTests {
  @Test(arguments: [
    ("Amina Diallo", "amina-diallo"), ("Chloé", "chloe"), ("李", "learner"), ("", "learner"),
    ("  Anne  Marie ", "anne-marie"), ("O'Brien", "o-brien"), ("Zoë-2", "zoe-2"),
    (String(repeating: "a", count: 80), String(repeating: "a", count: 50)),
  ])
  func anIDIsMadeOfTheLettersOfAName(_ name: String, _ id: String) {
    #expect(LearnerID(name: name, notIn: [])?.text == id)
  }

  @Test func aTakenIDGetsANumber() {
    #expect(LearnerID(name: "Ada", notIn: [learner("ada")])?.text == "ada-2")
    #expect(
      LearnerID(name: "Ada", notIn: [learner("ada"), learner("ada-2")])?.text == "ada-3")
  }

  @Test(arguments: [
    ("ada", "Ada", true), ("ada-2", "Ada", true), ("ada-", "Ada", true), ("adam", "Ada", false),
    ("ada-l", "Ada", false), ("s123", "Ada", false),
  ])
  func anIDIsKnownToBeMadeFromAName(_ id: String, _ name: String, _ isMade: Bool) throws {
    guard let id = LearnerID(id) else { return }
    #expect(LearnerID.isMade(id, from: name) == isMade)
  }
}
