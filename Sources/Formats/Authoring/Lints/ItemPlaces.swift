/// Where a scenario and its questions stand, for findings about them as a whole.
struct ScenarioPlaces: Sendable {
  /// The heading.
  var place: Place
  /// The exceptions in the scenario's details.
  var lint: Placed<String>?
  /// One for each question of the scenario.
  var questions: [QuestionPlaces]
  /// One for each writing task of the scenario.
  var tasks: [QuestionPlaces] = []
}

struct QuestionPlaces: Sendable {
  var leadIn: Place
  /// One for each option of the question, or item of the checklist; none for a post to mark.
  var options: [Place]
  /// The exceptions in the question's details.
  var lint: Placed<String>?
}

extension QuestionDraft {
  var places: QuestionPlaces {
    QuestionPlaces(leadIn: place, options: optionPlaces, lint: options.lint)
  }

  private var optionPlaces: [Place] {
    if let checklist = writing?.checklist { return places(of: checklist) }
    return switch answers {
    case .choices(let list), .ordering(let list): places(of: list)
    case .rating(let table, _):
      table.rows.filter { $0.cells.count == 3 }.map { $0.cells[0].place }
    case .post, nil: []
    }
  }

  private func places(of list: PositionedList) -> [Place] {
    list.items.map { $0.blocks.first?.place ?? $0.place }
  }
}
