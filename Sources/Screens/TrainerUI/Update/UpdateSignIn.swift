internal import Pages
internal import Screen

extension Model {
  mutating func updateSignIn(_ state: SignIn, _ message: Message) -> [Effect] {
    guard let name = state.name else { return chooseLearner(state, message) }
    var line = TypedLine(name, behind: place.behindCaret)
    if let change = line.change(by: message, atMost: Self.longestName) {
      if change == .full { notice = Notice(Self.nameIsFull) }
      if change == .empty {
        if state.hasPlaceBefore { leave(state) }
      } else {
        setName(line.text)
        place.behindCaret = line.behind
      }
      return []
    }
    switch message {
    case .leave where !state.hasPlaceBefore && !name.isEmpty:
      setName("")
      place.behindCaret = 0
      notice = Notice(Self.escOnceMoreLeaves)
    case .leave: leave(state)
    case .forward:
      let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard displayWidth(of: words) > 0 else {
        notice = Notice("Type a name first; any name will do.")
        return []
      }
      guard let renamed = state.renamed else {
        let namesakes = learners.known.filter { $0.isCalled(words) }
        guard !namesakes.isEmpty else { return [.createLearner(name: words)] }
        place = Place(.signIn(SignIn(asking: namesakes, of: words)))
        return []
      }
      guard words != renamed.name else {
        openCourse()
        return []
      }
      return [.renameLearner(renamed.id, name: words)]
    default: break
    }
    return []
  }

  /// Goes back to the list of names, or to the course page. Before the first name there is nothing, so the program ends.
  private mutating func leave(_ state: SignIn) {
    if state.renamed != nil {
      openCourse()
    } else if state.known.isEmpty {
      isLeaving = true
    } else {
      setName(nil)
    }
  }

  private mutating func chooseLearner(_ state: SignIn, _ message: Message) -> [Effect] {
    switch message {
    case .up: setFocus(max(0, place.focus - 1))
    case .down: setFocus(min(state.known.count, place.focus + 1))
    case .top: setFocus(0)
    case .bottom: setFocus(state.known.count)
    case .pageUp: setFocus(max(0, place.focus - max(1, bodyRows - 1)))
    case .pageDown: setFocus(min(state.known.count, place.focus + max(1, bodyRows - 1)))
    case .pick(let position): setFocus(min(max(0, position), state.known.count))
    case .leave where state.typed != nil:
      place = Place(.signIn(SignIn(typing: state.typed ?? "", among: learners.known)))
    case .leave where learner != nil: openCourse()
    case .forward:
      guard state.known.indices.contains(place.focus) else {
        if let name = state.typed { return [.createLearner(name: name)] }
        setName("")
        return []
      }
      return [.openLearner(state.known[place.focus].id)]
    default: break
    }
    return []
  }

  private mutating func setName(_ name: String?) {
    guard case .signIn(var state) = place.page else { return }
    state.name = name
    place.page = .signIn(state)
  }

  private static let escOnceMoreLeaves = "Nobody has signed in yet. Esc once more leaves Webside."

  package static let nameIsFull = "A name can be no longer than this."

  /// The longest name, in bytes of UTF-8; a store keeps twice as many.
  package static var longestName: Int { 100 }
}

extension Character {
  /// The part of the character that a name, or any other typed line, may contain.
  var nameable: String {
    let scalars = unicodeScalars.filter { scalar in
      switch scalar.properties.generalCategory {
      case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
        .paragraphSeparator:
        false
      default: true
      }
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
