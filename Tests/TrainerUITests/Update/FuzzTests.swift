import Curriculum
import Pages
import Scoring
import Screen
import TestSupport
import Testing

@testable import TrainerUI

/// Thousands of random keys, on a usual course and on a hostile one.
struct FuzzTests {
  @Test func anyKeysKeepThePromisesOnAUsualCourse() {
    var places: Set<String> = []
    for seed in 0..<30 {
      var run = RandomRun(course: WritingTests.course, seed: UInt64(seed))
      run.press(130)
      #expect(run.broken == [], "seed \(seed)")
      places.formUnion(run.places)
    }
    for seed in 0..<10 {
      var run = RandomRun(ReviewTests.reviewed(), seed: UInt64(100 + seed))
      run.press(60)
      #expect(run.broken == [], "review, seed \(seed)")
      places.formUnion(run.places)
    }
    for seed in 0..<5 {
      var run = RandomRun(course: SourcesTests.course, seed: UInt64(200 + seed))
      run.press(100)
      #expect(run.broken == [], "sources, seed \(seed)")
      places.formUnion(run.places)
    }
    var preview = RandomRun(previewing: PreviewedModule.versions, seed: 7)
    preview.press(60)
    places.formUnion(preview.places)
    #expect(
      Set(KeyContext.allCases.map(\.rawValue)).subtracting(places) == [],
      "random keys come everywhere")
  }

  @Test(arguments: 0..<10) func anyKeysKeepThePromisesWhileAnAuthorSaves(seed: Int) {
    var run = RandomRun(previewing: PreviewedModule.versions, seed: UInt64(seed))
    run.press(120)
    #expect(run.broken == [])
  }

  @Test(arguments: 0..<5) func anyKeysKeepThePromisesOnAHostileCourse(seed: Int) {
    var run = RandomRun(course: HostileCourse.course, seed: UInt64(1000 + seed))
    run.press(40)
    #expect(run.broken == [])
  }
}

/// A trainer that gets random keys, and the promises it has to keep.
private struct RandomRun {
  var play: Play
  var random: TestSupport.SplitMix64
  var places: Set<String> = []
  /// The promises that were broken, with the keys that broke them.
  var broken: [String] = []
  private var keys: [String] = []
  /// The versions of a module that its author saves, one after the other at random.
  private var versions: [ModulePreview] = []

  init(previewing versions: [ModulePreview], seed: UInt64) {
    self.init(course: Course(of: versions[0]), seed: seed)
    self.versions = versions
    play.model = Model(previewing: versions[0], size: Size(rows: 24, columns: 80))
    play.send(.signedIn(SignedIn(learner: Play.learner("preview"), progress: Progress())))
  }

  init(course: Course, seed: UInt64) {
    random = TestSupport.SplitMix64(seed: seed)
    if seed % 5 == 1, course == SampleCourse.course {
      // Random keys seldom finish a course.
      play = EndingTests.finished()
      return
    }
    play = Play(course: course)
    play.model = Model(
      course: course, size: Size(rows: 24, columns: 80),
      known: seed % 3 == 0 ? (0..<40).map { Play.learner("learner-\($0)") } : [])
  }

  /// A trainer that was played until here.
  init(_ play: Play, seed: UInt64) {
    self.play = play
    random = TestSupport.SplitMix64(seed: seed)
    places = [play.model.keyContext.rawValue]
  }

  mutating func press(_ count: Int) {
    for number in 0..<count where broken.isEmpty {
      if number % 4 == 3 { save() }
      let before = play.model
      step()
      check(from: before)
    }
  }

