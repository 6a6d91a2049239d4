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
    let pages = markedPages
    let selected = place.focus
    switch message {
    case .forward, .pick:
      let position = if case .pick(let position) = message { position } else { selected }
      guard pages.indices.contains(position) else { return [] }
      let page = pages[position]
      return go(to: page) { $0.open(page, .lookUp) }
    case .toggleMark:
      guard pages.indices.contains(selected) else { return [] }
      let effects = mark(pages[selected], false)
      notice = Notice("No longer marked.")
      setFocus(max(0, min(selected, pages.count - 2)))
      return effects
    case .leave, .backward: return comeBack()
    default: moveInList(message)
    }
    return []
  }

  var marksContent: Content {
    var document = Document()
    let pages = markedPages
    if pages.isEmpty { document.add(blocks.wrapped(Self.noMarks, .muted)) }
    for index in pages {
      let number = Run("\(course.number(ofModule: index.module)).\(index.page + 1)  ", .muted)
      let title = blocks.narrower(by: 2 + displayWidth(of: number.text))
        .wrapped(markedTitle(of: index))
      document.addItem(focusRows(title.hanging(from: number)), cursorColumn: 2)
    }
    return Content(
      title: "Marked pages", trailing: pages.isEmpty ? "" : "\(pages.count) marked",
      document: document, focus: pages.isEmpty ? nil : place.focus)
  }

  package static let noMarks =
    "Nothing is marked. Where you read or answer, m marks the page, and it is listed here."

  package func markedTitle(of index: PageIndex) -> String { page(index)?.title ?? "" }
}
