public import Curriculum
public import Scoring
public import Screen

/// Something that happens to the trainer: a key, a click, or news from outside.
public enum Message: Hashable, Sendable {
  // Moving and reading.
  /// Go on: open, turn the page, submit.
  case forward
  /// Go back to the page before.
  case backward
  case up, down, left, right
  case pageUp, pageDown, halfPageUp, halfPageDown, top, bottom
  /// Scroll down by a number of rows, or up if it is negative; the focus stays.
  case scroll(rows: Int)
  /// Give the focus to an item, by its position.
  case point(Int)
  /// Open the next module.
  case nextModule
  /// Leave the page: go back to the list or the page under it, or to the course page.
  case leave
  /// Go to the course page, wherever the learner came from.
  case toCourse
  case showProgress
  case help
  case quit
  /// Say that what was typed means nothing here.
  case meansNothing(String)

  // Answering.
  /// Mark, pick up or put down the item that has the focus.
  case mark
  /// Pick the choice, or go to the row, at a position on the screen.
  case pick(Int)
  /// A digit of the number of a choice, a row or an entry, counted from 1. Digits typed one after another form one number.
  case digit(Int)
  /// Rate the focused row and go on to the next.
  case rate(Rating)
  /// Take back the last change to this answer.
  case undo
  /// Replace the whole answer, as a front end without a cursor does.
  case answer(Response)
  /// Say how sure the learner is; `nil` takes it back.
  case certainty(Certainty?)
  /// Go on to the next certainty; after the last, the learner has said nothing.
  case nextCertainty
  /// Answer what is due for review.
  case review
  /// Answer a finished scenario once more.
  case again

  /// Show what the learner chose.
  case showSettings
  /// Choose a value, as a front end without a cursor does.
  case set(Setting.Value)

  // Searching, marking and reporting.
  /// Search for text, or for a page by its number or title.
  case find(Search.Scope)
  /// Go to the next page that the last search found, or to the one before.
  case nextHit, previousHit
  /// Mark the page to come back to, or remove its mark.
  case toggleMark
  case listMarks
  /// List the sources and links of the page whole.
  case listSources
  /// Put the address of the selected source onto the clipboard.
  case copyAddress
  /// Report a problem with the question at hand.
  case report
  /// In a session, call the instructor to this seat, or end the call.
  case callForHelp
  /// Have a file written about what was done.
  case writeFile(LearnerFile)

  // Writing.
  /// Write a note on this page, or the text that this page asks for.
  case write
  /// Write the note on this page, or the text that this page asks for, from the start, as a front end without a caret does.
  case rewrite
  /// Remove the note on this page.
  case removeNote
  /// Open the text in an editor outside of the program.
  case editOutside
  /// Make the version that was set aside the text, or remove it.
  case takeVersion, dropVersion
  /// Move the caret by a word.
  case wordLeft, wordRight

  // Signing in.
  /// Let somebody else sign in.
  case changeLearner
  /// Change the name of the learner who is signed in.
  case changeName
  /// Type letters of a name, of a search or of a report.
  case type(String)
  /// Erase the letter before the caret, or the one behind it.
  case erase, eraseNext
  /// Erase the word before the caret, or everything before it.
  case eraseWord, eraseLine

  // Writing a module.
  /// Open what has the focus in the author's editor.
  case edit
  /// Open the page that holds a line of the module's file.
  case openLine(Int)

  // News from outside.
  /// The author saved the module, or its editor has ended.
  case previewed(ModulePreview)
  /// Something went wrong with the author's editor.
  case editorEnded(String)
  case resized(Size)
  case signedIn(SignedIn)
  /// The store cannot be used, for the reason given; the learner can still read.
  case storeFailed(String)
  /// The state of the session has changed.
  case session(SessionStatus)
  case saved(Attempt)
  /// The answer is not on the disk, for the reason given.
  case notSaved(String)
  /// The report is on the disk.
  case reported
  /// The text is on the disk, with the time it has there.
  case textKept(LearnerText)
  /// The text is not on the disk, for the reason given.
  case textNotKept(LearnerText, String)
  /// What the store has of a text that another window may have written too.
  case textVersions(TextVersions)
  /// The editor outside of the program has ended.
  case edited(EditedOutside)
  /// What became of a file that was asked for.
  case file(FileAnswer)
  /// An address was sent to the terminal's clipboard; or it was not, because it is too long.
  case copied(Bool)
}

