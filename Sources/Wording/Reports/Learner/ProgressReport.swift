internal import CSVText
package import Cohort
package import Curriculum
internal import JSONText
package import Scoring
internal import Screen
internal import TrainerUI

/// One learner's progress as text, JSON and CSV: a row for each module and one for all.
package struct ProgressReport {
  private let course: Course
  private let learner: LearnerID
  private let lastActivity: Timestamp?
  private let overview: ProgressOverview
  private let reviews: ReviewText
  private let minutesEastOfUTC: Int
  /// The scenarios that were answered and that the course no longer has, by id.
  private let former: [(scenario: Identifier<Scenario>, found: MarkingFindings.Former)]

  /// Days begin and end by the clock that many minutes ahead of UTC.
  package init(
    course: Course, learner: LearnerID, progress: Progress,
    former: [Identifier<Scenario>: MarkingFindings.Former] = [:],
    reviews: ReviewText = ReviewText(), minutesEastOfUTC: Int = 0
  ) {
    self.course = course
    self.reviews = reviews
    self.minutesEastOfUTC = minutesEastOfUTC
    self.former = former.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    self.learner = learner
    lastActivity = progress.lastActivity
    overview = ProgressOverview(
      of: course, progress: progress, minutesEastOfUTC: minutesEastOfUTC)
  }

  private var done: Int { overview.modules.reduce(0) { $0 + $1.done } }
  private var scenarios: Int { overview.modules.reduce(0) { $0 + $1.scenarios } }

  /// For people.
  package var text: String {
    let titles = overview.modules.map { reduced($0.module.title) }
    let width = titles.map { displayWidth(of: $0) }.max() ?? 0
    var text = "\(reduced(course.title)): \(learner)\n"
    for (row, title) in zip(overview.modules, titles) {
      let gap = String(repeating: " ", count: width - displayWidth(of: title))
      text +=
        "  \(title)\(gap)  \(state(of: row)), \(row.done) of \(counted(row.scenarios, "scenario"))"
      text += words(for: row.share) + "\n"
    }
    text += "  In all: \(done) of \(counted(scenarios, "scenario"))" + words(for: overview.share)
    if let lastActivity { text += ", last \(lastActivity.rfc3339)" }
    text += "\n"
    for (scenario, found) in former {
      text += "  No longer in the course: \(scenario), \(counted(found.answers, "answer"))"
      text += (found.present.map { "; \($0) asks the same" } ?? "") + "\n"
    }
    text += overview.outcomes.map { "  \($0)\n" }.joined() + objectives
    return text + reviews.lines(minutesEastOfUTC: minutesEastOfUTC) + "\(overview.historySum)\n"
      + overview.weeks.map { "  \(overview.words(for: $0))\n" }.joined()
  }

  private var objectives: String {
    guard !overview.objectives.isEmpty else { return "" }
    return "Objectives: \(overview.objectiveSum)\n"
      + overview.weak.map { weak in
        "  Weak, module \(weak.module): \(reduced(weak.text)), \(weak.percent) %\n"
      }.joined() + "  \(overview.meaning)\n"
  }

  private func words(for share: Fraction?) -> String {
    share.map { ", \($0.percent) % at first answer" } ?? ""
  }

  /// For programs. The states are names of this format: they stay as they are when the screen's words change.
  package var json: String {
    jsonText { writer in
      writer.object { writer in
        writer.member("learner", string: learner.text)
        writer.member("course", string: course.id.text)
        writer.name("modules")
        writer.array { writer in
          for row in overview.modules { write(row, to: &writer) }
        }
        writer.member("scenarios", integer: scenarios)
        writer.member("done", integer: done)
        writer.member("percent", optional: overview.share?.percent)
        writer.member("last", optional: lastActivity?.rfc3339)
        writer.name("former")
        writer.array { writer in
          for (scenario, found) in former {
            writer.object { writer in
              writer.member("scenario", string: scenario.text)
              writer.member("answers", integer: found.answers)
              writer.member("now", optional: found.present?.text)
            }
          }
        }
        writer.name("objectives")
        writer.array { writer in
          for objective in overview.objectives { write(objective, to: &writer) }
        }
        writer.name("review")
        reviews.write(to: &writer)
        writer.name("days")
        writer.array { writer in
          for day in overview.days {
            writer.object { writer in
              writer.member("day", string: day.date)
              writer.member("answers", integer: day.answers)
            }
          }
        }
      }
    }
  }

  private func write(_ row: ProgressOverview.ModuleRow, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", string: row.module.id.text)
      writer.member("title", string: row.module.title)
      writer.member("state", string: state(of: row))
      writer.member("scenarios", integer: row.scenarios)
      writer.member("done", integer: row.done)
      writer.member("percent", optional: row.share?.percent)
    }
  }

  private func write(_ objective: ObjectiveMastery, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("module", string: course.modules[objective.module].id.text)
      writer.member("id", string: objective.objective.id.text)
      writer.member("text", string: objective.objective.text)
      writer.member("state", string: state(of: objective))
      writer.name("percent")
      if let percent = objective.share?.percentage(apartFrom: course.passMark) {
        writer.decimal(percent.scaled, places: percent.places)
      } else {
        writer.null()
      }
    }
  }

  /// For spreadsheets: a row for each module.
  package var csv: String {
    CSV.line(["module", "title", "state", "done", "scenarios", "percent"])
      + overview.modules.map { row in
        CSV.line([
          row.module.id.text, SafeText.notAFormula(row.module.title), state(of: row),
          String(row.done), String(row.scenarios), row.share.map { String($0.percent) } ?? "",
        ])
      }.joined()
  }

  private func state(of row: ProgressOverview.ModuleRow) -> String {
    switch row.state {
    case .notBegun: "not begun"
    case .inProgress: "in progress"
    case .done: "done"
    }
  }

  private func state(of objective: ObjectiveMastery) -> String {
    switch objective.mastery {
    case .mastered: "mastered"
    case .inProgress: "in progress"
    case .weak: "weak"
    case .notTried: "not tried"
    }
  }
}
