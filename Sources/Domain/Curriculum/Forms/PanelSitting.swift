extension Course {
  /// The form in which experts answer: not one of the course's own.
  public static let panelForm = Identifier<Form>("panel")

  /// The course as a panel of experts is asked it: a single module with a page that says what for, then every case with its
  /// ratings, orders and choices. Posts to mark and polls are left out, and so is everything that teaches.
  public func panelSitting(titled title: String, about: Lesson) -> Course {
    var homes: [Identifier<Scenario>: Identifier<Module>] = [:]
    var asked: [Scenario] = []
    for module in modules + [pairs?.module].compactMap({ $0 }) {
      for scenario in module.scenarios {
        var scenario = scenario
        scenario.questions = scenario.questionsForPanel
        scenario.writingTasks = []
        guard !scenario.questions.isEmpty else { continue }
        homes[scenario.id] = module.id
        asked.append(scenario)
      }
    }
    var course = self
    course.modules = [
      Module(
        id: Identifier("form-panel"), title: title, minutes: 2 * asked.count,
        pages: [.lesson(about)] + asked.map(Page.scenario))
    ]
    // To a panel both twins of a pair are cases of their own.
    course.pairs = nil
    course.forms = []
    course.sitting = FormSitting(form: Self.panelForm, homes: homes, last: asked)
    return course
  }
}

extension Scenario {
  /// The questions that experts are asked. What a question that is left out told of the case stands before the next one.
  fileprivate var questionsForPanel: [Question] {
    var asked: [Question] = []
    var untold: [Block] = []
    for question in questions {
      guard question.isForPanel else {
        untold += question.stem
        if case .marking(let post) = question.form {
          untold.append(.blockQuote([.paragraph([.text(post.text(of: post.words.indices))])]))
        }
        continue
      }
      var question = question
      question.stem = untold + question.stem
      untold = []
      asked.append(question)
    }
    return asked
  }
}

extension Question {
  /// Whether experts are asked it: whether it has a key that is a judgement.
  public var isForPanel: Bool {
    switch form {
    case .rating, .ordering: true
    case .choice(let list): list.rule != .poll
    case .marking: false
    }
  }
}
