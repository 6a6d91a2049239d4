package import Curriculum
internal import Screen

/// A course to begin with that builds on another: a `course.yaml` that changes nothing yet and says what can be changed.
package struct NewCourseOnBase: Hashable, Sendable {
  private let name: String
  private let base: Course

  /// - Parameters:
  ///   - name: what `course.yaml` calls the base: `bundled`, or its path from the folder.
  ///   - base: the course that it builds on.
  package init(named name: String, on base: Course) {
    self.name = name
    self.base = base
  }

  /// What was made, and what to do with it.
  package func words(in folder: String) -> String {
    let place = shellWord(folder)
    let page = base.modules.flatMap(\.scenarios).first?.id.text ?? "a-page"
    return """
      Made \(reduced(folder)) with course.yaml, which builds on \(reduced(base.title)) \(reduced(base.version)). \
      Open it in any text editor, and then:

        webside study --course \(place)
          opens the course
        webside check \(place)
          says what is wrong with it, and what changed in the base
        webside new copy \(place) \(page)
          copies a page of the base, to be changed
        webside new module \(shellWord(folder + "/our-policy.md"))
          makes a module of your own

      """
  }

  /// The text of `course.yaml`.
  package var text: String {
    """
    # A course that builds on another. This folder holds what is yours; all else comes from the base, which may be upgraded.
    # `webside check .` says what is wrong, and what changed in the base.
    base: \(name.utf8.allSatisfy(isPlain) ? name : yamlText(name))
    base-version: \(yamlText(base.version))         # what this course was made with; `check` says when the base has another

    # id, title, version, language and pass-mark are those of the base unless you say otherwise. Answers are kept under the id: with
    # another one, those given to the base do not count here.
    title: \(yamlText(base.title))

    \(school)

    # The modules in your order. To leave one out, move its id to `without`. A module of your own is a file: our-policy.md.
    modules:
    \(modules)

    # What you leave out, by its id: modules, scenarios, tracks, cases of forms; a lesson as module/page.
    # `webside check . --pages` lists the ids. Take away the # of both lines, and write an id behind the dash; more ids on lines below.
    # without:
    #   - id

    # Files with pages of your own that replace, or join, those of a module: `webside new copy . PAGE` makes one.
    # changes:
    #   - file.md

    # `tracks` adds tracks, or replaces those of the same id; `forms` replaces the forms of the base; `sources` adds sources.

    """
  }

  /// The bundled course names no school. The one that another base names is right until somebody says otherwise.
  private var school: String {
    let lines = """
      school:                      # what {school}, {concerns-contact} and the like become on every page
        name: Your school
        policy: https://example.org/policy
        concerns: the dean of students
        privacy: the privacy office
      """
    guard name != "bundled" else { return lines }
    return "# The school is that of the base. To name another, take away the # of these lines.\n"
      + lines.split(separator: "\n").map { "# " + $0 }.joined(separator: "\n")
  }

  private var modules: String {
    let width = base.modules.map { $0.id.text.utf8.count }.max() ?? 0
    return base.modules.map { module in
      let id = module.id.text
      let blanks = String(repeating: " ", count: width - id.utf8.count + 3)
      return "  - \(id)\(blanks)# \(reduced(module.title))"
    }.joined(separator: "\n")
  }
}

/// Whether a byte needs no quotes in a path.
private func isPlain(_ byte: UInt8) -> Bool {
  let character = Character(UnicodeScalar(byte))
  return character.isASCII
    && (character.isLetter || character.isNumber || "./-_".contains(character))
}

/// A text as a value in YAML, in quotes.
private func yamlText(_ text: String) -> String {
  "\"" + reduced(text).replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
}

/// That the course which comes with the program was not found.
package func wordsForNoBundledCourse(lookedAt places: [String]) -> String {
  "the course that comes with the program is in none of these folders: "
    + places.map { reduced($0) }.joined(separator: ", ")
    + "; name the folder of a course instead: `--base DIR`"
}
