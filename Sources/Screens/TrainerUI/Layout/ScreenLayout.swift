internal import Screen

/// The parts of a screen whose height depends on what they say.
struct ScreenLayout {
  var geometry: Geometry
  /// Blank columns at the left of everything.
  var margin: Int
  /// The columns of the page, between the margins.
  var columns: Int
  /// What just happened, or why nothing can be saved; `nil` where there is nothing to say.
  var notice: [Line]?
  var footer: [Line]
  /// The key that shows what is below, where it is not the one that leads on.
  var keyForMore: String?

  init(model: Model, content: Content) {
    geometry = Geometry(size: model.size)
    let isSplit = content.document.split != nil
    margin = geometry.margin(isSplit: isSplit)
    columns = geometry.pageColumns(isSplit: isSplit)
    notice = Self.notice(of: model, geometry)
    let bindings = model.bindings(of: model.keyContext(showing: content))
      .filter { model.hasPageBefore || !$0.goesBack }
      .map { $0.named(by: model.glyphs) }
    // The keys may go beyond the measure; at the right edge a column stays free, as the text has it at least.
    keyForMore =
      bindings.first { $0.messages.contains { $0 == Binding.pageDown.messages.first } }?.label
    let keys = Footer(columns: geometry.size.columns - margin - 1)
    let rows = geometry.mostFooterRows
    guard let wayOn = model.wayOn else {
      footer = keys.lines(of: bindings, atMost: rows)
      return
    }
    footer = keys.lines(of: bindings.leadingOn(wayOn.hint), atMost: rows)
    if !model.window(of: content, height: bodyRows).isAtEnd {
      footer = keys.lines(of: bindings.leadingOn(WayOn.readOnHint), atMost: rows)
    }
  }

  static func notice(of model: Model, _ geometry: Geometry) -> [Line]? {
    let notice = model.notice ?? model.storeProblem.map { Notice($0, isAlert: true) }
    return notice.map { notice in
      // A few columns stay free for the arrows that say that the text goes on.
      BlockLayout(columns: geometry.measure - 4)
        .wrapped(notice.text, notice.isAlert ? .alert : .chosen).prefix(4)
        .map { $0 }
    }
  }

  var bodyRows: Int { geometry.bodyRows(notice: notice?.count ?? 1, footer: footer.count) }
}

extension Model {
  /// The rows of body the model's screen has now.
  var bodyRows: Int {
    ScreenLayout(model: self, content: content).bodyRows
  }

  /// Whether a page of the module, a question of the scenario, or the list it was found in comes before what is shown.
  fileprivate var hasPageBefore: Bool {
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

/// The rows that name the keys.
struct Footer {
  /// The columns of a row.
  var columns: Int

  /// The keys that fit, in the order of the table. Where not all do, those late in it are left out first; those that lead on
  /// and out stay longest.
  func lines(of bindings: [Binding], atMost rows: Int) -> [Line] {
    var shown = bindings.filter { $0.hint != nil }
    while !shown.isEmpty {
      let lines = self.lines(of: shown)
      if lines.count <= rows { return lines }
      let dispensable = shown.lastIndex { !$0.isWayOn } ?? shown.startIndex
      shown.remove(at: dispensable)
    }
    return [Line()]
  }

  private func lines(of bindings: [Binding]) -> [Line] {
    var lines: [Line] = []
    var line = Line()
    for binding in bindings {
      let entry = [Run(binding.label, .key), Run(" " + (binding.hint ?? ""), .hint)]
      let width = entry.reduce(0) { $0 + displayWidth(of: $1.text) }
      if !line.runs.isEmpty {
        if line.width + 3 + width > columns {
          lines.append(line)
          line = Line()
        } else {
          line.runs.append(Run("   "))
        }
      }
      line.runs += entry
    }
    return lines + [line]
  }
}

extension [Binding] {
  /// The bindings with the word for where Enter leads now.
  fileprivate func leadingOn(_ hint: String) -> [Binding] {
    map { $0.messages.contains { $0.message == .forward } ? $0.hinting(hint) : $0 }
  }
}

extension Binding {
  fileprivate var goesBack: Bool { messages.contains { $0.message == .backward } }

  /// Whether it leads on or out, and so has to be in sight.
  fileprivate var isWayOn: Bool {
    messages.contains { [.help, .quit, .leave, .forward].contains($0.message) }
  }
}
