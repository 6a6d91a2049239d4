internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

/// Changes a model by a message and says what the world is to do. Total: a message without meaning here changes nothing.
public func update(_ model: inout Model, _ message: Message) -> [Effect] {
  if message.isInput {
    // Nobody can see what a key does in a window that is too small to show it.
    if Geometry(size: model.size).isTooSmall, message != .quit { return [] }
    if message != .quit { model.wasAskedToStay = false }
    if message != .again { model.wasAskedToAnswerAgain = false }
    if case .digit = message {} else { model.typedNumber = nil }
    // Nothing is rewritten by moving the cursor alone, a notice no more than the item that was left.
    if model.focusLook != .cursor || !message.movesFocus { model.notice = nil }
  }
  switch message {
  case .quit: return model.quit()
  case .resized(let size): model.resize(to: size)
  case .help: model.help = model.help == nil ? .start : nil
  case .signedIn(let signedIn): return model.signIn(signedIn)
  case .storeFailed(let reason):
    model.storeProblem = reason
    if case .signIn = model.place { return model.enter() }
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
  /// Whether the message came from the learner's hands, and so answers what the screen said.
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
    switch place {
    case .signIn(let state): updateSignIn(state, message)
    case .course(let selected, _): updateCourse(selected, message)
    case .progress(let selected, _): updateProgress(selected, message)
    case .lesson(let index, _): updateLesson(index, message)
    case .scenario(let state): updateScenario(state, message)
    case .summary(let module, let selected, _): updateSummary(module, selected, message)
    case .finding(let finding): updateFinding(finding, message)
    case .marks(let selected, _): updateMarks(selected, message)
    case .reporting(let reporting): updateReporting(reporting, message)
    }
  }

  /// Leaves; where an answer was begun, only when asked once more.
  fileprivate mutating func quit() -> [Effect] {
    guard hasBegunAnswers, !wasAskedToStay, !Geometry(size: size).isTooSmall else {
      isLeaving = true
      // Where one leaves is where one goes on.
      return studyHere()
    }
    wasAskedToStay = true
    notice = Notice("q again leaves; the answer you began is not kept.", isAlert: true)
    return []
  }

  /// The text that was at the top stays there. A focus that was in view stays in view too; one that was not is somewhere
  /// below what is being read, and nobody asked to go there.
  fileprivate mutating func resize(to size: Size) {
    let wasInView = !Geometry(size: self.size).isTooSmall && watchesFocus
    self.size = size
    // A window too small to show anything is often on its way to a useful size.
    if wasInView, !Geometry(size: size).isTooSmall { keepFocusInView() }
  }

  /// Signs somebody in with what the store holds of them.
  fileprivate mutating func signIn(_ signedIn: SignedIn) -> [Effect] {
    if case .signIn(let state) = place, let renamed = state.renamed {
      known.removeAll { $0.id == renamed.id }
    }
    learner = signedIn.learner
    openedPage = nil
    if let course = signedIn.course {
      self.course = course
      searchIndex = nil
    }
    progress = signedIn.progress
    begun = [:]
    trail = []
    now = signedIn.now
    if !known.contains(where: { $0.id == signedIn.learner.id }) { known.append(signedIn.learner) }
    storeProblem = nil
    let effects = enter()
    hasJustSignedIn = signedIn.isNew && effects.isEmpty
    notice =
      signedIn.note.map { Notice($0, isAlert: true) } ?? formNotice ?? notice(of: signedIn)
    return effects
  }

  /// Who is signed in, and what to do about it where that is not so, for those whom nobody asked or who have just typed it.
  private func notice(of signedIn: SignedIn) -> Notice? {
    let learner = signedIn.learner
    if signedIn.isNew {
      return Notice(
        "You are \(learner.name) (id \(learner.id)). Misspelt, or not you? "
          + (hasJustSignedIn ? "n" : "On the course page n") + " changes the name.")
    }
    return signedIn.isGuess
      ? Notice("You are signed in as \(learner.name). Not you? w lets you sign in.") : nil
  }

  /// That what is asked before the course was not answered, where what comes after it is asked.
  private var formNotice: Notice? {
    guard let sitting = course.sitting, !sitting.before.allSatisfy(progress.isDone) else {
      return nil
    }
    return Notice(
      "The cases from before the course are not all answered, so these cannot be compared with them.",
      isAlert: true)
  }

  /// Lets somebody else sign in; whoever is signed in stays so until then.
  private mutating func changeLearner() -> [Effect] {
    guard case .course = place else { return [] }
    place = .signIn(SignIn(known: known))
    return []
  }

  /// Lets whoever is signed in put their name right.
  private mutating func changeName() -> [Effect] {
    guard case .course = place, let learner else { return [] }
    place = .signIn(SignIn(renaming: learner, among: known))
    return []
  }

  /// Goes in after signing in: to the module that was asked for, else to the course page.
  fileprivate mutating func enter() -> [Effect] {
    guard let first = firstModule else {
      openCourse()
      return []
    }
    firstModule = nil
    return openModule(first)
  }
}
