internal import Authoring
internal import Curriculum
internal import Screen

/// A module to begin with. With all kinds it is a lesson and two cases in which every kind of question stands once, each with a line that
/// says what it is for; with some of them it holds only these, without the lesson. Whatever it holds passes `check`.
package struct NewModule: Hashable, Sendable {
  package var id: String
  package var title: String
  /// The id of a source that the course lists.
  package var source = NewCourse.source
  /// The kinds of question that it holds.
  package var kinds = Set(Kind.allCases)

  /// A kind of question, by the word that `check --pages` has for it.
  package enum Kind: String, CaseIterable, Sendable {
    case single
    case oneOf = "one-of"
    case several, choose, poll, rating, ordering, marking, writing
  }

  /// A module with an id, and ids of scenarios that begin with it, so that a course may have several such modules.
  package init(id: String, title: String) {
    self.id = id
    self.title = title
  }

  /// A module named after the file it will be in: `02-night-calls.md` holds `night-calls`, "Night calls".
  package init(file: String) {
    let name = file.split(separator: "/").last.map(String.init) ?? ""
    let stem = name.hasSuffix(".md") ? String(name.dropLast(3)) : name
    let id = Identifier<Module>(wordsOf: String(stem.drop { $0.isNumber || $0 == "-" }))
    self.init(id: id?.text ?? "new-module", title: id?.words ?? "New module")
  }

  /// What was made, and what to do with it.
  package func words(in file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let remark =
      source == NewCourse.source
      ? ""
      : "\nIts pages name the source `\(source)`, the first that the course has. Write the one that yours rest on.\n"
    return """
      Made \(reduced(file)). It is part of the course once course.yaml lists it:

        modules:
          - \(reduced(name))

      To see it as a learner will see it:

        webside preview \(shellWord(file))
      \(remark)
      """
  }

  /// The module's file.
  package var text: String {
    let cases = [picture, story].filter { !$0.questions.isEmpty }
    let isWhole = kinds == Set(Kind.allCases)
    let pages = (isWhole ? [lesson] : []) + cases.map(\.text)
    let objectives = [askFirst] + (cases.contains { $0.name == story.name } ? [takeOut] : [])
    let text = { (minutes: Int) in
      """
      ---
      id: \(id)
      title: \(title)
      minutes: \(minutes)
      objectives:
      \(objectives.joined(separator: "\n"))
      ---

      \(pages.joined(separator: "\n\n"))

      """
    }
    let read = previewModule(.bytes(Array(text(1).utf8)), file: "")
    return text(StudyTime(of: read.module.pages).minutes)
  }
}
