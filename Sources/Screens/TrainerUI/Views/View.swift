internal import Pages
public import Screen

/// The frame that shows a model.
public func view(_ model: Model) -> Frame {
  if let frame = model.display.geometry.frameIfTooSmall { return frame }
  var layout = model.layout(of: model.content)
  if let session = model.session {
    let before = layout.content.trailing + (layout.content.trailing.isEmpty ? "" : " · ")
    // The place in the course matters more than the reason why answers wait.
    let room = layout.columns - displayWidth(of: before + session.deliveryWords)
    layout.content.trailing =
      before + (room < leastTitle ? session.delivery : session.deliveryWords)
  }
  return layout.frame
}

/// The columns that a title keeps, shortened if need be.
private let leastTitle = 14

extension Model {
  /// The screen that the model's pages are drawn on.
  var display: Display { Display(size: size, glyphs: glyphs, focusLook: focusLook) }

  /// A page as the model's screen shows it.
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

  /// How many rows of a page the model's screen shows now.
  var bodyRows: Int { window.height }

  /// What just happened, or why nothing can be saved.
  var shownNotice: Notice? { notice ?? storeProblem.map { Notice($0, isAlert: true) } }

  /// Whether a page of the module, a question of the scenario, or the list it was found in comes before what is shown.
  private var hasPageBefore: Bool {
    guard help == nil, trail.isEmpty else { return true }
    switch place {
    case .lesson(let index, _): return index.page > 0
    case .scenario(let state):
      return state.at.page > 0 || state.isFromSummary || state.phase == .debrief
        || (state.question > 0 && showsAnswered)
    default: return true
    }
  }
}

extension KeyTable<Message> {
  /// The table with the word for where Enter leads now.
  fileprivate func leadingOn(_ hint: String) -> Self {
    var table = self
    table.bindings = bindings.map { $0.means(.forward) ? $0.hinting(hint) : $0 }
    return table
  }
}
