internal import Pages
internal import Screen

extension Model {
  mutating func listSources() -> [Effect] {
    let references = references
    guard !references.isEmpty else { return [] }
    layOver()
    place = Place(.sources(references))
    return []
  }

  mutating func updateSources(_ references: [Reference], _ message: Message) -> [Effect] {
    switch message {
    case .copyAddress:
      guard references.indices.contains(place.focus) else { return [] }
      return [.copy(references[place.focus].address)]
    case .pick(let position): setFocus(min(max(0, position), references.count - 1))
    case .forward, .leave, .backward: return comeBack()
    default: moveInList(message)
    }
    return []
  }

  mutating func noteCopied(_ isSent: Bool) {
    notice = Notice(isSent ? Self.wasSent : "This address is too long for a clipboard.")
  }

  private static let wasSent =
    "Sent to the terminal's clipboard. If it is not there, your terminal does not take it."

  /// Every link and source of a page, whole: no address is cut.
  func sourcesContent(_ references: [Reference]) -> Content {
    var document = Document()
    for reference in references {
      let label = Run("[\(reference.number)] ", .muted)
      let inner = blocks.narrower(by: 2 + displayWidth(of: label.text))
      let address = inner.rows(ofAddress: reference.address, after: "")
      let rows = reference.work.map { inner.wrapped($0) + address } ?? address
      document.addItem(focusRows(rows.hanging(from: label)), cursorColumn: 2)
    }
    return Content(
      title: "Sources and links of this page", trailing: "\(references.count)", document: document,
      focus: place.focus)
  }
}
