internal import Pages
internal import Scoring

/// Writing a text or a note from the start, and removing a note, as a front end without a caret does.
extension Model {
  /// Whether there is a text or a note that can be written from the start. While another window's version is shown, one of the two is chosen
  /// first.
  var offersRewriting: Bool {
    guard offersTexts, let page = pageToRewrite, page.editor == nil, otherVersion(of: page) == nil
    else { return false }
    return text(of: page)?.isBlank == false
  }

  /// The page to write on that is shown, or the note on the page that is shown.
  private var pageToRewrite: WritingPage? {
    if case .writing(let page) = place.page { return page }
    return currentPage.map { WritingPage(at: $0) }
  }

  /// Opens an empty editor; the text stays as it is until the new one is ended.
  mutating func rewrite() -> [Effect] {
    guard let page = pageToRewrite, let text = text(of: page) else { return [] }
    let effects = write()
    guard case .writing(var page) = place.page, page.editor != nil else { return effects }
    page.editor = TextEditor("")
    page.replaced = text
    place = Place(.writing(page))
    keepFocusInView()
    return effects
  }

  /// Removes the note on the page. The learner has to ask for it twice.
  mutating func removeNote() -> [Effect] {
    guard let index = currentPage, var note = note(on: index) else { return [] }
    guard confirmation == .removingNote else {
      confirmation = .removingNote
      notice = Notice(Self.wouldRemoveNote, isAlert: true)
      return []
    }
    confirmation = nil
    note.text = ""
    notice = Notice(Self.noteIsRemoved)
    return keep(note)
  }
}
