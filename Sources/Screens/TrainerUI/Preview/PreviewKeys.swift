internal import Pages
internal import Screen

extension [Binding<Message>] {
  /// The keys as an author needs them who looks at a page: the one that opens the editor stands right behind the first, so that the
  /// footer has room for it, and leaving leads to the list of findings.
  func ofPreview(leavesFrom page: Place.Page) -> Self {
    guard page != .course, let edit = first(where: { $0.means(.edit) }),
      let leave = firstIndex(where: { $0.means(.leave) })
    else { return self }
    var bindings = self
    bindings[leave] = self[leave].hinting("findings")
    bindings.removeAll { $0.means(.edit) }
    bindings.insert(edit, at: Swift.min(1, bindings.count))
    return bindings
  }
}

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
      [.init(.escape, .leave), .init(.backspace, .leave)])
  }
}
