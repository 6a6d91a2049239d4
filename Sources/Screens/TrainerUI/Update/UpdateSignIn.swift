internal import Pages
internal import Screen

extension Model {
  mutating func updateSignIn(_ state: SignIn, _ message: Message) -> [Effect] {
    guard let name = state.name else { return chooseLearner(state, message) }
    switch message {
    case .type(let text): type(text, after: name)
    case .erase where name.isEmpty: if state.hasPlaceBefore { leave(state) }
    case .erase: setName(String(name.dropLast()))
    case .leave: leave(state)
    case .forward:
      let words = name.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard displayWidth(of: words) > 0 else {
        notice = Notice("Type a name first; any name will do.")
        return []
      }
      guard let renamed = state.renamed else { return [.createLearner(name: words)] }
      guard words != renamed.name else {
        openCourse()
        return []
      }
      return [.renameLearner(renamed.id, name: words)]
    default: break
    }
    return []
  }

  /// Whoever came from the list, or from the course page, goes back to it; there is nothing before the first name.
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
    case .up: setFocus(max(0, state.selected - 1))
    case .down: setFocus(min(state.known.count, state.selected + 1))
    case .top: setFocus(0)
    case .bottom: setFocus(state.known.count)
    case .pageUp: setFocus(max(0, state.selected - max(1, bodyRows - 1)))
    case .pageDown: setFocus(min(state.known.count, state.selected + max(1, bodyRows - 1)))
    case .pick(let position): setFocus(min(max(0, position), state.known.count))
    case .leave where learner != nil: openCourse()
    case .forward:
      guard state.known.indices.contains(state.selected) else {
        setName("")
        return []
      }
      return [.openLearner(state.known[state.selected].id)]
    default: break
    }
    return []
  }

  private mutating func setName(_ name: String?) {
    guard case .signIn(var state) = place else { return }
    state.name = name
    place = .signIn(state)
  }

  /// Adds what was typed or pasted, as far as there is room: letters, marks, digits and signs; nothing that controls.
  private mutating func type(_ text: String, after name: String) {
    var longer = name
    for character in text {
      let shown = character.isWhitespace ? " " : character.nameable
      guard longer.utf8.count + shown.utf8.count <= Self.longestName else {
        notice = Notice(Self.nameIsFull)
        break
      }
      longer += shown
    }
    setName(longer)
  }

  package static let nameIsFull = "A name can be no longer than this."

  /// The longest name, in bytes of UTF-8: half of what a store keeps.
  package static var longestName: Int { 100 }
}

extension Character {
  /// What of the character a name, or any other line that is typed, may hold.
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
