public import Curriculum
public import Scoring
public import Screen

/// What can happen to the trainer.
public enum Message: Hashable, Sendable {
  // Moving and reading.
  /// Go on: open, turn the page, submit.
  case forward
  /// The page before.
  case backward
  case up, down, left, right
  case pageUp, pageDown, top, bottom
  /// Scroll down by some rows, or up, wherever the focus is.
  case scroll(rows: Int)
  /// Give the focus to an item in view, by its position.
  case point(Int)
  /// The first page of the module after this one.
  case nextModule
  /// Back to the course page.
  case leave
  case showProgress
  case help
  case quit

  // Answering.
  /// Mark, pick up or put down what has the focus.
  case mark
  /// Pick the choice, or go to the row, at a position as shown.
  case pick(Int)
  /// A digit of the number of a choice, a row or an entry, counted from 1; digits in a row are one number.
  case digit(Int)
  /// Rate the focused row and go on to the next.
  case rate(Rating)
  /// Take back the last change to this answer.
  case undo
  /// Replace the whole answer, as a front end without a cursor does.
  case answer(Response)
  /// Say how sure one is, or nothing of it.
  case certainty(Certainty?)
  /// The next way to say how sure one is, round and round.
  case nextCertainty
  /// Answer what is due for review.
  case review
  /// Answer a finished scenario once more.
  case again

  // Finding and keeping.
  /// Look for text, or for a page by its number or title.
  case find(Finding.Scope)
  /// Mark the page to come back to, or take its mark away.
  case toggleMark
  case listMarks
  /// Report a problem with the question at hand.
  case report

  // Signing in.
  /// Somebody else wants to sign in.
  case changeLearner
  /// Whoever is signed in wants another name.
  case changeName
  /// Letters typed: a name, what is looked for, what is wrong.
  case type(String)
  case erase

  // From the world.
  case resized(Size)
  case signedIn(SignedIn)
  /// The store cannot be used; the text says why. Reading goes on without it.
  case storeFailed(String)
  /// The session at hand stands otherwise than before.
  case session(SessionStatus)
  case saved(Attempt)
  /// The answer is not on the disk; the text says why.
  case notSaved(String)
  /// The report is on the disk.
  case reported
}

/// Who signed in, with what was found in the store.
public struct SignedIn: Hashable, Sendable {
  public var learner: Learner
  public var progress: Progress
  /// What the learner should know about their journal, such as a line that was cut short.
  public var note: String?
  /// Now; what is due for review depends on it. `nil` where nothing is scheduled.
  public var now: Timestamp?
  /// Whether nobody said who is here, so that it has to be said.
  public var isGuess = false
  /// Whether the name was typed just now, so that a slip in it can be put right.
  public var isNew = false
  /// The course as this learner is asked it; `nil` if it is the same for everybody.
  public var course: Course?

  public init(
    learner: Learner, progress: Progress, note: String? = nil, now: Timestamp? = nil,
    isGuess: Bool = false, isNew: Bool = false, course: Course? = nil
  ) {
    self.learner = learner
    self.progress = progress
    self.note = note
    self.now = now
    self.isGuess = isGuess
    self.isNew = isNew
    self.course = course
  }
}

/// What the trainer asks of the world. A value, so that a test can say exactly what was asked.
public enum Effect: Hashable, Sendable {
  case createLearner(name: String)
  case openLearner(LearnerID)
  /// Give a learner another name, and an id made from it where no answer carries the old one.
  case renameLearner(LearnerID, name: String)
  /// A page was opened.
  case visit(module: Identifier<Module>, page: String)
  /// A question was shown; its time runs from now.
  case startClock
  /// A page was marked to come back to, or its mark taken away.
  case mark(module: Identifier<Module>, page: String, Bool)
  /// Put a report on the disk, and say `reported` or `notSaved`.
  case report(Report.Subject, Report.Reason, text: String)
  /// Put an answer on the disk, and say `saved` or `notSaved`.
  case record(Submission)
}

/// An answer without what only the world can add: time, identity, duration.
public struct Submission: Hashable, Sendable {
  public var module: Identifier<Module>
  public var address: QuestionAddress
  public var revision: String
  public var key: String
  public var kind: QuestionKind
  public var order: [Identifier<Choice>]
  public var response: Response
  public var score: Score?
  /// How sure the learner said to be.
  public var certainty: Certainty?
  /// Whether the question was asked again because it is due for review.
  public var isReview = false

  /// An answer to a question, scored by its rule.
  public init(
    _ response: Response, to question: Question, shown order: [Identifier<Choice>],
    at place: (module: Identifier<Module>, scenario: Identifier<Scenario>)
  ) {
    module = place.module
    address = QuestionAddress(scenario: place.scenario, question: question.id)
    revision = question.revision
    key = question.key
    kind = question.kind
    self.order = order
    self.response = response
    score = Scoring.score(response, to: question)
  }
}
