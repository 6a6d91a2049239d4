/// TrainerUI is the trainer as a value: a model, messages that change it, effects it asks for, and views of it. It is pure:
/// no clock, no random source, no file, no terminal. Two front ends show the same model.

public import Curriculum
public import Pages
public import Scoring
public import Screen

/// Everything the trainer knows at one moment.
public struct Model: Sendable {
  /// The course that is studied. A form of twins becomes the learner's own when they sign in.
  public internal(set) var course: Course
  public var settings = Settings()
  /// The screen that pages are drawn on.
  public var display: Display

  public var learners: Learners
  public var progress: Progress {
    didSet { completion = Completion(of: progress, in: course) }
  }
  /// How much of the course is completed; always in step with `progress`.
  private(set) var completion: Completion
  /// What was due for review when the course page was opened, or a round ended.
  var reviews = ReviewPlan()
  /// What the learner answered in forms, while something else is studied; `nil` if nothing.
  var formProgress: Progress?
  /// The course of which `course` may be a part; `nil` if no other part is offered.
  public var whole: Course?
  /// How many minutes of each module were left when the course page was opened.
  var minutesLeft: [Int] = []
  /// What the learner chose in the settings, as the store has it.
  public internal(set) var preferences = Preferences()
  /// The newest instant that the program was told; `nil` if it was told none.
  var now: Timestamp?
  public var storage = Storage()
  /// The session that the learner takes part in; `nil` for a learner who studies alone.
  public var session: SessionStatus?
  /// Whether the learner has called for help. A call ends when they end it, or with the next answer that is saved.
  public internal(set) var callsForHelp = false

  public var place: Place
  /// The scroll position of the help page, which lies over the place; `nil` while it is closed.
  public var help: DocumentPosition?
  /// One line for the learner about what just happened; gone after the next key.
  public var notice: Notice?
  var trail = Trail()
  /// Answers begun and not submitted, so that leaving a question to look something up costs nothing.
  public var begun: [QuestionAddress: BegunAnswer] = [:]
  /// The words of reports that were begun and not made.
  var reportWords: [QuestionAddress: String] = [:]
  /// Answers that were begun outside of this course, or of this part of it; they are kept as they are.
  var foreignDrafts: [Draft] = []
  /// The begun answers that the learner's store has.
  var drafts: [Draft] = []
  /// What the learner wrote for themselves.
  public internal(set) var texts = LearnerTexts()
  /// The questions being asked once more; `nil` unless the learner asked for it.
  public var round: Round?
  /// The course's text in the form in which it is searched; `nil` until somebody searches.
  var searchIndex: SearchIndex?
  /// The pages that the last search found, once one of them was opened; `nil` before, and on the course page.
  var hits: FoundPages?
  /// What the next key may go on with, right after `gg`; `nil` at any other time.
  var titleOrTop: TitleOrTop?
  /// The number whose last digit was typed just now; `nil` after any other key.
  var typedNumber: TypedNumber?
  /// Whether the learner at a seat may have gone and left it to somebody else.
  var attendance = Attendance()
  /// What the learner asked for a moment ago; it is done if they ask for it again at once.
  var confirmation: Confirmation?
  /// What a preview shows to the module's author; `nil` for a learner.
  public var preview: Preview?
  /// The position of the module to open after signing in; `nil` opens the course page.
  public var firstModule: Int?
  /// Whether to begin with what is due for review, after signing in.
  public var beginsWithReview = false
  /// The trainer is over; the program loop leaves.
  public var isLeaving = false

  /// A trainer that opens on the sign-in page for `known` learners.
  public init(course: Course, size: Size, known: [Learner] = [], firstModule: Int? = nil) {
    self.course = course
    display = Display(size: size)
    self.firstModule = firstModule
    progress = Progress()
    completion = Completion(of: progress, in: course)
    learners = Learners(known: known)
    place = Place(.signIn(SignIn(known: known)))
  }
}

extension Model {
  /// The learner who is signed in; `nil` if nobody is.
  public var learner: Learner? { learners.current }

  /// Whether an answer was given, or would be, that is not kept when the program ends.
  public var losesAnswers: Bool { settings.keepsAnswers && storage.losesAnswers }

  /// Whether the right answers are not shown yet: in a form, until the last form is done.
  package var withholdsFeedback: Bool {
    if let session, session.withholdsFeedback { return true }
    guard let sitting = course.sitting else { return false }
    return !sitting.last.allSatisfy(progress.isDone)
  }

  /// Whether the question at hand asks how sure the learner is: only a question with one right answer does.
  package var asksForCertainty: Bool {
    guard chosen.asksCertainty == true, let state = place.scenario,
      let question = question(of: state)
    else { return false }
    return switch question.kind {
    case .single, .oneOf: true
    case .several, .choose, .poll, .rating, .ordering, .marking: false
    }
  }
}
