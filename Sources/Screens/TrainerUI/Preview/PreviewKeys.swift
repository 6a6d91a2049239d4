internal import Pages
internal import Screen

/// Keys of a preview alone.
extension Binding<Message> {
  /// Opens the author's editor. Its capital is never a letter of an answer.
  static func edit(_ letters: Letters = .free) -> Self {
    Self(
      letters == .free ? "e" : "E", "edit",
      letters == .free
        ? "In a preview: open your editor at what you look at; E does the same."
        : "In a preview: open your editor at what you look at; e does the same\(letters.condition).",
      [.init(.character("E"), .edit), .init(.character("e"), .edit)])
  }

  /// Goes from the list of findings back to the pages.
  static var backToPages: Self {
    Self(
      "Esc", "pages", "Go back to the page you came from; Backspace does the same.",
      [.init(.escape, .leave), .init(.backspace, .backward)])
  }
}
