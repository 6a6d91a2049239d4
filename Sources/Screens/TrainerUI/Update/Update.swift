internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

/// Changes a model by a message, and returns the effects that this asks for. A message that means nothing here changes
/// nothing.
public func update(_ model: inout Model, _ message: Message) -> [Effect] {
  if message.isInput {
    // Nobody can see what a key does in a window that is too small to show it.
    if model.display.geometry.isTooSmall, message != .quit { return [] }
    if message != model.confirmation?.message { model.confirmation = nil }
    if let ticks = model.session?.ticks { model.attendance.keyWasPressed(at: ticks) }
    if case .digit = message {} else { model.typedNumber = nil }
    // If the cursor alone shows the focus, moving it rewrites no text, so the notice stays too.
    if model.display.focusLook != .cursor || !message.movesFocus { model.notice = nil }
  }
  switch message {
  case .quit: return model.quit()
  case .resized(let size): model.resize(to: size)
  case .help: model.help = model.help == nil ? .start : nil
  case .signedIn(let signedIn): return model.signIn(signedIn)
  case .storeFailed(let reason):
    model.storage.problem = reason
    if case .signIn = model.place.page { return model.enter() }
  case .session(let status): model.take(status)
  case .saved(let attempt): return model.save(attempt)
  case .notSaved(let reason): model.takeBack(because: reason)
  case .scroll: return model.scrolled(by: message)
  case .point(let item): model.point(at: item)
  case .reported: return model.noteReported()
  default: return model.help == nil ? model.updatePlace(message) : model.scrolled(by: message)
  }
  return []
}

extension Message {
  /// Whether the message came from the learner, and so may answer what the screen said.
  fileprivate var isInput: Bool {
    switch self {
    case .resized, .signedIn, .storeFailed, .session, .saved, .notSaved, .reported: false
    default: true
    }
  }

  fileprivate var movesFocus: Bool {
    switch self {
    case .up, .down, .left, .right: true
    default: false
    }
  }
}

extension Model {
  mutating func updatePlace(_ message: Message) -> [Effect] {
    guard offers(message) else { return [] }
    return switch message {
    case .find(let scope): find(scope)
    case .listMarks: listMarks()
    case .toggleMark where currentPage != nil: toggleMark()
    case .report: beginReport()
    case .review: review()
    case .changeLearner: changeLearner()
    case .changeName: changeName()
    case .digit(let digit): take(digit: digit)
    default: updateHere(message)
    }
  }

  private mutating func updateHere(_ message: Message) -> [Effect] {
    switch place.page {
    case .signIn(let state): updateSignIn(state, message)
    case .course: updateCourse(message)
    case .progress(let selected): updateProgress(selected, message)
    case .lesson(let index): updateLesson(index, message)
    case .scenario(let state): updateScenario(state, message)
    case .summary(let module): updateSummary(module, message)
    case .search(let search): updateSearch(search, message)
    case .marks: updateMarks(message)
    case .reporting(let reporting): updateReporting(reporting, message)
    }
  }

  /// Leaves; if an answer was begun, only when the learner asks for it twice.
  fileprivate mutating func quit() -> [Effect] {
    guard hasBegunAnswers, confirmation != .leaving, !display.geometry.isTooSmall else {
      isLeaving = true
      // The page that the learner leaves is the one to go on with.
      return studyHere()
    }
    confirmation = .leaving
    notice = Notice("q again leaves; the answer you began is not kept.", isAlert: true)
    return []
  }

  /// Keeps the text at the top of the window there, and a focus in view. A focus that was not in view is below the text being
  /// read, and the learner did not ask to go there.
  fileprivate mutating func resize(to size: Size) {
    let wasInView = !display.geometry.isTooSmall && watchesFocus
    display.size = size
    // A window that is too small for anything is often just being resized.
    if wasInView, !display.geometry.isTooSmall { keepFocusInView() }
  }

  /// Signs a learner in with what was found in the store.
  fileprivate mutating func signIn(_ signedIn: SignedIn) -> [Effect] {
    if case .signIn(let state) = place.page, let renamed = state.renamed {
      learners.known.removeAll { $0.id == renamed.id }
    }
    learners.signIn(signedIn.learner)
    if let course = signedIn.course {
      self.course = course
      searchIndex = nil
    }
    progress = signedIn.progress
    begun = [:]
    attendance = Attendance()
    trail = Trail()
    now = signedIn.now
    storage.problem = nil
    let effects = enter()
    learners.hasJustSignedIn = signedIn.isNew && effects.isEmpty
    notice =
      signedIn.note.map { Notice($0, isAlert: true) } ?? formNotice ?? notice(of: signedIn)
    return effects
  }

  /// Says who is signed in and how to change it, if the name was guessed or has just been typed.
  private func notice(of signedIn: SignedIn) -> Notice? {
    let learner = signedIn.learner
    if signedIn.isNew {
      return Notice(
        "You are \(learner.name) (id \(learner.id)). Misspelt, or not you? "
          + (learners.hasJustSignedIn ? "n" : "On the course page n") + " changes the name.")
    }
    return signedIn.isGuess
      ? Notice("You are signed in as \(learner.name). Not you? w lets you sign in.") : nil
  }

  /// Says, in the form after the course, that the form before it is not all answered.
  private var formNotice: Notice? {
    guard let sitting = course.sitting, !sitting.before.allSatisfy(progress.isDone) else {
      return nil
    }
    return Notice(
      "The cases from before the course are not all answered, so these cannot be compared with them.",
      isAlert: true)
  }

  /// Lets somebody else sign in. Until then, the current learner stays signed in.
  private mutating func changeLearner() -> [Effect] {
    guard case .course = place.page else { return [] }
    place = Place(.signIn(SignIn(known: learners.known)))
    return []
  }

  /// Lets the current learner correct their name.
  private mutating func changeName() -> [Effect] {
    guard case .course = place.page, let learner else { return [] }
    place = Place(.signIn(SignIn(renaming: learner, among: learners.known)))
    return []
  }

  /// Opens the first page after signing in: the module that was asked for, or the course page.
  fileprivate mutating func enter() -> [Effect] {
    guard let first = firstModule else {
      openCourse()
      return []
    }
    firstModule = nil
    return openModule(first)
  }
}
