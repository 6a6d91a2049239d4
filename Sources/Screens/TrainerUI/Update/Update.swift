internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

/// Changes a model by a message, and returns the effects that this asks for. A message that means nothing here changes
/// nothing.
public func update(_ model: inout Model, _ message: Message) -> [Effect] {
  // News may need rows for a notice, which must not push out of view what the learner is at.
  let isWatched = message.isNews && model.place.answering != nil && model.watchesFocus
  let effects = model.respond(to: message)
  if isWatched, model.place.answering != nil { model.keepFocusInView() }
  model.noteItemsInView()
  model.agreeOnEnter()
  let kept = model.keptDrafts()
  return effects + (kept.isEmpty ? [] : model.studyWhatIsBegun()) + kept
}

extension Model {
  fileprivate mutating func respond(to message: Message) -> [Effect] {
    if message.isInput, !hears(message) { return [] }
    switch message {
    case .quit: return quit()
    case .resized(let size): resize(to: size)
    case .meansNothing(let text): notice = Notice(nothingIsMeant(by: text))
    case .help: help = help == nil ? .start : nil
    case .signedIn(let signedIn): return signIn(signedIn)
    case .storeFailed(let reason):
      storage.problem = reason
      if let text = notice?.text, [Self.settingIsKept, Self.isKeptForLater].contains(text) {
        notice = nil
      }
      if case .signIn = place.page { return enter() }
    case .session(let status): take(status)
    case .saved(let attempt):
      callsForHelp = false
      return save(attempt)
    case .notSaved(let reason): takeBack(because: reason)
    case .scroll: return scrolled(by: message)
    case .point(let item): point(at: item)
    case .reported: return noteReported()
    case .file(let answer): take(answer)
    case .previewed(let reading): return show(reading)
    case .editorEnded(let problem): notice = Notice(problem, isAlert: true)
    case .openLine(let line): return open(line: line)
    case .textKept(let text): texts.wasKept(text)
    case .textNotKept(let text, let reason): noteNotKept(text, because: reason)
    case .textVersions(let versions): take(versions)
    case .edited(let edited): return takeEdited(edited)
    case .copied(let isSent): noteCopied(isSent)
    case .forward where help != nil:
      return readOn {
        $0.help = nil
        return []
      }
    default: return help == nil ? updatePlace(message) : scrolled(by: message)
    }
    return []
  }

  /// Ends what holds only until the next key. Returns whether the key counts: nobody can see what it does in a window that is too
  /// small to show it.
  private mutating func hears(_ message: Message) -> Bool {
    if display.geometry.isTooSmall, message != .quit { return false }
    if message != confirmation?.message { confirmation = nil }
    if let ticks = session?.ticks, !settings.isPinned { attendance.keyWasPressed(at: ticks) }
    if case .digit = message {} else { typedNumber = nil }
    if case .type = message {} else { titleOrTop = nil }
    // If the cursor alone shows the focus, moving it rewrites no text, so the notice stays too.
    if display.focusLook != .cursor || !message.movesFocus { notice = nil }
    return true
  }
}

extension Message {
  /// Whether the message came from the learner, and so may answer what the screen said.
  fileprivate var isInput: Bool {
    switch self {
    case .resized, .signedIn, .storeFailed, .session, .saved, .notSaved, .reported, .textKept,
      .textNotKept, .textVersions, .edited, .copied, .file, .previewed, .editorEnded, .openLine:
      false
    default: true
    }
  }

  /// Whether the message comes from outside and only changes what a notice says.
  fileprivate var isNews: Bool {
    switch self {
    case .storeFailed, .session: true
    default: false
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
    case .type(let text) where titleOrTop != nil: goOnWithTitle(text)
    case .find(let scope): find(scope)
    case .listMarks: listMarks()
    case .listSources: listSources()
    case .toggleMark where currentPage != nil: toggleMark()
    case .report: beginReport()
    case .callForHelp: callForHelp()
    case .writeFile(let file): write(file)
    case .edit: beginEditing()
    case .review: review()
    case .changeLearner: changeLearner()
    case .changeName: changeName()
    case .write: write()
    case .rewrite: rewrite()
    case .removeNote: removeNote()
    case .digit(let digit): take(digit: digit)
    case .nextHit: goToHit(after: 1)
    case .previousHit: goToHit(after: -1)
    default: updateHere(message)
    }
  }

  /// Acts on a message, and notes the way back if the message led on.
  private mutating func updateHere(_ message: Message) -> [Effect] {
    guard message.mayLeadOn else { return updatePage(message) }
    let (from, studied, round) = (place, trail.studied, round)
    let effects = updatePage(message)
    if round == self.round { noteWayBack(to: from, after: message, studying: studied) }
    return effects
  }

  private mutating func updatePage(_ message: Message) -> [Effect] {
    switch place.page {
    case .signIn(let state): updateSignIn(state, message)
    case .course: preview == nil ? updateCourse(message) : updatePreview(message)
    case .progress(let selected): updateProgress(selected, message)
    case .lesson(let index): updateLesson(index, message)
    case .scenario(let state): updateScenario(state, message)
    case .summary(let module): updateSummary(module, message)
    case .ending: updateEnding(message)
    case .search(let search): updateSearch(search, message)
    case .marks: updateMarks(message)
    case .sources(let references): updateSources(references, message)
    case .reporting(let reporting): updateReporting(reporting, message)
    case .reviewed: updateReviewed(message)
    case .settings(let selected): updateSettings(selected, message)
    case .writing(let page): updateWriting(page, message)
    }
  }

  /// Leaves; if something would be lost, only when the learner asks for it twice.
  fileprivate mutating func quit() -> [Effect] {
    guard let loss = wouldLose, confirmation != .leaving, !display.geometry.isTooSmall else {
      isLeaving = true
      // The page that the learner leaves is the one to go on with.
      return keptTyping() + studyHere()
    }
    confirmation = .leaving
    notice = Notice(loss.warning, isAlert: true)
    if place.answering != nil { keepFocusInView() }
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
    formProgress = signedIn.formProgress
    let look = takeOver(signedIn.preferences)
    takeUp(signedIn.drafts)
    texts = LearnerTexts(signedIn.texts, others: signedIn.otherTexts)
    callsForHelp = false
    attendance = Attendance()
    trail = Trail()
    hits = nil
    reportWords = [:]
    now = signedIn.now
    storage.problem = nil
    notice = nil
    let effects = look + enter()
    learners.hasJustSignedIn = signedIn.isNew && effects.count == look.count
    notice =
      signedIn.note.map { Notice($0, isAlert: true) } ?? formNotice ?? notice
      ?? notice(of: signedIn)
      ?? (session == nil ? nil : Notice("H calls your instructor to your seat."))
    return effects
  }

  /// Says who is signed in and how to change it, if the name was guessed or has just been typed.
  private func notice(of signedIn: SignedIn) -> Notice? {
    let learner = signedIn.learner
    if signedIn.isNew {
      return Notice(
        "You are \(learner.briefNameAndID). Misspelt, or not you? "
          + (learners.hasJustSignedIn ? "n" : "On the course page n") + " changes the name.")
    }
    guard signedIn.isGuess else { return nil }
    let key = if case .course = place.page { "w" } else { "On the course page w" }
    return Notice("You are signed in as \(learner.briefName). Not you? \(key) lets you sign in.")
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
      if beginsWithReview {
        beginsWithReview = false
        return beginWithReview()
      }
      openCourse()
      return []
    }
    firstModule = nil
    return openModule(first)
  }
}
