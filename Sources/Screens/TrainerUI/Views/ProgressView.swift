internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  /// What the learner has done, in words.
  package var progressOverview: ProgressOverview {
    ProgressOverview(
      of: course, progress: progress, minutesEastOfUTC: settings.minutesEastOfUTC,
      withholds: withholdsFeedback)
  }

  /// Pictures of what is done, mastered and weak, and of when it was answered. Words beside each picture say the same.
  var progressContent: Content {
    let overview = progressOverview
    var document = Document()
    document.add(blocks.wrapped(overview.sum))
    for line in overview.outcomes { document.add(blocks.wrapped(line)) }
    // In view when the page opens; the objectives that changed stand below.
    if let forms = formOverview { document.add(blocks.wrapped(forms.sum)) }
    if let words = textsWords { document.add(blocks.wrapped(words)) }
    document.addBlank()
    // The legend stands above the marks, so that it is in view when the page opens.
    if !overview.objectives.isEmpty { document.add(legend(of: overview)) }
    add(overview.modules, to: &document)
    if !overview.objectives.isEmpty { addObjectives(overview, to: &document) }
    addPractice(to: &document)
    addForms(to: &document)
    document.addBlank()
    document.add(blocks.wrapped("Answers, day by day", .heading))
    document.add(blocks.wrapped(overview.historySum))
    if !overview.weeks.isEmpty {
      document.addBlank()
      addWeeks(overview, to: &document)
    }
    return Content(
      title: "Your progress", trailing: whoAndHowFar, document: document,
      focus: document.items.isEmpty ? nil : place.focus)
  }

  /// The marks for objectives, with their meaning and how many objectives have each.
  private func legend(of overview: ProgressOverview) -> [Line] {
    let sums = Mastery.allCases.map { mastery in
      [
        Run(display.glyphs.mark(of: mastery), mastery.style),
        // No line breaks between a mark and its meaning.
        Run(
          "\u{A0}\(overview.count(mastery))\u{A0}\(mastery.words.replacing(" ", with: "\u{A0}"))"),
      ]
    }
    return wrap(Array(sums.joined(separator: [Run("   ")])), to: measure)
  }

  private func add(_ modules: [ProgressOverview.ModuleRow], to document: inout Document) {
    let table = ProgressTable(modules, measure: measure, glyphs: display.glyphs)
    let isNarrow = display.geometry.isNarrow
    if !isNarrow { document.add(table.header) }
    for (index, row) in modules.enumerated() {
      let number = numberRun(ofModule: index)
      let inner = blocks.narrower(by: 4)
      let rows =
        isNarrow
        ? inner.wrapped(row.module.title) + wrap(table.words(for: row).runs, to: inner.columns)
        : table.rows(row, title: inner.narrower(by: table.columns + 2).wrapped(row.module.title))
      document.add(rows.hanging(from: number))
    }
  }

  private func addObjectives(_ overview: ProgressOverview, to document: inout Document) {
    document.addBlank()
    document.add(blocks.wrapped("Objectives", .heading))
    document.add(blocks.wrapped(overview.meaning, .muted))
  }

  /// Adds the objectives that changed between the forms before and after the course, once both are done.
  private func addForms(to document: inout Document) {
    guard let forms = formOverview, !forms.changed.isEmpty else { return }
    document.addBlank()
    document.add(blocks.wrapped("What changed between the forms", .heading))
    for row in forms.changed {
      let label = numberRun(ofModule: row.module)
      document.add(blocks.narrower(by: 4).wrapped(row.words).hanging(from: label))
    }
  }

  /// The learner's answers before the course beside those after it; `nil` before both forms are done.
  package var formOverview: FormOverview? {
    withholdsFeedback
      ? nil
      : (course.sitting == nil ? formProgress : progress).flatMap {
        FormOverview(of: course, progress: $0)
      }
  }

  private func addWeeks(_ overview: ProgressOverview, to document: inout Document) {
    let most = overview.weeks.flatMap(\.answers).max() ?? 0
    let names = ["M", "T", "W", "T", "F", "S", "S"].joined(separator: " ")
    document.add(Line(names, .muted))
    for week in overview.weeks {
      let days = week.answers.map { display.glyphs.level($0, of: most) }.joined(separator: " ")
      let words = blocks.narrower(by: 16).wrapped(overview.words(for: week))
      document.add(words.hanging(from: Run(days.padded(to: 16), .done)))
    }
  }
}
