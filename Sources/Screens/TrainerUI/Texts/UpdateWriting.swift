internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  mutating func updateWriting(_ page: WritingPage, _ message: Message) -> [Effect] {
    if let editor = page.editor { return edit(page, editor, message) }
    switch message {
    case .write: return beginTyping(page)
    case .editOutside: return [.editOutside(text(of: page)?.text ?? "")]
    case .takeVersion: return takeOtherVersion(of: page)
    case .dropVersion: return dropOtherVersion(of: page)
    case .forward: return readOn { $0.goOn(from: page) }
    case .backward: return goBack() ?? leaveBackward(page)
    case .leave, .toCourse:
      guard page.isOnTheWay else { return comeBack() }
      return (message == .leave ? backToHits() : nil) ?? leaveToCourse(from: page.at)
    case .mark where !hasChecklist: return readOn { $0.goOn(from: page) }
    case .mark where window.sight == .below: return scrolled(by: .pageDown)
    case .mark: return tick(place.focus, on: page)
    case .pick(let item): return tick(item, on: page)
    case .up, .down:
      moveFocus(message)
      return []
    default: return scrolled(by: message)
    }
  }

  /// Opens the editor for a note on the page at hand; on a page to write on, for its text.
  mutating func write() -> [Effect] {
    if case .writing(let page) = place.page { return updateWriting(page, .write) }
    guard let index = currentPage else { return [] }
    layOver()
    let page = WritingPage(at: index)
    guard otherNote(on: index) == nil else {
      // Both versions are shown before one of them is written further.
      place = Place(.writing(page))
      return []
    }
    return beginTyping(page)
  }

  mutating func beginTyping(_ page: WritingPage) -> [Effect] {
    var page = page
    page.editor = TextEditor(text(of: page)?.text ?? "")
    place = Place(.writing(page))
    keepFocusInView()
    // Another window may have written it since.
    return subject(of: page).map { [.versions(.lookUp($0))] } ?? []
  }

  private mutating func edit(
    _ page: WritingPage, _ editor: TextEditor, _ message: Message
  ) -> [Effect] {
    if message == .leave { return stopTyping(page, editor) }
    if message == .editOutside { return keptDraft(of: page) + [.editOutside(editor.text)] }
    var (page, editor) = (page, editor)
    let rows = bodyRows - (content.document.pinned?.count ?? 0)
    guard let change = editor.change(by: message, columns: measure, page: rows) else {
      return []
    }
    if change == .cut { notice = Notice(Self.textIsFull) }
    page.editor = editor
    if change != .moved { page.unkept += message.countOfKeys }
    place.page = .writing(page)
    keepFocusInView()
    return page.unkept > 0 && message.endsWord || page.unkept >= Self.mostUnkeptKeys
      ? keptDraft(of: page) : []
  }

  /// After how many keys a text is kept that has no end of a word.
  private static let mostUnkeptKeys = 20

  /// Keeps the text being typed beside the version that was left.
  private mutating func keptDraft(of page: WritingPage) -> [Effect] {
    guard let editor = page.editor else { return [] }
    // If the program ends here, nothing is lost of the text that is being replaced.
    let words = page.replaced.map { $0.text + "\n" + editor.text } ?? editor.text
    guard let text = written(words, on: page) else { return [] }
    var page = page
    page.unkept = 0
    place.page = .writing(page)
    texts.take(text)
    return [.keepText(text, isDraft: true)]
  }

  /// Keeps what was typed since the last word ended, because the program ends.
  mutating func keptTyping() -> [Effect] {
    guard case .writing(let page) = place.page, page.unkept > 0 else { return [] }
    return keptDraft(of: page)
  }

  /// A text of a page as it is now.
  private func written(_ words: String, on page: WritingPage) -> LearnerText? {
    guard let subject = subject(of: page) else { return nil }
    var text = texts[subject] ?? LearnerText(subject, text: "", isFinished: page.task == nil)
    text.text = words
    return text
  }

  /// Closes the editor: a note leads back to its page, a text is shown on its own page.
  private mutating func stopTyping(_ page: WritingPage, _ editor: TextEditor) -> [Effect] {
    let effects = leaveText(of: page, editor)
    guard page.task != nil else {
      let all = effects + comeBack()
      if !effects.isEmpty { notice = Notice(Self.noteIsKept) }
      return all
    }
    var page = page
    page.editor = nil
    page.replaced = nil
    page.unkept = 0
    place = Place(.writing(page))
    return effects
  }

  /// Keeps the text as the learner leaves it; does nothing if it is what it was before.
  private mutating func leaveText(of page: WritingPage, _ editor: TextEditor) -> [Effect] {
    guard let subject = subject(of: page) else { return [] }
    let before = texts[subject]
    // Blank lines at the end are of no use to anybody.
    let end = editor.text.lastIndex { !$0.isWhitespace }
    let words = end.map { String(editor.text[...$0]) } ?? ""
    // Nothing new was written, so the text stays as it was.
    if words.isEmpty, let replaced = page.replaced { return keep(replaced) }
    guard !words.isEmpty || before != nil, let text = written(words, on: page) else { return [] }
    return keep(text)
  }

  mutating func keep(_ text: LearnerText) -> [Effect] {
    texts.take(text)
    return [.keepText(text, isDraft: false)]
  }

  /// Goes on from a page that was read to its end: from a text to the model answer, from there to what follows in the course.
  private mutating func goOn(from page: WritingPage) -> [Effect] {
    if let task = task(of: page), var text = text(of: page), !text.isFinished, !text.isBlank {
      text.isFinished = true
      text.revision = task.revision
      let effects = keep(text)
      place = Place(.writing(page), top: modelAnswerPosition(of: page))
      return effects
    }
    guard let state = page.scenario else { return comeBack() }
    if let next = writingPage(after: state, task: (page.task ?? 0) + 1) {
      place = Place(.writing(next))
    } else {
      place = Place(.scenario(state.moved(to: state.question, .debrief)))
    }
    return []
  }

  private mutating func leaveBackward(_ page: WritingPage) -> [Effect] {
    guard let state = page.scenario else { return comeBack() }
    if let task = page.task, task > 0, let before = writingPage(after: state, task: task - 1) {
      place = Place(.writing(before))
    } else {
      place = Place(.scenario(state))
    }
    scroll(.bottom)
    return []
  }

  /// Ticks an item of the checklist, or takes its tick away.
  private mutating func tick(_ item: Int, on page: WritingPage) -> [Effect] {
    guard let task = task(of: page), var text = text(of: page), text.isFinished,
      task.checklist.indices.contains(item)
    else { return [] }
    var ticked = Set(text.ticks(of: task))
    if ticked.remove(item) == nil { ticked.insert(item) }
    text.ticked = ticked.sorted()
    text.revision = task.revision
    setFocus(item)
    let effects = keep(text)
    keepFocusInView()
    return effects
  }

  /// Takes what an editor outside of the program left, or says why there is nothing to take.
  mutating func takeEdited(_ edited: EditedOutside) -> [Effect] {
    guard case .writing(var page) = place.page else { return [] }
    switch edited {
    case .failed(let reason):
      notice = Notice(reason, isAlert: true)
      return []
    case .text(let words):
      page.editor = TextEditor(TextEditor.accepted(words).text)
      place = Place(.writing(page))
      keepFocusInView()
      return keptDraft(of: page)
    }
  }

  mutating func noteNotKept(_ text: LearnerText, because reason: String) {
    texts.wasNotKept(text)
    notice = Notice(reason, isAlert: true)
  }
}

extension Message {
  /// Whether a word of a text ends with the message, so that the text is worth keeping.
  fileprivate var endsWord: Bool {
    guard case .type(let text) = self else { return true }
    return text.contains { !$0.isLetter && !$0.isNumber }
  }

  /// How many keys the message stands for.
  fileprivate var countOfKeys: Int {
    if case .type(let text) = self { text.count } else { 1 }
  }
}
