package import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  var courseContent: Content {
    let geometry = display.geometry
    var document = Document()
    // In a short window the rows are left to the modules, and the title line names the course.
    if !geometry.isShort {
      document.add(blocks.wrapped(course.title, .heading))
      document.add(blocks.wrapped(courseSummary, .muted))
      document.addBlank()
    }
    if let due = dueWords("press") {
      document.add(blocks.wrapped(due, .strong))
      if !geometry.isShort { document.addBlank() }
    }
    let items = course.modules.indices.map { item(ofModule: $0, geometry) }
    let room = geometry.bodyRows(notice: 1, footer: geometry.mostFooterRows)
    let rows = document.lines.count + items.reduce(0) { $0 + $1.count }
    // No blank rows between modules: a screen reader speaks the row that the cursor moves to only if it is the next row.
    for rows in items { document.addItem(focusRows(rows), cursorColumn: 2) }
    if !geometry.isShort { document.add(goals(in: room - rows)) }
    addParts(to: &document)
    return Content(
      title: geometry.isShort ? course.title : "Webside", trailing: whoAndHowFar,
      document: document, focus: place.focus)
  }

  /// The objectives of the module to go on with; `nil` if every module is done, and in a form.
  package var nextGoals: (title: String, objectives: [Block])? {
    completion.isDone(nextModule) ? nil : goals(ofModule: nextModule)
  }

  /// The objectives of the module that has the focus, or of the one to go on with if something else has it.
  ///
  /// With the cursor alone they do not follow the focus: a screen reader would speak the text that changes instead of the module that
  /// has the focus.
  private var shownGoals: (title: String, objectives: [Block])? {
    display.focusLook == .cursor || !course.modules.indices.contains(place.focus)
      ? nextGoals : goals(ofModule: place.focus)
  }

  private func goals(ofModule position: Int) -> (title: String, objectives: [Block])? {
    guard course.sitting == nil, let module = module(position), !module.objectives.isEmpty else {
      return nil
    }
    let list = Block.bulletList(module.objectives.map { [.paragraph([.text($0.text)])] })
    return (
      "After module \(course.number(ofModule: position)), \(module.title), you will be able to:",
      [list]
    )
  }

  /// As many of the goals as have room in some rows, after a blank row, or two if there is room for all.
  private func goals(in room: Int) -> [Line] {
    guard let (title, objectives) = shownGoals, case .bulletList(let items)? = objectives.first
    else {
      return []
    }
    let heading = blocks.wrapped(title, .strong)
    for count in (1...max(1, items.count)).reversed() {
      let left = items.count - count
      let rows =
        heading + blocks.rows(of: .bulletList(Array(items.prefix(count))))
        + (left > 0 ? [Line("and \(left) more", .muted)] : [])
      if left == 0, rows.count + 2 <= room { return [Line(), Line()] + rows }
      if rows.count < room { return [Line()] + rows }
    }
    return []
  }

  /// The rows of a module: its number, its title, and how far the learner has come in it.
  private func item(ofModule index: Int, _ geometry: Geometry) -> [Line] {
    let number = numberRun(ofModule: index)
    let state = Line(stateText(of: index, isBrief: geometry.isNarrow), .muted)
    let columns = measure - 2 - number.text.utf8.count
    return rows(of: course.modules[index], state, columns: columns, geometry).hanging(from: number)
  }

  /// The number of a module, before its title in a list.
  func numberRun(ofModule position: Int) -> Run {
    let number = course.number(ofModule: position)
    return Run((number < 10 ? " " : "") + "\(number)  ", .muted)
  }

  /// The learner's name, and the share of the course that is done.
  var whoAndHowFar: String {
    let name =
      learner.map {
        Line($0.name).shortened(to: display.size.columns / 3).text + " \(display.glyphs.separator) "
      }
      ?? ""
    return name + "\(completion.percent) % done"
  }

  /// How long the course is, and how much of it is done.
  package var courseSummary: String {
    let sum = course.modules.reduce(0) { $0 + max(0, min($1.minutes, 10_000)) }
    let minutes = max(0, min(course.track?.minutes ?? sum, 1_000_000))
    let track = course.track.map { $0.title + ": " } ?? ""
    let modules = course.modules.count == 1 ? "One module" : "\(course.modules.count) modules"
    return "\(track)\(modules), about \(duration(minutes)). Finished: \(completion.doneModules)."
      + timeLeft
  }

  /// ` About 4 hours left.`; empty before anything is begun, once all is done, and in a form.
  private var timeLeft: String {
    let left = minutesLeft.reduce(0, +)
    let hasBegun = completion.modules.contains { $0 != .notBegun }
    guard course.sitting == nil, hasBegun, left > 0 else { return "" }
    return " About \(duration(left)) left."
  }

  /// The title and the state of a module, side by side, or one above the other in a narrow window. In a short window a long
  /// title is cut, so that each module takes one row.
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

  /// How far the learner has come in a module: `about 20 min`, `on page 3 of 12, 15 min left`, `done, 92 %`; in brief `20 min`,
  /// `on page 3`, `done 92 %`. Empty if there is no such module.
  package func stateText(of index: Int, isBrief: Bool = false) -> String {
    guard let module = module(index) else { return "" }
    return switch completion.modules[index] {
    case .notBegun: isBrief ? "\(module.minutes) min" : "about \(module.minutes) min"
    case .inProgress(let page):
      isBrief
        ? "on page \(page + 1)"
        : minutesLeft(inModule: index).map {
          "on page \(page + 1) of \(module.pages.count), \($0) min left"
        } ?? "you are on page \(page + 1) of \(module.pages.count)"
    case .done where withholdsFeedback: "done"
    case .done(let share?): isBrief ? "done \(share.percent) %" : "done, \(share.percent) %"
    case .done(nil): "done"
    }
  }
}

extension Model {
  /// How many minutes of a module were left when the course page was opened; `nil` in a form, and if none were.
  fileprivate func minutesLeft(inModule index: Int) -> Int? {
    guard course.sitting == nil, minutesLeft.indices.contains(index), minutesLeft[index] > 0 else {
      return nil
    }
    return minutesLeft[index]
  }
}

/// A duration in words: `1 minute`, `90 minutes`, `2½ hours`.
private func duration(_ minutes: Int) -> String {
  guard minutes >= 120 else { return counted(minutes, "minute") }
  let halves = (minutes + 15) / 30
  return "\(halves / 2)\(halves % 2 == 0 ? "" : "½") hours"
}
