internal import Curriculum
internal import Scoring
internal import Screen

/// Changes a model by a message and says what the world is to do. Total: a message without meaning here changes nothing.
public func update(_ model: inout Model, _ message: Message) -> [Effect] {
  if message.isInput {
    // Nobody can see what a key does in a window that is too small to show it.
    if Geometry(size: model.size).isTooSmall, message != .quit { return [] }
    model.notice = nil
  }
  switch message {
  case .quit:
    model.isLeaving = true
    return []
  case .resized(let size):
    model.size = size
    model.keepFocusInView()
    return []
  case .help:
    model.help = model.help == nil ? .start : nil
    return []
  case .signedIn(let signedIn):
    model.learner = signedIn.learner
    model.progress = signedIn.progress
    model.notice = signedIn.note.map { Notice($0, isAlert: true) }
    return model.enter()
  case .storeFailed(let reason):
    model.storeProblem = reason
    if case .signIn = model.place { return model.enter() }
    return []
  case .saved(let attempt):
    model.save(attempt)
    return []
  case .notSaved(let reason):
    model.takeBack(because: reason)
    return []
  default: break
  }
  if model.help != nil {
    model.scroll(message)
    return []
  }
  switch model.place {
  case .signIn(let state): return model.updateSignIn(state, message)
  case .course(let selected, _): return model.updateCourse(selected, message)
  case .lesson(let index, _): return model.updateLesson(index, message)
  case .scenario(let state): return model.updateScenario(state, message)
  case .summary(let module, let selected, _):
    return model.updateSummary(module, selected, message)
  }
}

extension Message {
  /// Whether the message came from the learner's hands, and so answers what the screen said.
  fileprivate var isInput: Bool {
    switch self {
    case .resized, .signedIn, .storeFailed, .saved, .notSaved: false
    default: true
    }
  }
}

extension Model {
  /// Goes in after signing in: to the module that was asked for, else to the course page.
  fileprivate mutating func enter() -> [Effect] {
    guard let first = firstModule else {
      openCourse()
      return []
    }
    firstModule = nil
    return openModule(first)
  }

  /// Shows the course page with the one obvious next thing selected.
  mutating func openCourse() {
    place = .course(selected: nextModule, top: .start)
    keepFocusInView()
  }

  mutating func updateSignIn(_ state: SignIn, _ message: Message) -> [Effect] {
    var state = state
    defer { if case .signIn = place { place = .signIn(state) } }
    guard let name = state.name else { return chooseLearner(&state, message) }
    switch message {
    case .type(let text):
      let cleaned = text.unicodeScalars.filter { $0.properties.generalCategory.isNameable }
      let longer = name + String(String.UnicodeScalarView(cleaned))
      if longer.utf8.count <= 100 { state.name = longer }
    case .erase: state.name = String(name.dropLast())
    case .forward:
      let trimmed = name.split(separator: " ").joined(separator: " ")
      guard !trimmed.isEmpty else {
        notice = Notice("Type a name first; any name will do.")
        return []
      }
      return [.createLearner(name: trimmed)]
    default: break
    }
    return []
  }

  private mutating func chooseLearner(_ state: inout SignIn, _ message: Message) -> [Effect] {
    switch message {
    case .up: state.selected = max(0, state.selected - 1)
    case .down: state.selected = min(state.known.count, state.selected + 1)
    case .pick(let position): state.selected = min(max(0, position), state.known.count)
    case .forward:
      guard state.known.indices.contains(state.selected) else {
        state.name = ""
        return []
      }
      return [.openLearner(state.known[state.selected].id)]
    default: break
    }
    return []
  }

  mutating func updateCourse(_ selected: Int, _ message: Message) -> [Effect] {
    switch message {
    case .forward: return openModule(selected)
    case .pick(let position):
      guard course.modules.indices.contains(position) else { return [] }
      place = .course(selected: position, top: top)
      keepFocusInView()
    case .up, .down:
      moveFocus(message) { model, focus in
        model.place = .course(selected: focus, top: model.top)
      }
    default: scroll(message)
    }
    return []
  }

  /// Opens a module where the learner left it; a finished one at its summary.
  private mutating func openModule(_ index: Int) -> [Effect] {
    guard let module = module(index) else { return [] }
    if case .done = progress.state(of: module), !module.scenarios.isEmpty {
      place = .summary(module: index, selected: 0, top: .start)
      return []
    }
    return open(PageIndex(module: index, page: progress.resumeIndex(in: module)))
  }

  mutating func updateSummary(_ index: Int, _ selected: Int, _ message: Message) -> [Effect] {
    guard let module = module(index) else {
      openCourse()
      return []
    }
    let openable = ModuleReview(of: module, progress: progress).openable
    switch message {
    case .forward:
      guard openable.indices.contains(selected) else {
        openCourse()
        return []
      }
      return open(PageIndex(module: index, page: openable[selected].page))
    case .nextModule:
      guard course.modules.indices.contains(index + 1) else {
        openCourse()
        return []
      }
      return openModule(index + 1)
    case .pick(let position):
      guard openable.indices.contains(position) else { return [] }
      return open(PageIndex(module: index, page: openable[position].page))
    case .backward: return open(PageIndex(module: index, page: module.pages.count - 1))
    case .leave: openCourse()
    case .up, .down:
      moveFocus(message) { model, focus in
        model.place = .summary(module: index, selected: focus, top: model.top)
      }
    default: scroll(message)
    }
    return []
  }
}

extension Unicode.GeneralCategory {
  /// Whether a name may hold a scalar of this category: letters, marks, digits, signs and blanks, nothing that controls.
  fileprivate var isNameable: Bool {
    switch self {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
      .paragraphSeparator:
      false
    default: true
    }
  }
}
