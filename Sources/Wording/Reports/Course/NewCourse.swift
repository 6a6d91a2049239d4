internal import Curriculum
internal import Screen

/// A course to begin with: a `course.yaml` and one module that pass `check`.
package struct NewCourse: Hashable, Sendable {
  package var id: String
  package var title: String
  /// The day on which it is made, as `YYYY-MM-DD`.
  package var today: String

  /// The id of the only source that it lists.
  package static let source = "school-policy"
  package static let firstFile = "01-first-module.md"

  package init(id: String, title: String, today: String) {
    self.id = id
    self.title = title
    self.today = today
  }

  /// A course named after its folder.
  package init(folder: String, today: String) {
    let name = folder.split(separator: "/").last.map(String.init) ?? ""
    let id = Identifier<Course>(wordsOf: name)
    self.init(id: id?.text ?? "my-course", title: id?.words ?? "My course", today: today)
  }

  /// What was made, and what to do with it.
  package func words(in folder: String) -> String {
    let place = shellWord(folder)
    let module = shellWord(folder + "/" + Self.firstFile)
    return """
      Made \(reduced(folder)) with course.yaml and \(Self.firstFile). Open them in any text editor, and then:

        webside preview \(module)
          shows the module as a learner will see it; nothing is recorded
        webside check \(place)
          says what is wrong with the course, and what to do about it
        webside study --course \(place)
          opens the course
        webside new module \(shellWord(folder + "/02-second-module.md"))
          makes another module

      """
  }

  /// The module in `firstFile`.
  package var module: NewModule { NewModule(id: "first-module", title: "Before you post") }

  /// The text of `course.yaml`.
  package var text: String {
    """
    # The course's name and order. `webside check .` says what is wrong with it.
    id: \(id)
    title: \(title)
    version: "1.0"
    language: en
    pass-mark: 70              # percent
    modules:                   # in teaching order
      - \(Self.firstFile)
    sources:                   # what lessons and cases rest on, each with an id of its own
      \(Self.source):
        title: Policy on social media
        organisation: Your school
        year: \(today.prefix(4))
        url: https://example.org/policy
        accessed: \(today)   # when you read it
        review-by: \(aYearLater)  # when to look whether it still says so
        read: text             # text, summary or second-hand
    school:                    # what {school}, {concerns-contact} and the like become
      name: Your school
      policy: https://example.org/policy
      concerns: the dean of students
      privacy: the privacy office

    """
  }

  /// The same day of the next year; the 28th for a leap day.
  private var aYearLater: String {
    let year = Int(today.prefix(4)) ?? 0
    let day = String(today.dropFirst(4))
    return "\(year + 1)" + (day == "-02-29" ? "-02-28" : day)
  }
}

extension Identifier {
  /// The identifier as a title: `night-calls` → `Night calls`.
  var words: String {
    let words = text.split(separator: "-").joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
