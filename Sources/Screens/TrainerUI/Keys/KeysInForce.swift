internal import Curriculum
public import Pages
internal import Scoring
internal import Screen

extension Model {
  /// The keys in force now.
  public var keys: KeyTable<Message> { keys(of: keyContext) }

  /// The keys of a context that do something now.
  func keys(of context: KeyContext) -> KeyTable<Message> {
    // The window says that q quits, whatever page is under it.
    if display.geometry.isTooSmall { return KeyTable([.quit], essential: [.quit]) }
    var keys = context.keys(answers: answerCount)
    keys.bindings.removeAll { binding in
      !binding.messages.isEmpty && !binding.messages.contains { offers($0.message) }
    }
    if preview != nil { keys.bindings = keys.bindings.ofPreview(leavesFrom: place.page) }
    if course.sitting != nil, help == nil, !context.isTyping {
      let all = context.keys(answers: answerCount).bindings
      keys.bindings += all.filter { $0.means(.find(.titles)) }.map { _ in .top }
    }
    if context == .writing, !hasChecklist {
      keys.bindings = keys.bindings.filter { !$0.namesItems }.map {
        $0.means(.mark) ? $0.hinting(nil) : $0
      }
    }
    if help == nil, leadsBackToHits {
      keys.bindings = keys.bindings.map { $0.means(.leave) ? $0.hinting("hits") : $0 }
    }
    if context == .name, case .signIn(let state) = place.page {
      let hint =
        state.hasPlaceBefore ? "back" : state.name?.isEmpty == false ? "erase all" : "leave"
      keys.bindings = keys.bindings.map { $0.means(.leave) ? $0.hinting(hint) : $0 }
    }
    return help == nil && titleOrTop != nil ? keys.goingOnWithTitle : keys
  }

  /// Whether a message has an effect here. A key whose messages have none is not in force.
  package func offers(_ message: Message) -> Bool {
    switch message {
    case .forward, .up, .down, .pageUp, .pageDown: !isEmptyList
    case .top, .bottom, .halfPageUp, .halfPageDown: isSearching || !isEmptyList
    case .nextCertainty: asksForCertainty
    case .nextModule: course.sitting == nil && !isAtLastModule
    case .nextHit, .previousHit: hits != nil
    case .again: course.sitting == nil && !withholdsFeedback
    case .find, .listMarks: course.sitting == nil && !isSigningIn
    case .toggleMark: course.sitting == nil && !isSigningIn && !isEmptyList
    case .listSources: help == nil && !references.isEmpty
    case .copyAddress: settings.copies && !settings.isPinned
    case .report: settings.keepsAnswers
    case .edit: preview != nil
    case .digit: offersDigits
    case .write: offersTexts && (currentPage != nil || isWriting)
    case .rewrite: offersRewriting
    case .removeNote: offersTexts && currentPage.flatMap { note(on: $0) } != nil && !isWriting
    case .editOutside: settings.mayEditOutside && isWriting
    case .takeVersion, .dropVersion: showsOtherVersion
    case .pick(0): !isWriting || hasChecklist
    case .callForHelp: session != nil && learner != nil
    case .writeFile: offersFiles
    case .showProgress: preview == nil
    case .backward: if case .course = place.page { learners.hasJustSignedIn } else { true }
    case .review: !reviews.due.isEmpty
    case .changeLearner: offers(.changeName) && !settings.isPinned
    case .changeName: learner != nil && settings.keepsAnswers && session == nil
    case .leave, .toCourse:
      !isSigningIn || learner != nil || keyContext == .name || isAskedWhetherKnown
    default: true
    }
  }

  /// Whether digits do something: on a page to read they follow links.
  private var offersDigits: Bool {
    switch place.page {
    case .lesson: leadsToPages
    case .scenario(let state) where state.phase == .debrief: leadsToPages
    case .scenario(let state) where state.phase == .feedback: false
    default: true
    }
  }

  private var isAtLastModule: Bool {
    if case .summary(let index) = place.page { module(index + 1) == nil } else { false }
  }

  /// Whether a list without entries is shown.
  private var isEmptyList: Bool {
    guard help == nil else { return false }
    return switch place.page {
    case .search(let search): search.hits.isEmpty
    case .marks: listedPages.isEmpty
    default: false
    }
  }

  /// Whether a page to write on is shown.
  package var isWriting: Bool { if case .writing = place.page { true } else { false } }

  /// Whether a checklist is shown on a page to write on.
  var hasChecklist: Bool {
    guard case .writing(let page) = place.page, page.editor == nil, task(of: page) != nil else {
      return false
    }
    return text(of: page)?.isFinished == true
  }

  private var isSearching: Bool { if case .search = place.page { true } else { false } }

  /// Whether somebody typed a name that a learner has, and is asked whether they are this learner.
  private var isAskedWhetherKnown: Bool {
    if case .signIn(let state) = place.page { state.typed != nil } else { false }
  }

  private var isSigningIn: Bool { if case .signIn = place.page { true } else { false } }

  /// How many answers of the question letters name, or named on the page before.
  var answerCount: Int {
    if let answering = place.answering { return answering.order.count }
    if case .writing(let page) = place.page {
      return hasChecklist ? task(of: page)?.checklist.count ?? 0 : 0
    }
    guard let state = place.scenario else { return 0 }
    return switch question(of: state)?.form {
    case .choice(let list)?: list.choices.count
    case .rating(let rows)?: rows.count
    case .ordering?, .marking?, nil: 0
    }
  }

  /// The kind of page that is shown now.
  public var keyContext: KeyContext { keyContext(showing: nil) }

  /// The kind of page that is shown, given its content if the caller has it.
  func keyContext(showing content: Content?) -> KeyContext {
    if help != nil { return .help }
    return switch place.page {
    case .signIn(let state): state.name == nil ? .learners : .name
    case .course: preview == nil ? .course : .findings
    case .progress: .progress
    case .lesson: .lesson
    case .summary: .summary
    case .ending: .ending
    case .search: .finding
    case .marks: .marks
    case .sources: .sources
    case .reporting(let reporting): reporting.draft == nil ? .reasons : .words
    case .reviewed: .reviewed
    case .settings: .settings
    case .writing(let page): page.editor == nil ? .writing : .text
    case .scenario(let state):
      switch state.phase {
      case .feedback: isFinished(state) ? .finished : .feedback
      case .debrief: .finished
      case .answering, .saving: isReading(in: content) ? .reading : answeringContext(of: state)
      }
    }
  }

  private func answeringContext(of state: ScenarioState) -> KeyContext {
    switch question(of: state)?.form {
    case .choice(let list)?: list.rule.picks == 1 ? .single : .several
    case .rating?: .rating
    case .ordering?: .ordering
    case .marking?: .marking
    case nil: .finished
    }
  }

  private func isFinished(_ state: ScenarioState) -> Bool {
    scenario(of: state).map(progress.isDone) ?? true
  }
}
