import Curriculum
import Files
import Journal
import Scoring
import Seat
import TestSupport
import Testing
import TrainerUI
import World

struct TrainerWorldTests {
  private let folder = TemporaryFolder()
  private let time = TestClock()

  private var store: Store { Store(root: folder.path + "/store") }

  private func world(context: Attempt.Context? = nil) -> TrainerWorld {
    TrainerWorld(course: course, store: store, clock: time.clock, context: context)
  }

  private func signedIn(_ messages: [Message]) throws -> SignedIn {
    guard case .signedIn(let signedIn)? = messages.first, messages.count == 1 else {
      throw Unexpected(messages: messages)
    }
    return signedIn
  }

  struct Unexpected: Error { var messages: [Message] }

  @Test func aNewLearnerIsKeptAndSignedIn() throws {
    var world = world()
    #expect(world.begin(with: nil) == [])
    let signedIn = try signedIn(world.perform(.createLearner(name: "Amina Diallo")))
    #expect(
      signedIn
        == SignedIn(
          learner: Learner(id: learner("amina-diallo-762a3806"), name: "Amina Diallo"),
          progress: Progress(of: course.id, attempts: [], visits: []), now: time.clock.now(),
          isNew: true))
    #expect(world.known.map(\.name) == ["Amina Diallo"])
  }

  @Test func whatWasBegunIsThereAtTheNextStartAndGoesWithItsAnswer() throws {
    let submission = try answer()
    let draft = Draft(
      course: course.id, address: submission.address, revision: submission.revision,
      kind: submission.kind, order: [], response: submission.response)
    var first = world()
    _ = first.perform(.createLearner(name: "Ada"))
    #expect(first.perform(.keep([draft])) == [])
    var second = world()
    #expect(try signedIn(second.begin(with: learner("ada-fdee430d"))).drafts == [draft])
    #expect(second.perform(.keep([])) == [])
    var third = world()
    #expect(try signedIn(third.begin(with: learner("ada-fdee430d"))).drafts == [])
  }

  @Test func anotherPartOfTheCourseIsStudiedByTheSameLearner() throws {
    var whole = course
    let track = Track(
      id: Identifier("short"), title: "Short", minutes: 1,
      parts: [Track.Part(Identifier("boundaries"))])
    whole.tracks = [track]
    whole.forms = [Form(id: Identifier("pre"), scenarios: [Identifier("request")])]
    var world = world()
    world.whole = whole
    _ = world.perform(.createLearner(name: "Ada"))
    let part = try signedIn(world.perform(.study(.track(Identifier("short")))))
    #expect(part.course == whole.selecting(track) && part.learner.name == "Ada")
    let form = try signedIn(world.perform(.study(.form(Identifier("pre")))))
    #expect(form.course?.sitting?.form == Identifier("pre"))
    guard case .saved(let attempt)? = world.perform(.record(try answer())).first else {
      Issue.record("not saved")
      return
    }
    #expect(attempt.context == .form("pre"))
    // The answer counts in the form and nowhere else.
    let back = try signedIn(world.perform(.study(.whole)))
    #expect(back.course == whole && back.progress.firstAttempt(at: attempt.address) == nil)
    #expect(back.formProgress?.firstAttempt(at: attempt.address)?.id == attempt.id)
    guard case .notSaved? = world.perform(.study(.track(Identifier("no-such")))).first else {
      Issue.record("there is no such track")
      return
    }
  }

  @Test func whatWasChosenIsThereAtTheNextStart() throws {
    var first = world()
    _ = first.perform(.createLearner(name: "Ada"))
    var chosen = Preferences()
    chosen.theme = .contrast
    chosen.minutes = 12
    #expect(first.perform(.choose(chosen)) == [])
    var second = world()
    #expect(try signedIn(second.begin(with: learner("ada-fdee430d"))).preferences == chosen)
  }

  @Test func theOnlyLearnerIsSignedInUnlessAnotherIsChosen() throws {
    var world = world()
    _ = world.perform(.createLearner(name: "Ada"))
    #expect(try signedIn(world.begin(with: nil)).isGuess)
    let chosen = try signedIn(world.begin(with: learner("grace")))
    #expect(chosen.learner == Learner(id: learner("grace"), name: "grace"))
    #expect(!chosen.isGuess)
    _ = world.perform(.createLearner(name: "Grace"))
    #expect(world.begin(with: nil) == [])
  }

  @Test func anAnswerIsOnTheDiskWhenItCountsAsSaved() throws {
    var (world, saved) = (world(), 0)
    world.answerWasSaved = { saved += 1 }
    _ = world.perform(.createLearner(name: "Ada"))
    _ = world.perform(.startClock)
    time.tick(1500)
    guard case .saved(let attempt)? = world.perform(.record(try answer())).first else {
      Issue.record("not saved")
      return
    }
    #expect(attempt.milliseconds == 1500)
    #expect(attempt.at == time.clock.now())
    #expect(attempt.context == .study)
    #expect(attempt.score == Score(earned: 1, possible: 1))
    #expect(try store.readHistory(of: learner("ada-fdee430d")).attempts == [attempt])
    #expect(saved == 1)
  }

  @Test func idsOfOneInstantAscend() throws {
    var world = world()
    _ = world.perform(.createLearner(name: "Ada"))
    for _ in 1...5 { _ = world.perform(.record(try answer())) }
    let ids = try store.readHistory(of: learner("ada-fdee430d")).attempts.map(\.id)
    #expect(ids.count == 5)
    #expect(ids == ids.sorted())
  }

  @Test(arguments: [
    (Attempt.Context?.none, false, Attempt.Context.study), (nil, true, .review),
    (.session("one"), false, .session("one")), (.session("one"), true, .session("one")),
  ])
  func anAnswerSaysWhatItWasGivenFor(
    context: Attempt.Context?, isReview: Bool, expected: Attempt.Context
  ) throws {
    var world = world(context: context)
    _ = world.perform(.createLearner(name: "Ada"))
    let messages = world.perform(.record(try answer(isReview: isReview)))
    guard case .saved(let attempt)? = messages.first else {
      Issue.record("\(messages)")
      return
    }
    #expect(attempt.context == expected)
  }

  @Test func anAnswerThatIsRefusedIsNotOnTheDisk() throws {
    var world = world()
    world.refusal = { "Not saved: the session has not opened yet." }
    _ = world.perform(.createLearner(name: "Ada"))
    #expect(
      world.perform(.record(try answer()))
        == [.notSaved("Not saved: the session has not opened yet.")])
    #expect(try store.readHistory(of: learner("ada-fdee430d")).attempts == [])
  }

  @Test func nobodyIsSignedInWhereNothingCanBeKept() throws {
    folder.write("", to: "store")
    var world = world()
    let why = "Answers cannot be saved: \(folder.path)/store: not a directory."
    #expect(world.begin(with: nil) == [.storeFailed(why)])
    #expect(
      world.perform(.record(try answer())) == [
        .notSaved("Not saved: nobody is signed in, because the store cannot be written.")
      ])
  }

  @Test func aNameThatWasMistypedIsPutRightWithItsID() throws {
    var world = world()
    _ = world.perform(.createLearner(name: "Aad"))
    let renamed = try signedIn(world.perform(.renameLearner(learner("aad-d0128e29"), name: "Ada")))
    #expect(renamed.learner == Learner(id: learner("ada-fdee430d"), name: "Ada"))
    #expect(world.known.map(\.id) == [learner("ada-fdee430d")])
  }

  @Test func anIDThatAnAnswerCarriesStays() throws {
    var world = world()
    _ = world.perform(.createLearner(name: "Aad"))
    _ = world.perform(.record(try answer()))
    let renamed = try signedIn(world.perform(.renameLearner(learner("aad-d0128e29"), name: "Ada")))
    #expect(renamed.learner == Learner(id: learner("aad-d0128e29"), name: "Ada"))
    #expect(renamed.progress.lastActivity == time.clock.now())
  }

  @Test func whatWasAnsweredElsewhereCountsOnce() throws {
    var world = world()
    _ = world.perform(.createLearner(name: "Ada"))
    guard case .saved(let here)? = world.perform(.record(try answer())).first else {
      Issue.record("not saved")
      return
    }
    var there = here
    there.id = "elsewhere"
    there.address.scenario = Identifier("other")
    world.elsewhere = { _ in [here, there] }
    let progress = try signedIn(world.perform(.openLearner(learner("ada-fdee430d")))).progress
    #expect(progress == Progress(of: course.id, attempts: [here, there], visits: []))
  }

  @Test func aPageIsRemembered() throws {
    var world = world()
    _ = world.perform(.createLearner(name: "Ada"))
    #expect(world.perform(.visit(module: Identifier("boundaries"), page: "request")) == [])
    #expect(
      world.perform(.mark(module: Identifier("boundaries"), page: "request", true)) == [])
    var faults: [Note] = []
    let visits = try store.readVisits(of: learner("ada-fdee430d"), noting: &faults)
    #expect(visits.map(\.page) == ["request", "request"])
    #expect(visits.map(\.isMarked) == [nil, true])
  }

  @Test func aReportIsOnTheDisk() throws {
    var world = world(context: .session("one"))
    _ = world.perform(.createLearner(name: "Ada"))
    let subject = Report.Subject(
      module: Identifier("boundaries"),
      address: QuestionAddress(scenario: Identifier("request"), question: Identifier("reason")),
      revision: "r1", key: "k1")
    #expect(world.perform(.report(subject, .unclear, text: "What?")) == [.reported])
    let report = try #require(try store.readHistory(of: learner("ada-fdee430d")).reports.first)
    #expect(report.text == "What?")
    #expect(report.context == .session("one"))
  }

  private func record(in world: inout TrainerWorld) throws -> Attempt {
    guard case .saved(let saved)? = world.perform(.record(try answer())).first else {
      throw Unexpected(messages: [])
    }
    return saved
  }

  @Test func aClockThatWasAheadForADayChangesNeitherOrderNorDays() throws {
    var world = world()
    _ = world.perform(.createLearner(name: "Ada"))
    time.set("2027-12-28T14:00:00Z")
    let ahead = try record(in: &world)
    #expect(ahead.moment == instant("2027-12-28T14:00:00Z"))
    time.set("2026-11-23T14:05:00Z")
    let (right, next) = (try record(in: &world), try record(in: &world))
    #expect(right.at == ahead.at && next.at == ahead.at)
    #expect(ahead.id < right.id && right.id < next.id)
    #expect(right.clock == instant("2026-11-23T14:05:00Z"))
    // Tomorrow, and in a new sitting.
    time.set("2026-11-24T14:00:00Z")
    var later = self.world()
    let progress = try signedIn(later.begin(with: learner("ada-fdee430d"))).progress
    #expect(progress.firstAttempt(at: ahead.address)?.id == ahead.id)
    #expect(progress.lastActivity == instant("2026-11-23T14:05:00Z"))
    #expect(
      progress.answerDays(minutesEastOfUTC: 0).map { "\($0.date) \($0.answers)" }
        == ["2026-11-23 3"])
    #expect(
      progress.reviewPlan(
        of: course, for: learner("ada-fdee430d"), in: .unchanged,
        at: instant("2027-11-23T14:00:00Z")
      ).due.count == course.modules[0].objectives.count)
    #expect(try record(in: &later).at == ahead.at)
  }

  @Test func aDayInTheFutureLeavesThePlaceToGoOnFromWhereItIs() throws {
    var world = world()
    _ = world.perform(.createLearner(name: "Ada"))
    time.set("2027-12-28T14:00:00Z")
    _ = world.perform(.visit(module: Identifier("boundaries"), page: "then"))
    time.set("2026-11-24T14:00:00Z")
    var later = self.world()
    _ = later.begin(with: learner("ada-fdee430d"))
    _ = later.perform(.visit(module: Identifier("boundaries"), page: "now"))
    var faults: [Note] = []
    let visits = try store.readVisits(of: learner("ada-fdee430d"), noting: &faults)
    #expect(visits.map(\.page) == ["then", "now"])
    #expect(visits.map(\.moment) == [time.clock.now(), time.clock.now()])
  }

  @Test func pagesThatCannotBeReadAreSaid() throws {
    folder.write("", to: "store/learners/ada/visits/a.jsonl/x")
    var world = world()
    #expect(
      try signedIn(world.begin(with: learner("ada"))).note
        == "\(store.root)/learners/ada/visits/a.jsonl: not read: it is not a regular file.")
  }

  @Test func whereAnotherClockCountsAnAnswerIsGivenByThat() throws {
    var world = world()
    world.clockDifference = { 2 * 86_400_000 }
    _ = world.perform(.createLearner(name: "Ada"))
    let saved = try record(in: &world)
    #expect(saved.reading == instant("2026-11-23T14:00:00Z"))
    #expect(saved.moment == instant("2026-11-25T14:00:00Z"))
  }
}
