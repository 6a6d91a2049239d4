public import Curriculum
internal import Pages
internal import Scoring
internal import Screen

/// A part of a course that can be studied by itself.
public enum CoursePart: Hashable, Sendable {
  case whole
  case track(Identifier<Track>)
  /// The cases asked before or after the course.
  case form(Identifier<Form>)
}

extension Model {
  /// The part that is studied now.
  package var currentPart: CoursePart {
    course.sitting.map { .form($0.form) } ?? course.track.map { .track($0.id) } ?? .whole
  }

  /// The other parts of the course, which the course page offers; none in a session, and before anybody has signed in.
  package var offeredParts: [CoursePart] {
    guard let whole, learner != nil, session == nil else { return [] }
    let parts =
      [.whole] + whole.tracks.map { CoursePart.track($0.id) }
      + whole.forms.map { CoursePart.form($0.id) }
    return parts.filter { $0 != currentPart }
  }

  /// The number of the first of these parts where they are numbered: the one behind the last module's.
  package var firstNumberOfParts: Int {
    (course.modules.indices.map(course.number(ofModule:)).max() ?? 0) + 1
  }

  /// `Track: Orientation, 5 modules, about 86 minutes`
  package func words(for part: CoursePart) -> String {
    switch part {
    case .whole: return "The whole course, \(counted(whole?.modules.count ?? 0, "module"))"
    case .track(let id):
      guard let track = whole?.tracks.first(where: { $0.id == id }) else { return id.text }
      return "Track: \(track.title), \(counted(track.parts.count, "module")), "
        + "about \(counted(track.minutes, "minute"))"
    case .form(let id):
      let count =
        whole?.pairs?.pairs.count
        ?? whole?.forms.first { $0.id == id }?.scenarios.count ?? 0
      let time =
        whole?.forms.first?.id == id
        ? "Before the course" : whole?.forms.last?.id == id ? "After the course" : id.text
      return "\(time): \(counted(count, "case")) \(state(ofForm: id, cases: count))"
    }
  }

  /// How far the learner has come with a form: `to see where you stand`, `to see where you stand, 3 answered`, `answered`.
  private func state(ofForm id: Identifier<Form>, cases: Int) -> String {
    switch answeredCases(ofForm: id) {
    case 0: "to see where you stand"
    case cases: "answered"
    case let answered: "to see where you stand, \(answered) answered"
    }
  }

  /// How many cases the learner has answered wholly in a form.
  private func answeredCases(ofForm id: Identifier<Form>) -> Int {
    guard let whole, let answers = course.sitting == nil ? formProgress : progress else { return 0 }
    let scenarios = (whole.modules + [whole.pairs?.module].compactMap { $0 }).flatMap(\.scenarios)
    return scenarios.count { scenario in
      !scenario.questions.isEmpty
        && scenario.questions.allSatisfy { question in
          answers.firstAttempt(at: scenario.address(of: question))?.context.form == id.text
        }
    }
  }

  /// The heading over the other parts.
  package static let partsHeading = "Or study"

  /// Adds the other parts of the course. They stand below the goals, which would have no room otherwise.
  func addParts(to document: inout Document) {
    let parts = offeredParts
    guard !parts.isEmpty else { return }
    document.addBlank()
    document.add(blocks.wrapped(Self.partsHeading, .strong))
    for part in parts {
      document.addItem(
        focusRows(blocks.narrower(by: 2).wrapped(words(for: part))), cursorColumn: 2)
    }
  }

  /// Goes over to another part of the course, by its position among those offered.
  func study(part position: Int) -> [Effect] {
    let parts = offeredParts
    return parts.indices.contains(position) ? [.study(parts[position])] : []
  }
}
