import Curriculum
import Journal
import Pages
import Plain
import Scoring
import Seat
import Session
import TestSupport
import Testing
import TrainerUI
import World

/// Sittings that belong to one learner.
struct PinnedTests {
  private let folder = TemporaryFolder()
  private let time = TestClock()

  private func world(pinnedTo pinned: LearnerID?) -> TrainerWorld {
    TrainerWorld(
      course: course, store: Store(root: folder.path + "/store"), clock: time.clock,
      pinnedTo: pinned)
  }

  /// A store in which Bo has a name.
  private func addBo() {
    var world = world(pinnedTo: nil)
    _ = world.perform(.createLearner(name: "Bo"))
  }

  @Test func nobodyElseIsNamed() {
    addBo()
    #expect(world(pinnedTo: nil).known.map(\.name) == ["Bo"])
    #expect(world(pinnedTo: learner("amina")).known == [])
  }

  @Test func theSittingBeginsWithItsLearnerWhoeverIsAskedFor() {
    addBo()
    for chosen in [nil, learner("bo"), learner("amina")] {
      var world = world(pinnedTo: learner("amina"))
      guard case .signedIn(let signedIn)? = world.begin(with: chosen).first else {
        Issue.record("nobody is signed in")
        continue
      }
      #expect(signedIn.learner == Learner(id: learner("amina"), name: "amina"))
      #expect(!signedIn.isGuess)
    }
  }

  @Test(arguments: [
    Effect.createLearner(name: "Cleo"), .openLearner(learner("bo-ffe4ef0b")),
    .renameLearner(learner("bo-ffe4ef0b"), name: "Amina"),
  ])
  func nobodyElseCanSignInWhateverIsAskedFor(_ effect: Effect) throws {
    addBo()
    var world = world(pinnedTo: learner("amina"))
    _ = world.begin(with: nil)
    let names = try Store(root: folder.path + "/store").learners().map(\.name)
    #expect(world.perform(effect) == [.storeFailed("Nobody but amina can sign in here.")])
    #expect(try Store(root: folder.path + "/store").learners().map(\.name) == names)
  }

  @Test func anotherNameLeavesTheIdAsItIs() throws {
    var open = world(pinnedTo: nil)
    _ = open.perform(.createLearner(name: "Bo"))
    let id = try #require(open.known.first?.id)
    var pinned = world(pinnedTo: id)
    _ = pinned.begin(with: nil)
    guard case .signedIn(let signedIn)? = pinned.perform(.renameLearner(id, name: "Bao")).first
    else { throw NobodySignedIn() }
    #expect(signedIn.learner == Learner(id: id, name: "Bao"))
  }

  private struct NobodySignedIn: Error {}
}
