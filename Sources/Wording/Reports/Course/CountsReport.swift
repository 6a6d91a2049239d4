package import Curriculum
internal import JSONText

/// What a course contains and how long it takes: a row for each module, one for all of them, one for each track, one for a form
/// of twins, and how many points of the coverage list are taught.
package struct CountsReport {
  package var course: Course

  package init(course: Course) {
    self.course = course
  }

  private var total: Counts { Counts(course) }

  /// A table for people. `writing` is how many writing tasks there are, and `to-write` the minutes they take, which `minutes` does
  /// not include. The line about points is left out if the course lists none.
  package var text: String {
    let kinds = QuestionKind.allCases.map(\.rawValue)
    var rows = [["module", "lessons", "scenarios"] + kinds + ["minutes", "writing", "to-write"]]
    rows += course.modules.map { row($0.id.text, Counts($0), StudyTime(of: $0.pages)) }
    rows.append(row("all", total, StudyTime(of: course.modules)))
    for track in course.tracks {
      let part = course.selecting(track)
      rows.append(row("track \(track.id)", Counts(part), StudyTime(of: part.modules)))
    }
    if let form { rows.append(row("each form", Counts(form), StudyTime(of: form.pages))) }
    return Columns(rows: rows).text + points
  }

  /// The first twins of the pairs that forms ask, as a module; `nil` if there are none.
  private var form: Module? {
    course.pairs.map { pairs in
      var module = pairs.module
      let first = Set(pairs.pairs.map(\.first))
      module.pages = module.scenarios.filter { first.contains($0.id) }.map(Page.scenario)
      return module
    }
  }

  private var points: String {
    guard !course.coverage.isEmpty else { return "" }
    return
      "\(course.coveredPoints) of \(counted(course.coverage.count, "point has", "points have")) a place\n"
  }

  private func row(_ name: String, _ counts: Counts, _ time: StudyTime) -> [String] {
    [name, String(counts.lessons), String(counts.scenarios)]
      + QuestionKind.allCases.map { String(counts.questions[$0] ?? 0) }
      + [time.minutes, counts.writingTasks, counts.writingMinutes].map { String($0) }
  }

  /// The same for programs; `points` is `null` if the course lists none.
  package var json: String {
    jsonText { writer in
      writer.object { writer in
        writer.name("modules")
        writer.array { writer in
          for module in course.modules {
            writer.object { writer in
              writer.member("id", string: module.id.text)
              write(Counts(module), StudyTime(of: module.pages), to: &writer)
            }
          }
        }
        writer.name("all")
        writer.object { write(total, StudyTime(of: course.modules), to: &$0) }
        writer.name("tracks")
        writer.array { writer in
          for track in course.tracks {
            let part = course.selecting(track)
            writer.object { writer in
              writer.member("id", string: track.id.text)
              write(Counts(part), StudyTime(of: part.modules), to: &writer)
            }
          }
        }
        writer.name("form")
        if let form {
          writer.object { write(Counts(form), StudyTime(of: form.pages), to: &$0) }
        } else {
          writer.null()
        }
        writer.name("points")
        writePoints(to: &writer)
      }
    }
  }

  private func write(_ counts: Counts, _ time: StudyTime, to writer: inout JSONWriter) {
    writer.member("lessons", integer: counts.lessons)
    writer.member("scenarios", integer: counts.scenarios)
    writer.name("questions")
    writer.object { writer in
      for kind in QuestionKind.allCases {
        writer.member(kind.rawValue, integer: counts.questions[kind] ?? 0)
      }
    }
    writer.member("minutes", integer: time.minutes)
    writer.member("writing", integer: counts.writingTasks)
    writer.member("writing-minutes", integer: counts.writingMinutes)
  }

  private func writePoints(to writer: inout JSONWriter) {
    guard !course.coverage.isEmpty else { return writer.null() }
    writer.object { writer in
      writer.member("covered", integer: course.coveredPoints)
      writer.member("all", integer: course.coverage.count)
    }
  }
}
