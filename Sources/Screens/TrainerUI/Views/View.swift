internal import Pages
public import Screen

/// The frame that shows a model.
public func view(_ model: Model) -> Frame {
  if let frame = model.display.geometry.frameIfTooSmall { return frame }
  var layout = model.layout(of: model.content)
  if let session = model.session {
    let call = model.callsForHelp ? "help called · " : ""
    let before = layout.content.trailing + (layout.content.trailing.isEmpty ? "" : " · ") + call
    // The place in the course matters more than the reason why answers wait.
    let room = layout.columns - displayWidth(of: before + session.deliveryWords)
    layout.content.trailing =
      before + (room < leastTitle ? session.delivery : session.deliveryWords)
  }
  return layout.frame
}

/// The number of columns that are kept for a title.
private let leastTitle = 14

extension Model {
  /// The layout of a page on the model's screen.
  func layout(of content: Content) -> PageLayout {
    var keys = self.keys(of: keyContext(showing: content))
    let isPaging = Binding<Message>.Pair(.character(" "), .pageDown)
    keys.keyForMore = keys.bindings.first { $0.messages.contains(isPaging) }?.label
    guard let wayOn else {
      if readsOn(in: content) { keys = keys.leadingOn(WayOn.readOnHint) }
      return PageLayout(content, on: display, notice: shownNotice, keys: keys)
    }
    return PageLayout(
      content, on: display, notice: shownNotice, keys: keys.leadingOn(wayOn.hint),
      keysBeforeEnd: keys.leadingOn(WayOn.readOnHint))
  }

  /// How many rows of the page the screen shows now.
  var bodyRows: Int { window.height }

  /// What just happened, or why answers cannot be saved.
  var shownNotice: Notice? {
    notice ?? storage.problem.map { Notice($0, isAlert: true) } ?? previewNotice
  }

  /// Whether Enter reads on although it does something else at the end: while answers were not seen yet, and in a summary.
  private func readsOn(in content: Content) -> Bool {
    guard help == nil else { return false }
    if let answering = place.answering { return !answering.hasSeenAll && !answering.isHolding }
    guard case .summary = place.page, !place.hasMoved else { return false }
    let geometry = display.geometry
    let height = geometry.bodyRows(
      notice: geometry.rows(of: shownNotice).count, footer: geometry.mostFooterRows)
    return !Window(content, height: height).isAtEnd
  }
}

extension KeyTable<Message> {
  /// The table with a hint for Enter that says where it leads.
  fileprivate func leadingOn(_ hint: String) -> Self {
    var table = self
    table.bindings = bindings.map { $0.means(.forward) ? $0.hinting(hint) : $0 }
    return table
  }
}
