package import Curriculum
internal import JSONText

/// What a course contains: a row for each module, one for all of them, and how many points of the coverage list are taught.
package struct CountsReport {
  package var course: Course

  package init(course: Course) {
    self.course = course
  }

  private var total: Counts { Counts(course) }

  /// A table for people. The line about points is left out if the course lists none.
  package var text: String {
    let kinds = QuestionKind.allCases.map(\.rawValue)
    var rows = [["module", "lessons", "scenarios"] + kinds]
    rows += course.modules.map { row($0.id.text, Counts($0)) }
    rows.append(row("all", total))
    return Columns(rows: rows).text + points
  }

  private var points: String {
    guard !course.coverage.isEmpty else { return "" }
    return "\(course.coveredPoints) of \(course.coverage.count) points have a place\n"
  }

  private func row(_ name: String, _ counts: Counts) -> [String] {
    [name, String(counts.lessons), String(counts.scenarios)]
      + QuestionKind.allCases.map { String(counts.questions[$0] ?? 0) }
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
              write(Counts(module), to: &writer)
            }
          }
        }
        writer.name("all")
        writer.object { write(total, to: &$0) }
        writer.name("points")
        writePoints(to: &writer)
      }
    }
  }

  private func write(_ counts: Counts, to writer: inout JSONWriter) {
    writer.member("lessons", integer: counts.lessons)
    writer.member("scenarios", integer: counts.scenarios)
    writer.name("questions")
    writer.object { writer in
      for kind in QuestionKind.allCases {
        writer.member(kind.rawValue, integer: counts.questions[kind] ?? 0)
      }
    }
  }

  private func writePoints(to writer: inout JSONWriter) {
    guard !course.coverage.isEmpty else { return writer.null() }
    writer.object { writer in
      writer.member("covered", integer: course.coveredPoints)
      writer.member("all", integer: course.coverage.count)
    }
  }
}