/// A learner who signed in, with what was found in the store.
public struct SignedIn: Hashable, Sendable {
  public var learner: Learner
  public var progress: Progress
  /// Something the learner should know about their journal, for example that a line was cut short.
  public var note: String?
  /// The time now, which decides what is due for review; `nil` if no reviews are scheduled.
  public var now: Timestamp?
  /// Whether the program guessed who is here, so that the screen has to say who is signed in.
  public var isGuess = false
  /// Whether the name was typed just now, so that a typing error can be corrected.
  public var isNew = false
  /// The course as this learner is asked it; `nil` if it is the same for everybody.
  public var course: Course?
  /// The answers that the learner began and did not submit.
  public var drafts: [Draft] = []
  /// What the learner chose in the settings.
  public var preferences = Preferences()
  /// What the learner answered in forms, if the course is not asked as one; `nil` if nothing.
  public var formProgress: Progress?
  /// What the learner wrote for themselves.
  public var texts: [LearnerText] = []
  /// Versions of those texts that were set aside.
  public var otherTexts: [LearnerText] = []

  public init(
    learner: Learner, progress: Progress, note: String? = nil, now: Timestamp? = nil,
    isGuess: Bool = false, isNew: Bool = false, course: Course? = nil,
    drafts: [Draft] = [], texts: [LearnerText] = [], preferences: Preferences = Preferences()
  ) {
    self.learner = learner
    self.progress = progress
    self.note = note
    self.now = now
    self.isGuess = isGuess
    self.isNew = isNew
    self.course = course
    self.drafts = drafts
    self.preferences = preferences
    self.texts = texts
  }
}

/// Something that the trainer asks its surroundings to do. It is a value, so that a test can compare it.
public enum Effect: Hashable, Sendable {
  case createLearner(name: String)
  case openLearner(LearnerID)
  /// Give a learner another name, and an id made from it if no answer carries the old id.
  case renameLearner(LearnerID, name: String)
  /// A page was opened.
  case visit(module: Identifier<Module>, page: String)
  /// A question was shown; the time for its answer starts now.
  case startClock
  /// A page was marked to come back to, or its mark was removed.
  case mark(module: Identifier<Module>, page: String, Bool)
  /// Keep these answers, which were begun and not submitted, in place of those kept before; reply with `storeFailed` if that
  /// fails.
  case keep([Draft])
  /// Keep what the learner chose in place of what was kept before; reply with `storeFailed` if that fails.
  case choose(Preferences)
  /// Study another part of the course; reply with `signedIn`, which brings that part.
  case study(CoursePart)
  /// Show the screen as it was chosen.
  case look(Preferences)
  /// Keep a text, beside the version that was left if it is a draft; reply with `textKept` or `textNotKept`.
  case keepText(LearnerText, isDraft: Bool)
  /// Do something about the versions of a text; reply with `textVersions`, or with nothing if there is none.
  case versions(TextVersions.Request)
  /// Let the learner change a text in an editor of their own, and reply with `edited`.
  case editOutside(String)
  /// Save a report, and reply with `reported` or `notSaved`.
  case report(Report.Subject, Report.Reason, text: String)
  /// Save an answer, and reply with `saved` or `notSaved`.
  case record(Submission)
  /// Write a file about what the learner did, and reply with `file`. What is not confirmed is asked first if it needs to be.
  case writeFile(LearnerFile, isConfirmed: Bool)
  /// Open a file in the author's editor at a line, wait until the editor ends, and reply with `previewed`.
  case edit(file: String, line: Int)
  /// Put an address onto the terminal's clipboard, and reply with `copied`.
  case copy(String)
  /// Tell the instructor that the learner calls for help, or no longer needs it.
  case callForHelp(Bool)
}

/// What came of changing a text outside of the program.
public enum EditedOutside: Hashable, Sendable {
  case text(String)
  /// The text is as it was before, for the reason given, in a sentence.
  case failed(String)
}

/// An answer before its surroundings add the time, the id and the duration.
public struct Submission: Hashable, Sendable {
  public var module: Identifier<Module>
  public var address: QuestionAddress
  public var revision: String
  public var right: String
  public var key: String
  public var kind: QuestionKind
  public var order: [Identifier<Choice>]
  public var options: [String]
  public var response: Response
  public var score: Score?
  /// How sure the learner claims to be.
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
    right = question.right
    key = question.key
    kind = question.kind
    self.order = order
    options = question.options
    self.response = response
    score = Scoring.score(response, to: question)
  }
}
