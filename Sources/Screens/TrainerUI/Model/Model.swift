/// TrainerUI is the trainer as a value: a model, messages that change it, effects it asks for, and views of it. It is pure:
/// no clock, no random source, no file, no terminal. Two front ends show the same model.

public import Curriculum
public import Pages
public import Scoring
public import Screen

/// Everything the trainer knows at one moment.
public struct Model: Sendable {
  /// What is studied. In a form of twins it is known for good once somebody has signed in.
  public internal(set) var course: Course
  public var size: Size
  /// How a screen shows what has the focus.
  public var focusLook = FocusLook.marker
  /// `nil` before signing in, and for somebody who reads without a store that can be written.
  public var learner: Learner?
  public var progress: Progress {
    didSet { standing = Standing(of: progress, in: course) }
  }
  /// What `progress` comes to; kept in step with it.
  private(set) var standing: Standing
  public var place: Place
  /// The help page lies over the current place while this is not `nil`; the value is its scroll position.
  public var help: DocumentPosition?
  /// One line for the learner about what just happened; gone after the next key.
  public var notice: Notice?
  /// Why nothing can be saved, as long as that is so.
  public var storeProblem: String?
  /// The questions whose answers were submitted and could not be saved.
  var unsaved: Set<QuestionAddress> = []
  /// Whether something that was answered, or would be, is not kept when the program ends.
  public var losesAnswers: Bool { keepsAnswers && (storeProblem != nil || !unsaved.isEmpty) }
  /// Whether answers are recorded; a preview records none, and never says that one is saved.
  public var keepsAnswers = true
  /// Answers begun and not submitted, so that leaving a question to look something up costs nothing. They last as long as the
  /// program runs.
  public var begun: [QuestionAddress: Answering] = [:]
  /// The questions being asked once more; `nil` where nobody asked for it.
  public var round: Round?
  /// What was due for review when the course page was opened.
  var due: [DueReview] = []
  /// The newest instant the world told; `nil` where it told none.
  var now: Timestamp?
  /// The learners of the store.
  public var known: [Learner] = []
  /// The places to come back to, the newest last.
  var trail: [TrailStep] = []
  /// The page that study goes on with, once one was opened; looking something up leaves it as it is.
  var openedPage: PageIndex?
  /// The course's text as it is looked for; `nil` until somebody looks for something.
  var searchIndex: SearchIndex?
  /// Whether learners are asked how sure they are of a single answer.
  public var asksCertainty = false
  /// How far clocks where the learner is are from UTC; what day an answer was given on depends on it.
  public var minutesEastOfUTC = 0
  /// The marks, bars and pictures that views draw with.
  public var glyphs = Glyphs.unicode
  /// Whether leaving was put off, because an answer would be lost; asked again, it is done.
  var wasAskedToStay = false
  /// The number whose last digit was typed just now; `nil` where something else was done since.
  var typedNumber: TypedNumber?
  /// Whether the name was typed a moment ago and nothing was opened since.
  package var hasJustSignedIn = false
  /// Whether answering a case once more was warned about; asked again, it begins.
  var wasAskedToAnswerAgain = false
  /// How the session at hand stands; `nil` for somebody who studies alone.
  public var session: SessionStatus?
  /// The trainer is over; the program loop leaves.
  public var isLeaving = false
  /// The position of the module to open after signing in; `nil` opens the course page.
  public var firstModule: Int?

  /// A trainer that opens on the sign-in page for `known` learners.
  public init(course: Course, size: Size, known: [Learner] = [], firstModule: Int? = nil) {
    self.course = course
    self.size = size
    self.firstModule = firstModule
    progress = Progress()
    standing = Standing(of: progress, in: course)
    self.known = known
    place = .signIn(SignIn(known: known))
  }
}

/// Somebody who learns: the id records carry, and the name a screen shows.
public struct Learner: Hashable, Sendable {
  public var id: LearnerID
  public var name: String

  public init(id: LearnerID, name: String) {
    self.id = id
    self.name = name
  }
}

/// A page of a module, by position: what a lesson, a scenario and the course page point at.
public struct PageIndex: Hashable, Sendable {
  public var module: Int
  public var page: Int

  public init(module: Int, page: Int) {
    self.module = module
    self.page = page
  }
}

extension Model {
  /// Whether what was right is not said yet: in a form, until the last form is done.
  package var withholdsFeedback: Bool {
    if let session, session.withholdsFeedback { return true }
    guard let sitting = course.sitting else { return false }
    return !sitting.last.allSatisfy(progress.isDone)
  }

  /// The module at a position; `nil` where there is none.
  package func module(_ index: Int) -> Module? {
    course.modules.indices.contains(index) ? course.modules[index] : nil
  }

  /// The page at a position; `nil` where there is none.
  package func page(_ index: PageIndex) -> Page? {
    guard let module = module(index.module), module.pages.indices.contains(index.page) else {
      return nil
    }
    return module.pages[index.page]
  }

  /// The scenario a state is about; `nil` where the page is none.
  package func scenario(of state: ScenarioState) -> Scenario? {
    guard case .scenario(let scenario)? = page(state.at) else { return nil }
    return scenario
  }

  /// The question a state is at; `nil` past the last one.
  package func question(of state: ScenarioState) -> Question? {
    guard let scenario = scenario(of: state), scenario.questions.indices.contains(state.question)
    else { return nil }
    return scenario.questions[state.question]
  }

  /// Whether the question at hand asks how sure one is: where there is one answer to get right.
  package var asksForCertainty: Bool {
    guard asksCertainty, case .scenario(let state) = place,
      let question = question(of: state)
    else { return false }
    return switch question.kind {
    case .single, .oneOf: true
    case .several, .choose, .poll, .rating, .ordering, .marking: false
    }
  }

  /// Whether answers were begun that leaving would lose.
  var hasBegunAnswers: Bool { begun.values.contains { !$0.isBlank } }

  /// The one obvious next thing: the module last worked at unless it is done, else the first after it that is not done, else
  /// the first that is not done, else the first.
  package var nextModule: Int {
    let last = progress.lastModule.flatMap { last in
      course.modules.firstIndex { $0.id == last }
    }
    return unfinishedModule(from: last ?? 0) ?? 0
  }

  /// The first module that is not done from a position on, and round again from the first; `nil` when all are done.
  func unfinishedModule(from start: Int) -> Int? {
    let open = course.modules.indices.filter { !standing.isDone($0) }
    return open.first { $0 >= start } ?? open.first
  }
}
