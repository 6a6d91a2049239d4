/// Where a scenario and its questions stand, for findings about them as a whole.
struct ScenarioPlaces: Sendable {
  /// The heading.
  var place: Place
  /// What the scenario's details excuse.
  var lint: Placed<String>?
  /// As many as the scenario has questions.
  var questions: [QuestionPlaces]
}

struct QuestionPlaces: Sendable {
  var leadIn: Place
  /// As many as the question has options.
  var options: [Place]
  /// What the question's details excuse.
  var lint: Placed<String>?
}

extension QuestionDraft {
  var places: QuestionPlaces {
    QuestionPlaces(leadIn: place, options: optionPlaces, lint: options.lint)
  }

  private var optionPlaces: [Place] {
    switch answers {
    case .choices(let list), .ordering(let list):
      list.items.map { $0.blocks.first?.place ?? $0.place }
    case .rating(let table, _):
      table.rows.filter { $0.cells.count == 3 }.map { $0.cells[0].place }
    case .post, nil: []
    }
  }
}
