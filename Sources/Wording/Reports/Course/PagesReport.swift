internal import Authoring
package import Curriculum
internal import JSONText
internal import Screen

/// The ids of a course's modules, pages, questions and writing tasks, in teaching order: the names that tracks, forms and the coverage list use.
package struct PagesReport {
  private let course: Course

  package init(course: Course) {
    self.course = course
  }

  /// What an id names.
  private enum Kind: String {
    case module, lesson, scenario, question, writing
  }

  private struct Row {
    var kind: Kind
    /// The id as the coverage list writes it: a lesson's has its module's before it.
    var id: String
    var words: String
  }

  private var rows: [Row] {
    course.modules.flatMap { module in
      [Row(kind: .module, id: module.id.text, words: module.title)]
        + module.pages.flatMap { rows(of: $0, in: module) }
    }
  }

  private func rows(of page: Page, in module: Module) -> [Row] {
    switch page {
    case .lesson(let lesson):
      [Row(kind: .lesson, id: "\(module.id)/\(page.anchor)", words: lesson.title)]
    case .scenario(let scenario):
      [Row(kind: .scenario, id: scenario.id.text, words: scenario.title)]
        + scenario.questions.map { question in
          Row(kind: .question, id: "\(scenario.id)/\(question.id)", words: question.kind.rawValue)
        }
        + scenario.writingTasks.map { task in
          Row(
            kind: .writing, id: "\(scenario.id)/\(task.id)",
            words: task.leadIn.plainText)
        }
    }
  }

  /// A table for people: what it is, its id, and its title or kind.
  package var text: String {
    var columns = Columns(rows: rows.map { [$0.kind.rawValue, $0.id, reduced($0.words)] })
    columns.left = [0, 1, 2]
    columns.gap = 2
    return columns.text
  }

  /// The same for programs.
  package var json: String {
    jsonText { writer in
      writer.array { writer in
        for row in rows {
          writer.object { writer in
            writer.member("kind", string: row.kind.rawValue)
            writer.member("id", string: row.id)
            writer.member(row.kind == .question ? "question" : "title", string: row.words)
          }
        }
      }
    }
  }
}

extension ModulePreview {
  /// That the module has no page of some name, with the name that may have been meant.
  package func wordsForNoPage(named name: String) -> String {
    let meant = nearest(to: name, among: module.pages.map(\.anchor))
    return "\(reduced(file)) has no page `\(reduced(name))`; "
      + (meant.map { "did you mean `\(reduced($0))`?" } ?? "`webside check --pages` lists them")
  }
}
