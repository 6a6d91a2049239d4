internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  /// The marked pages, in the order of the course.
  package var markedPages: [PageIndex] {
    var pages: [PageIndex] = []
    for (index, module) in course.modules.enumerated() {
      for (page, content) in module.pages.enumerated()
      where progress.isMarked(content, of: module) {
        pages.append(PageIndex(module: index, page: page))
      }
    }
    return pages
  }

  /// Whether a page is marked to come back to.
  package func isMarked(_ index: PageIndex) -> Bool {
    guard let module = module(index.module), let page = page(index) else { return false }
    return progress.isMarked(page, of: module)
  }

  /// Marks the current page, or removes its mark.
  mutating func toggleMark() -> [Effect] {
    guard let index = currentPage else { return [] }
    let isMarked = !isMarked(index)
    notice = Notice(isMarked ? "Marked. M lists what you marked." : "No longer marked.")
    return mark(index, isMarked)
  }

  private mutating func mark(_ index: PageIndex, _ isMarked: Bool) -> [Effect] {
    guard let module = module(index.module), let page = page(index) else { return [] }
    let now = progress.lastActivity ?? Timestamp(milliseconds: 0)
    progress.add(
      Visit(at: now, course: course.id, module: module.id, page: page.anchor, isMarked: isMarked))
    return [.mark(module: module.id, page: page.anchor, isMarked)]
  }

  mutating func listMarks() -> [Effect] {
    if case .marks = place.page { return [] }
    layOver()
    place = Place(.marks)
    keepFocusInView()
    return []
  }

  mutating func updateMarks(_ message: Message) -> [Effect] {
    let pages = listedPages
    let selected = place.focus
    switch message {
    case .forward, .pick:
      let position = if case .pick(let position) = message { position } else { selected }
      guard pages.indices.contains(position) else { return [] }
      return open(pages[position])
    case .toggleMark:
      guard pages.indices.contains(selected) else { return [] }
      guard pages[selected].task == nil, isMarked(pages[selected].at) else {
        notice = Notice(
          pages[selected].task == nil ? Self.noteIsNotMarked : Self.textIsNotMarked)
        return []
      }
      let effects = mark(pages[selected].at, false)
      notice = Notice("No longer marked.")
      setFocus(max(0, min(selected, listedPages.count - 1)))
      return effects
    case .leave, .backward: return comeBack()
    default: moveInList(message)
    }
    return []
  }

  var marksContent: Content {
    var document = Document()
    let pages = listedPages
    if pages.isEmpty { document.add(blocks.wrapped(Self.noMarks, .muted)) }
    for page in pages {
      let number = Run(listedNumber(of: page) + "  ", .muted)
      let inner = blocks.narrower(by: 2 + displayWidth(of: number.text))
      let rows =
        inner.wrapped(listedTitle(of: page))
        + (listedWords(of: page).map { inner.wrapped($0, .muted) } ?? [])
      document.addItem(focusRows(rows.hanging(from: number)), cursorColumn: 2)
    }
    let marked = pages.count { $0.task == nil && isMarked($0.at) }
    return Content(
      title: pages.contains { $0.text != nil } ? "Marked pages, texts and notes" : "Marked pages",
      trailing: marked == 0 ? "" : "\(marked) marked",
      document: document, focus: pages.isEmpty ? nil : place.focus)
  }

  /// Why there is no mark to remove from a note, or from a text.
  package static let noteIsNotMarked =
    "This page is not marked: it is listed for your note. To remove a note, erase all of it."
  package static let textIsNotMarked =
    "Your text has no mark to remove. To remove a text, erase all of it."

  package static let noMarks =
    "Nothing is marked. Where you read or answer, m marks the page, and it is listed here."

  /// The title of the page that an entry of the list is about.
  package func listedTitle(of listed: ListedPage) -> String {
    page(listed.at)?.title ?? Self.formerPage
  }

  /// The number of that page: `2.3`; a dash if the course no longer has it.
  package func listedNumber(of listed: ListedPage) -> String {
    listed.at == .none
      ? "-" : course.number(of: listed.at)
  }

  /// What was written about it, by its first words; `nil` if the page is just marked.
  package func listedWords(of listed: ListedPage) -> String? {
    listed.text.map { text in
      (text.subject.task == nil ? "Your note: " : "Your text: ")
        + (listed.at == .none ? text.text : opening(of: text))
    }
  }

  /// Opens a page of the list, or the text that the learner wrote there.
  private mutating func open(_ listed: ListedPage) -> [Effect] {
    guard listed.at != .none else {
      notice = Notice(Self.formerPageIsGone)
      return []
    }
    guard let task = listed.task else {
      return go(to: listed.at) { $0.open(listed.at, .lookUp) }
    }
    layOver()
    place = Place(.writing(WritingPage(at: listed.at, task: task)))
    return []
  }
}