  private mutating func step() {
    play.refusal = Int.random(in: 0..<8, using: &random) == 0 ? "Not saved." : nil
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<4:
      let size = Size(
        rows: .random(in: 0...250, using: &random), columns: .random(in: 0...300, using: &random))
      keys.append("\(size)")
      play.send(.resized(size))
    case 4..<8: resizeToUsual()
    case 8:
      keys.append("failed")
      play.send(.storeFailed("The disk is full, and that is a long story. " + HostileCourse.family))
    case 9:
      keys.append("paste")
      play.send(.type("Amina\n\u{1B}[2J" + HostileCourse.family))
    default: pressAny()
    }
  }

  private mutating func save() {
    guard let version = versions.randomElement(using: &random) else { return }
    keys.append("saved")
    play.send(.previewed(version))
    _ = checkFrame(play.model)
  }

  private mutating func resizeToUsual() {
    let sizes = [(24, 80), (12, 40), (40, 120), (60, 200)]
    let (rows, columns) = sizes[Int.random(in: 0..<4, using: &random)]
    keys.append("\(rows)x\(columns)")
    play.send(.resized(Size(rows: rows, columns: columns)))
  }

  /// Presses any key that means something here, except to quit; Enter as often as all others together.
  private mutating func pressAny() {
    let all = play.model.keys.bindings.flatMap(\.messages).filter { $0.message != .quit }
    // Most keys lead away from a question, so without a preference the last questions would never be reached.
    let near = all.filter { !$0.message.leadsAway }
    let pairs = near.isEmpty || Int.random(in: 0..<6, using: &random) == 0 ? all : near
    let isEnter = Bool.random(using: &random)
    let key = isEnter ? .enter : pairs.randomElement(using: &random)?.key ?? .enter
    if play.model.keyContext == .name, Bool.random(using: &random) { play.press(.character("x")) }
    guard play.model.message(for: key) != .leave || play.model.keyContext != .name else {
      return
    }
    keys.append("\(key)")
    play.press(key)
  }

  private mutating func expect(_ holds: Bool, _ promise: String) {
    if !holds { broken.append("\(promise): \(keys.suffix(30).joined(separator: " "))") }
  }

  private mutating func check(from before: Model) {
    let model = play.model
    places.insert(model.keyContext.rawValue)
    let window = checkFrame(model)
    checkProgress(from: before)
    for case .record(let submission) in play.effects {
      expect(isValid(submission), "a submission fits its question")
    }
    play.effects = []
    checkEnter(model)
    if let state = model.place.scenario, state.phase == .feedback,
      let scenario = model.scenario(of: state), let question = model.question(of: state)
    {
      let attempt = model.progress.latestAttempt(at: scenario.address(of: question))
      expect(attempt != nil, "feedback only on what is saved")
    }
    if let window, model.focus != before.focus, !isOpening(from: before) {
      expect(window.sight == .inView, "a focus that moves is in view")
    }
    var leaving = model
    _ = update(&leaving, .quit)
    _ = update(&leaving, .quit)
    expect(leaving.isLeaving, "q leaves, at the latest when it is pressed again")
  }

  private mutating func checkEnter(_ model: Model) {
    guard model.help == nil, !model.display.geometry.isTooSmall, let words = model.notice?.text
    else { return }
    let footer = view(model).lines.suffix(2).map(\.text).joined(separator: " ")
    for (said, shown) in [("Enter reads on", "Enter read on"), ("Enter submits", "Enter submit")]
    where words.contains(said) {
      expect(footer.contains(shown), "the footer says of Enter what \u{201C}\(words)\u{201D} says")
    }
  }

  /// Whether another page was opened, which may begin with the case, so that the focus is out of view.
  private func isOpening(from before: Model) -> Bool {
    if before.help != nil || play.model.help != nil
      || before.display.size != play.model.display.size
    {
      return true
    }
    if case .course = before.place.page, case .course = play.model.place.page { return false }
    guard let old = before.place.scenario, let new = play.model.place.scenario else {
      return true
    }
    guard case .answering = old.phase, case .answering = new.phase else { return true }
    return old.at != new.at || old.question != new.question
  }

  /// Returns the window that the frame shows; `nil` if the screen is too small.
  private mutating func checkFrame(_ model: Model) -> Window? {
    let frame = view(model)
    let size = model.display.size
    expect(frame.lines.count == max(0, size.rows), "a frame has the rows of its window")
    expect(frame.lines.allSatisfy { $0.width <= size.columns }, "no row is wider than its window")
    expect(
      (0...max(0, size.rows - 1)).contains(frame.cursor.row)
        && (0...max(0, size.columns - 1)).contains(frame.cursor.column),
      "the cursor stands inside")
    guard !Geometry(size: size).isTooSmall else { return nil }
    let most = Geometry(size: size).measure
    let window = model.window
    expect(
      window.content.document.lines.allSatisfy { $0.width <= most }, "no text is lost at the edge")
    return window
  }

  private mutating func checkProgress(from before: Model) {
    // Whoever is chosen from the list has answered nothing in the store of the test.
    let isOpened = play.effects.contains { if case .openLearner = $0 { true } else { false } }
    guard before.learner == play.model.learner, !isOpened else { return }
    for module in before.course.modules {
      for scenario in module.scenarios {
        for question in scenario.questions {
          let address = scenario.address(of: question)
          let first = before.progress.firstAttempt(at: address)
          expect(
            first == nil || first == play.model.progress.firstAttempt(at: address),
            "a first answer stays")
        }
      }
    }
  }

  private func isValid(_ submission: Submission) -> Bool {
    let questions = play.model.course.modules.flatMap(\.scenarios).flatMap { scenario in
      scenario.questions.map { (scenario.address(of: $0), $0) }
    }
    guard let question = questions.first(where: { $0.0 == submission.address })?.1,
      submission.score == score(submission.response, to: question),
      submission.kind == question.kind
    else { return false }
    return submission.response.fits(question, shown: submission.order)
  }
}

extension Model {
  /// The position of the item that has the focus; `nil` if none has it, or if the help page is open.
  fileprivate var focus: Int? {
    guard help == nil else { return nil }
    return switch place.page {
    case .signIn(let state): state.name == nil ? place.focus : nil
    case .course, .summary, .search, .sources, .settings: place.focus
    case .scenario: place.answering == nil ? nil : place.focus
    case .marks: listedPages.isEmpty ? nil : place.focus
    case .reporting(let reporting): reporting.draft == nil ? place.focus : nil
    case .progress: practice.isEmpty ? nil : place.focus
    case .lesson, .reviewed, .writing, .ending: nil
    }
  }
}

extension Message {
  fileprivate var leadsAway: Bool {
    switch self {
    case .find, .listMarks, .report, .leave, .toCourse, .backward, .nextHit,
      .previousHit, .changeName, .write:
      true
    default: false
    }
  }
}

extension Response {
  /// Whether the question allows this response.
  fileprivate func fits(_ question: Question, shown: [Identifier<Choice>]) -> Bool {
    switch question.form {
    case .choice(let list):
      guard let picked else { return false }
      let ids = list.choices.map(\.id)
      return picked == ids.filter(picked.contains) && !picked.isEmpty
        && picked.count == list.rule.picks ?? picked.count && Set(shown) == Set(ids)
    case .rating(let rows):
      return ratingByRow.map { Set($0.keys) } == Set(rows.map(\.id))
    case .ordering(let entries):
      return ordered?.sorted() == entries.map(\.id).sorted() && shown.sorted() == ordered?.sorted()
    case .marking(let post):
      guard let marks = marked else { return false }
      return marks == marks.sorted() && marks.allSatisfy(post.words.indices.contains)
        && shown.isEmpty
    }
  }
}
