internal import Curriculum
internal import Scoring
internal import Screen

extension Model {
  func courseContent(selected: Int) -> Content {
    let geometry = Geometry(size: size)
    var document = Document()
    // Where rows are few, they are the modules'; the title line names the course.
    if !geometry.isShort {
      document.add(blocks.wrapped(course.title, .heading))
      document.add(blocks.wrapped(courseSummary, .muted))
      document.addBlank()
    }
    for (index, module) in course.modules.enumerated() {
      let number = Run((index < 9 ? " " : "") + "\(index + 1)  ", .muted)
      let state = Line(stateText(of: index, isBrief: geometry.isNarrow), .muted)
      let columns = measure - 2 - number.text.utf8.count
      let rows = rows(of: module, state, columns: columns, geometry)
      document.addItem(
        focusRows(rows.hanging(from: number)), cursorColumn: 2)
    }
    return Content(
      title: geometry.isShort ? course.title : "Webside", trailing: whoAndHowFar,
      document: document, focus: selected)
  }

  /// The learner's name and share of the course that is done.
  private var whoAndHowFar: String {
    let name =
      learner.map { Line($0.name).shortened(to: size.columns / 3).text + " \(glyphs.separator) " }
      ?? ""
    return name + "\(standing.percent) % done"
  }

  /// How much there is and how much of it is done.
  package var courseSummary: String {
    let sum = course.modules.reduce(0) { $0 + max(0, min($1.minutes, 10_000)) }
    let minutes = course.track?.minutes ?? sum
    let track = course.track.map { $0.title + ": " } ?? ""
    let modules = course.modules.count == 1 ? "One module" : "\(course.modules.count) modules"
    let time = "about \(minutes) minute\(minutes == 1 ? "" : "s")"
    return "\(track)\(modules), \(time). Finished: \(standing.doneModules)."
  }

  /// Title and state: side by side, or one above the other where both would not fit; in a short window a long title is cut
  /// to keep one row for each module.
  private func rows(
    of module: Module, _ state: Line, columns: Int, _ geometry: Geometry
  ) -> [Line] {
    let title = [Run(module.title)]
    if geometry.isShort {
      return [Line.joined(left: Line(title), right: state, columns: columns)]
    }
    guard !geometry.isNarrow else { return wrap(title, to: max(8, columns)) + [state] }
    var rows = wrap(title, to: max(8, columns - state.width - 2))
    rows[0] = rows[0].padded(to: columns - state.width) + state
    return rows
  }

  /// Where the learner stands in a module: `about 20 min`, `page 3 of 12`, `done, 92 %`; in brief `20 min`, `page 3`,
  /// `done 92 %`. Empty where there is no such module.
  package func stateText(of index: Int, isBrief: Bool = false) -> String {
    guard let module = module(index) else { return "" }
    return switch standing.modules[index] {
    case .notBegun: isBrief ? "\(module.minutes) min" : "about \(module.minutes) min"
    case .inProgress(let page):
      isBrief ? "page \(page + 1)" : "page \(page + 1) of \(module.pages.count)"
    case .done where withholdsFeedback: "done"
    case .done(let share?): isBrief ? "done \(share.percent) %" : "done, \(share.percent) %"
    case .done(nil): "done"
    }
  }
}
