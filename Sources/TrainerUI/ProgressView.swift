internal import Curriculum
internal import Scoring
internal import Screen

extension Model {
  /// What the learner has done, in words.
  package var progressOverview: ProgressOverview {
    ProgressOverview(
      of: course, progress: progress, minutesEastOfUTC: minutesEastOfUTC,
      withholds: withholdsFeedback)
  }

  /// Pictures of what is done, mastered and weak, and when; each picture stands beside the words that say the same.
  var progressContent: Content {
    let overview = progressOverview
    var document = Document()
    document.add(blocks.wrapped("Your progress", .heading))
    document.add(blocks.wrapped(overview.sum))
    document.addBlank()
    add(overview.modules, to: &document)
    if !overview.objectives.isEmpty { addObjectives(overview, to: &document) }
    document.addBlank()
    document.add(blocks.wrapped("Answers, day by day", .heading))
    document.add(blocks.wrapped(overview.historySum))
    if !overview.weeks.isEmpty {
      document.addBlank()
      addWeeks(overview, to: &document)
    }
    return Content(title: "Webside", trailing: whoAndHowFar, document: document)
  }

  private func add(_ modules: [ProgressOverview.ModuleRow], to document: inout Document) {
    let isNarrow = Geometry(size: size).isNarrow
    let bar = Bar(columns: isNarrow ? 8 : 10, glyphs: glyphs)
    let widest = modules.map { displayWidth(of: $0.figures) }.max() ?? 0
    let marks = max(modules.map(\.objectives.count).max() ?? 0, displayWidth(of: Self.marksHeader))
    let done = max(bar.columns + 2 + widest, displayWidth(of: Self.doneHeader)) + 2
    if !isNarrow {
      let right = Line(Self.doneHeader, .muted).padded(to: done)
      let header = right + Line(Self.marksHeader, .muted).padded(to: marks)
      document.add(Line.joined(left: Line(), right: header, columns: measure))
    }
    for (index, row) in modules.enumerated() {
      let number = Run((index < 9 ? " " : "") + "\(index + 1)  ", .muted)
      let picture = bar.line(row.done, of: max(1, row.scenarios)) + Line("  ")
      let states = Line(row.objectives.map { Run(glyphs.mark(of: $0), $0.style) })
      if isNarrow {
        let picture = (picture + states + Line("  " + row.words)).runs
        let rows = blocks.narrower(by: 4).wrapped(row.module.title)
        document.add((rows + wrap(picture, to: max(1, measure - 4))).hanging(from: number))
      } else {
        let right = (picture + Line(row.figures)).padded(to: done) + states.padded(to: marks)
        let room = measure - 4 - right.width - 2
        var rows = blocks.narrower(by: measure - room).wrapped(row.module.title)
        rows[0] = rows[0].padded(to: room + 2) + right
        document.add(rows.hanging(from: number))
      }
    }
  }

  private static let doneHeader = "Scenarios, first answers"
  private static let marksHeader = "Objectives"

  private func addObjectives(_ overview: ProgressOverview, to document: inout Document) {
    document.addBlank()
    document.add(blocks.wrapped("Objectives", .heading))
    let sums = Mastery.allCases.map { mastery in
      [
        Run(glyphs.mark(of: mastery), mastery.style),
        // What a mark means is not parted from it.
        Run(
          "\u{A0}\(overview.count(mastery))\u{A0}\(mastery.words.replacing(" ", with: "\u{A0}"))"),
      ]
    }
    document.add(wrap(Array(sums.joined(separator: [Run("   ")])), to: measure))
    document.add(blocks.wrapped(overview.meaning, .muted))
    guard !overview.weak.isEmpty else { return }
    document.addBlank()
    document.add(blocks.wrapped("Weak, with the module to look at again", .strong))
    for weak in overview.weak {
      let label = Run("\(weak.module < 10 ? " " : "")\(weak.module)  ", .muted)
      document.add(
        blocks.narrower(by: 4).wrapped("\(weak.text), \(weak.percent)\u{A0}%").hanging(from: label))
    }
  }

  private func addWeeks(_ overview: ProgressOverview, to document: inout Document) {
    let most = overview.weeks.flatMap(\.answers).max() ?? 0
    let names = ["M", "T", "W", "T", "F", "S", "S"].joined(separator: " ")
    document.add(Line(names, .muted))
    for week in overview.weeks {
      let days = week.answers.map { glyphs.level($0, of: most) }.joined(separator: " ")
      let words = blocks.narrower(by: 16).wrapped(overview.words(for: week))
      document.add(words.hanging(from: Run(days.padded(to: 16), .done)))
    }
  }
}

extension Mastery {
  /// The marks differ; the style comes on top.
  fileprivate var style: Style {
    switch self {
    case .mastered: .correct
    case .underWay: .chosen
    case .weak: .incorrect
    case .notMet: .muted
    }
  }
}

extension Glyphs {
  fileprivate func mark(of mastery: Mastery) -> String {
    switch mastery {
    case .mastered: mastered
    case .underWay: underWay
    case .weak: weak
    case .notMet: notMet
    }
  }
}
