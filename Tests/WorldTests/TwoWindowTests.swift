import Curriculum
import Journal
import Scoring
import Seat
import TestSupport
import Testing
import TrainerUI
import World

/// Two windows of one learner, each with a world of its own at the same store.
struct TwoWindowTests {
  private let folder = TemporaryFolder()
  private let time = TestClock()
  private let first: TrainerWorld
  private let second: TrainerWorld
  private let ada = learner("ada-fdee430d")

  private var store: Store { Store(root: folder.path + "/store") }

  private static let note = LearnerText(
    .note(course: course.id, module: course.modules[0].id, page: "request"), text: "Ask Ann.")

  init() {
    let store = Store(root: folder.path + "/store")
    var first = TrainerWorld(course: course, store: store, clock: time.clock)
    _ = first.perform(.createLearner(name: "Ada"))
    var second = TrainerWorld(course: course, store: store, clock: time.clock)
    _ = second.begin(with: ada)
    (self.first, self.second) = (first, second)
  }

  private func signedIn() -> SignedIn? {
    var third = TrainerWorld(course: course, store: store, clock: time.clock)
    guard case .signedIn(let signedIn)? = third.begin(with: ada).first else { return nil }
    return signedIn
  }

  private func draft(_ question: String) -> Draft {
    Draft(
      course: course.id,
      address: QuestionAddress(
        scenario: Identifier("request"), question: Identifier(question)),
      revision: "r1", kind: .single, order: [Identifier("a"), Identifier("b")],
      response: .choices([Identifier("a")]))
  }

  @Test func theLaterSaveOfATextSetsTheEarlierAside() throws {
    var (first, second) = (first, second)
    guard case .textKept(let kept)? = first.perform(.keepText(Self.note, isDraft: false)).first
    else {
      Issue.record("not kept")
      return
    }
    time.set("2026-11-23T14:01:00Z")
    var later = Self.note
    later.text = "Ask Ben."
    let messages = second.perform(.keepText(later, isDraft: false))
    later.at = instant("2026-11-23T14:01:00Z")
    var versions = TextVersions(.wasSetAside, text: later)
    versions.others = [kept]
    #expect(messages == [.textKept(later), .textVersions(versions)])
    #expect(signedIn()?.texts == [later])
    #expect(signedIn()?.otherTexts == [kept])
    versions = TextVersions(.wasDropped, text: kept)
    versions.others = []
    #expect(first.perform(.versions(.drop(kept))) == [.textVersions(versions)])
    #expect(signedIn()?.otherTexts == [])
  }

  @Test func aTextIsLookedUpBeforeItIsWrittenFurther() throws {
    var (first, second) = (first, second)
    #expect(second.perform(.versions(.lookUp(Self.note.subject))) == [])
    var kept = Self.note
    kept.at = time.clock.now()
    _ = first.perform(.keepText(Self.note, isDraft: true))
    #expect(
      second.perform(.versions(.lookUp(Self.note.subject)))
        == [.textVersions(TextVersions(.wasLookedUp, text: kept))])
  }

  @Test func answersBegunInEachWindowAreKept() {
    var (first, second) = (first, second)
    #expect(first.perform(.keep([draft("one")])) == [])
    #expect(second.perform(.keep([draft("two")])) == [])
    #expect(signedIn()?.drafts == [draft("one"), draft("two")])
    // What one window submits is not begun any more, whatever the other one keeps.
    #expect(first.perform(.keep([])) == [])
    #expect(second.perform(.keep([draft("two"), draft("three")])) == [])
    #expect(signedIn()?.drafts == [draft("two"), draft("three")])
  }

  @Test func settingsChangedInEachWindowAreKept() {
    var (first, second) = (first, second)
    var (dark, mouse) = (Preferences(), Preferences())
    dark.theme = .dark
    mouse.usesMouse = true
    #expect(first.perform(.choose(dark)) == [])
    #expect(second.perform(.choose(mouse)) == [])
    mouse.theme = .dark
    #expect(signedIn()?.preferences == mouse)
  }

  @Test func marksAndAnswersOfBothWindowsAreKept() throws {
    var (first, second) = (first, second)
    let module = course.modules[0].id
    let scenario = try #require(course.modules[0].scenarios.first)
    let submission = Submission(
      .choices([Identifier("a")]), to: scenario.questions[0], shown: [],
      at: (module, scenario.id))
    _ = first.perform(.mark(module: module, page: "request", true))
    _ = first.perform(.record(submission))
    _ = second.perform(.mark(module: module, page: "other", true))
    _ = second.perform(.record(submission))
    let progress = try #require(signedIn()?.progress)
    #expect(progress.isMarked(course.modules[0].pages[0], of: course.modules[0]))
    var faults: [Note] = []
    #expect(
      try store.readVisits(of: ada, noting: &faults).map(\.page).sorted() == ["other", "request"])
    #expect(try store.readHistory(of: ada).attempts.count == 2)
  }
}
