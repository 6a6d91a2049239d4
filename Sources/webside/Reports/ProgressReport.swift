internal import Cohort
internal import Curriculum
internal import JSONText
internal import Scoring
internal import Screen
internal import TrainerUI

/// One learner's progress as text, JSON and CSV: a row for each module and one for all.
struct ProgressReport {
  var course: Course
  var learner: LearnerID
  var progress: Progress
  /// Where the days of the answers begin and end.
  var minutesEastOfUTC = 0

  private struct Row {
    var module: Module
    var state: ModuleState
    var done: Int
    var share: Fraction?
  }

  private var rows: [Row] {
    course.modules.map { module in
      Row(
        module: module, state: progress.state(of: module),
        done: module.scenarios.count(where: progress.isDone), share: progress.share(of: module))
    }
  }

  private var done: Int { rows.reduce(0) { $0 + $1.done } }
  private var scenarios: Int { course.modules.reduce(0) { $0 + $1.scenarios.count } }

  /// The mean over all finished scenarios at first attempt.
  private var share: Fraction? {
    Fraction.mean(
      of: course.modules.flatMap(\.scenarios).filter(progress.isDone).compactMap(
        progress.share(of:)))
  }

  private func word(_ state: ModuleState) -> String {
    switch state {
    case .notBegun: "not begun"
    case .inProgress: "in progress"
    case .done: "done"
    }
  }

  var text: String {
    let width = course.modules.map { displayWidth(of: reduced($0.title)) }.max() ?? 0
    var text = "\(reduced(course.title)): \(learner)\n"
    for row in rows {
      let title = reduced(row.module.title)
      let gap = String(repeating: " ", count: width - displayWidth(of: title))
      text +=
        "  \(title)\(gap)  \(word(row.state)), \(row.done) of \(row.module.scenarios.count) scenarios"
      text += row.share.map { ", \($0.percent) % at first answer" } ?? ""
      text += "\n"
    }
    text += "  In all: \(done) of \(scenarios) scenarios"
    text += share.map { ", \($0.percent) % at first answer" } ?? ""
    text += progress.lastActivity.map { ", last \($0.rfc3339)" }.orEmpty + "\n"
    let overview = self.overview
    text += overview.outcomes.map { "  \($0)\n" }.joined()
    if !overview.objectives.isEmpty {
      text += "Objectives: \(overview.objectiveSum)\n"
      for weak in overview.weak {
        text += "  Weak, module \(weak.module): \(reduced(weak.text)), \(weak.percent) %\n"
      }
      text += "  \(overview.meaning)\n"
    }
    text += "\(overview.historySum)\n"
    return text + overview.weeks.map { "  \(overview.words(for: $0))\n" }.joined()
  }

  private var overview: ProgressOverview {
    ProgressOverview(of: course, progress: progress, minutesEastOfUTC: minutesEastOfUTC)
  }

  var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("learner", string: learner.text)
      writer.member("course", string: course.id.text)
      writer.name("modules")
      writer.array { writer in
        for row in rows {
          writer.object { writer in
            writer.member("id", string: row.module.id.text)
            writer.member("title", string: row.module.title)
            writer.member("state", string: word(row.state))
            writer.member("scenarios", integer: row.module.scenarios.count)
            writer.member("done", integer: row.done)
            writer.member("percent", optional: row.share?.percent)
          }
        }
      }
      writer.member("scenarios", integer: scenarios)
      writer.member("done", integer: done)
      writer.member("percent", optional: share?.percent)
      writer.member("last", optional: progress.lastActivity?.rfc3339)
      let overview = self.overview
      writer.name("objectives")
      writer.array { writer in
        for standing in overview.objectives {
          writer.object { writer in
            writer.member("module", string: course.modules[standing.module].id.text)
            writer.member("id", string: standing.objective.id.text)
            writer.member("text", string: standing.objective.text)
            writer.member("state", string: standing.mastery.words)
            writer.member("percent", optional: standing.share?.percent)
          }
        }
      }
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
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  var csv: String {
    var text = CSV.line(["module", "title", "state", "done", "scenarios", "percent"])
    for row in rows {
      text += CSV.line([
        row.module.id.text, SafeText.notAFormula(row.module.title), word(row.state),
        String(row.done),
        String(row.module.scenarios.count), row.share.map { String($0.percent) } ?? "",
      ])
    }
    return text
  }
}

extension Optional where Wrapped == String {
  /// The text, or nothing.
  fileprivate var orEmpty: String { self ?? "" }
}
