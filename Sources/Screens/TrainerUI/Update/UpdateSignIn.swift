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
      if let renamed = state.renamed, words == renamed.name {
        openCourse()
        return []
      }
      let namesakes = learners.known.filter {
        $0.isCalled(words) && $0.id != state.renamed?.id
      }
      guard namesakes.isEmpty else {
        place = Place(.signIn(SignIn(asking: namesakes, of: words, renaming: state.renamed)))
        return []
      }
      return [naming(words, state)]
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
      place = Place(
        .signIn(
          SignIn(typing: state.typed ?? "", among: learners.known, renaming: state.renamed)))
    case .leave where learner != nil: openCourse()
    case .forward:
      guard state.known.indices.contains(place.focus) else {
        if let name = state.typed { return [naming(name, state)] }
        setName("")
        return []
      }
      return [.openLearner(state.known[place.focus].id)]
    default: break
    }
    return []
  }

  /// Gives a name that was typed to a new learner, or to the one who changes theirs.
  private func naming(_ name: String, _ state: SignIn) -> Effect {
    state.renamed.map { .renameLearner($0.id, name: name) } ?? .createLearner(name: name)
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
