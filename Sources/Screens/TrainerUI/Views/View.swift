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
    if !hasPageBefore { keys.bindings.removeAll { $0.means(.backward) } }
    let isPaging = Binding<Message>.Pair(.character(" "), .pageDown)
    keys.keyForMore = keys.bindings.first { $0.messages.contains(isPaging) }?.label
    guard let wayOn else {
      return PageLayout(content, on: display, notice: shownNotice, keys: keys)
    }
    return PageLayout(
      content, on: display, notice: shownNotice, keys: keys.leadingOn(wayOn.hint),
      keysBeforeEnd: keys.leadingOn(WayOn.readOnHint))
  }

  /// How many rows of the page the screen shows now.
  var bodyRows: Int { window.height }

  /// What just happened, or why answers cannot be saved.
  var shownNotice: Notice? { notice ?? storage.problem.map { Notice($0, isAlert: true) } }

  /// Whether there is something to go back to: a page of the module, a question of the scenario, or the list in which this
  /// page was found.
  private var hasPageBefore: Bool {
    guard help == nil, trail.steps.isEmpty else { return true }
    switch place.page {
    case .lesson(let index): return index.page > 0
    case .scenario(let state):
      return state.at.page > 0 || state.isFromSummary || state.phase == .debrief
        || (state.question > 0 && showsAnswered)
    case .signIn, .course, .progress, .search, .marks, .reporting, .summary: return true
    }
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
