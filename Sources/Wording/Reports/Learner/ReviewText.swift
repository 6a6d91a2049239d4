internal import Curriculum
internal import JSONText
package import Journal
package import Scoring
internal import Screen
internal import TrainerUI

/// What is due for review, and how it is worked out, as text and JSON.
package struct ReviewText {
  package var plan: ReviewPlan
  package var rhythm: ReviewRhythm

  package init(plan: ReviewPlan = ReviewPlan(), rhythm: ReviewRhythm = ReviewRhythm()) {
    self.plan = plan
    self.rhythm = rhythm
  }

  /// For people; empty if nothing was answered. Days begin and end by the clock that many minutes ahead of UTC.
  func lines(minutesEastOfUTC minutes: Int) -> String {
    guard !plan.objectives.isEmpty else { return "" }
    let due = plan.due.isEmpty ? "nothing" : counted(plan.due.count, "objective")
    let moved = plan.moved == 0 ? "" : ", and \(plan.moved) more on the next days"
    let most = rhythm.most.map { "at most \(counted($0, "objective")) a day" } ?? "no ceiling"
    let pause = plan.pausedUntil.map {
      "Review pauses until \(AnswerDay.date(ofDay: $0.localDay(minutesEastOfUTC: minutes))).\n"
    }
    return (pause ?? "") + "Due for review now: \(due)\(moved). \(plan.outlook)\n"
      + "  Remembered by then: \(rhythm.retention) %. Longest interval: "
      + "\(counted(rhythm.longest, "day")); \(most).\n"
  }

  /// For programs: the model with its weights, the learner's rhythm, and the state of each objective that was answered.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("model", string: MemoryState.model)
      writer.name("weights")
      writer.array { writer in
        for weight in MemoryState.weights { Self.write(weight, places: 4, to: &writer) }
      }
      writer.name("retention")
      writer.decimal(rhythm.retention, places: 2)
      writer.member("longest", integer: rhythm.longest)
      writer.member("most", optional: rhythm.most)
      writer.name("spread")
      writer.boolean(rhythm.spreads)
      writer.name("pauses")
      writer.array { writer in
        for pause in rhythm.pauses {
          writer.object { writer in
            writer.member("from", string: pause.from.rfc3339)
            writer.member("until", string: pause.until.rfc3339)
          }
        }
      }
      writer.name("objectives")
      writer.array { writer in
        for schedule in plan.objectives { Self.write(schedule, to: &writer) }
      }
    }
  }

  private static func write(_ schedule: ObjectiveSchedule, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("id", string: schedule.objective.text)
      writer.member("reviewed", string: schedule.last.rfc3339)
      writer.name("stability")
      write(schedule.state.stability, places: 6, to: &writer)
      writer.name("difficulty")
      write(schedule.state.difficulty, places: 6, to: &writer)
      writer.member("interval", integer: schedule.interval)
      writer.member("due", string: schedule.due.rfc3339)
    }
  }

  private static func write(_ number: Double, places: Int, to writer: inout JSONWriter) {
    let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
    writer.decimal(Int((min(number, 1e12) * scale).rounded()), places: places)
  }
}

/// What the command says that pauses review: until when, or that review goes on.
package func pauseWords(until: Timestamp?, _ time: LocalTime) -> String {
  guard let until else { return "Review goes on." }
  return "Review pauses until \(time.text(until)). Nothing is due until then, and the days of the "
    + "pause do not count: what would be due in it is due that much later."
}

extension PreferencesFault {
  /// Why settings in a file do not count, in a sentence.
  package func words(in path: String) -> String {
    let reason =
      switch self {
      case .file(let obstacle): obstacle.words
      case .damaged: "it is not one object of JSON"
      case .newerVersion(let version): "a later Webside wrote it (version \(version))"
      case .field(let name): "see its field `\(reduced(name))`"
      }
    return "\(reduced(path)) does not count: \(reason). The usual settings hold."
  }
}
