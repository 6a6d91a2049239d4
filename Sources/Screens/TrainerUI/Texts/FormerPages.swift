package import Curriculum
package import Scoring

/// Texts about pages that the course no longer has.
extension Model {
  /// What the learner wrote about pages that the course had once, in the order of writing. Pages that are only left out of the part
  /// that is studied are not among them.
  package var textsOfFormerPages: [LearnerText] {
    guard offersTexts else { return [] }
    let present = (whole ?? course).subjectsOfTexts
    return texts.all
      .filter { $0.subject.course == course.id && !$0.isBlank && !present.contains($0.subject) }
      .sorted { ($0.at?.milliseconds ?? 0, $0.text) < ($1.at?.milliseconds ?? 0, $1.text) }
  }

  package static let formerPage = "A page that the course no longer has"
  package static let formerPageIsGone =
    "The page is gone, and this is all of your text. webside record --texts --notes writes it down."
}

extension PageIndex {
  /// Stands for a page that the course no longer has.
  package static let none = PageIndex(module: -1, page: -1)
}

extension Course {
  /// Everything that a text can be about: the writing tasks of the course and its pages.
  package var subjectsOfTexts: Set<LearnerText.Subject> {
    var subjects: Set<LearnerText.Subject> = []
    for module in modules {
      for page in module.pages {
        subjects.insert(.note(course: id, module: module.id, page: page.anchor))
        guard case .scenario(let scenario) = page else { continue }
        for task in scenario.writingTasks {
          subjects.insert(.task(course: id, scenario.address(of: task)))
        }
      }
    }
    return subjects
  }
}
