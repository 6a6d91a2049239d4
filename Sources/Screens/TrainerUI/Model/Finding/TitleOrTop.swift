internal import Pages
internal import Screen

/// What may follow once `gg` has gone to the beginning of a page: more of a title that begins with g, or any other key.
///
/// `g` asks for a title, and a title may begin with g. So the second g goes to the beginning of the page at once, and the next key
/// tells what was meant: a letter or a digit goes on with the title, and every other key is a key of the page. No clock is
/// involved, and nothing that is typed behind `g` becomes a command of the page.
struct TitleOrTop: Hashable, Sendable {
  /// The place before the page went to its beginning. A title that is typed on leads back to it.
  var origin: Place

  /// Whether a key goes on with a title. A third g does not: no title begins with gg, and it opens the prompt as ever.
  static func goesOn(_ key: Key) -> Bool {
    guard case .character(let character) = key else { return false }
    return character != "g" && (character.isLetter || character.isNumber)
  }

  /// What the learner is told at the beginning of the page.
  static let words = "This is the beginning. For a title that begins with g, type on."
}

extension Model {
  /// Closes the prompt and goes to the beginning of the page below it.
  mutating func goToTop() -> [Effect] {
    var effects = comeBack()
    let origin = place
    effects += updatePlace(.top)
    titleOrTop = TitleOrTop(origin: origin)
    notice = Notice(TitleOrTop.words)
    return effects
  }

  /// Opens the prompt again with a title that begins with g, because the learner typed on.
  mutating func goOnWithTitle(_ text: String) -> [Effect] {
    guard let begun = titleOrTop else { return [] }
    titleOrTop = nil
    place = begun.origin
    return find(.titles) + updatePlace(.type("g" + text))
  }
}

extension KeyTable<Message> {
  /// The table right after `gg`: letters and digits are text. A footer does not name the keys that are text now.
  var goingOnWithTitle: Self {
    var table = self
    table.bindings = bindings.compactMap { binding in
      var binding = binding
      let first = binding.messages.first
      binding.messages.removeAll { TitleOrTop.goesOn($0.key) }
      guard binding.messages.first == first else {
        return binding.messages.isEmpty ? nil : binding.hinting(nil)
      }
      return binding
    }
    table.typed = { .type($0) }
    return table
  }
}
