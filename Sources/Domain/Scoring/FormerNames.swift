public import Curriculum

/// The former names of a course's scenarios and questions, and the former letters of their options. Records under them are read as if
/// they had been made under the present names and letters; on the disk they stay as they are.
public struct FormerNames: Hashable, Sendable {
  private let course: Identifier<Course>
  private var scenarios: [Identifier<Scenario>: Identifier<Scenario>] = [:]
  /// By the present id of the scenario and the former one of the question.
  private var questions: [QuestionAddress: Identifier<Question>] = [:]
  private let letters: FormerLetters

  /// The names that the scenarios of a course had, those of the forms' twins included.
  public init(of course: Course) {
    self.course = course.id
    let modules = course.modules + [course.pairs?.module].compactMap(\.self)
    let all = modules.flatMap(\.scenarios)
    letters = FormerLetters(of: all)
    for scenario in all {
      for former in scenario.formerly { scenarios[former] = scenario.id }
      for question in scenario.questions {
        for former in question.formerly {
          questions[QuestionAddress(scenario: scenario.id, question: former)] = question.id
        }
      }
    }
  }

  /// Whether nothing was ever called otherwise.
  private var isEmpty: Bool { scenarios.isEmpty && questions.isEmpty }

  /// The present address of a question.
  public func present(_ address: QuestionAddress) -> QuestionAddress {
    var present = address
    present.scenario = scenarios[address.scenario] ?? address.scenario
    present.question = questions[present] ?? address.question
    return present
  }

  /// Gives answers the present names of their questions, and the present letters of their options.
  public func rename(_ attempts: inout [Attempt]) {
    for index in attempts.indices where attempts[index].course == course {
      if !isEmpty {
        let address = present(attempts[index].address)
        if address != attempts[index].address { attempts[index].address = address }
      }
      letters.rename(&attempts[index])
    }
  }

  /// Gives reports the present names of their questions.
  public func rename(_ reports: inout [Report]) {
    guard !isEmpty else { return }
    for index in reports.indices where reports[index].course == course {
      reports[index].address = present(reports[index].address)
    }
  }

  /// Gives visits the present names of their pages.
  public func rename(_ visits: inout [Visit]) {
    guard !isEmpty else { return }
    for index in visits.indices where visits[index].course == course {
      guard let id = scenarios[Identifier(visits[index].page)] else { continue }
      visits[index].page = id.text
    }
  }

  /// Gives answers that were begun the present names of their questions.
  public func rename(_ drafts: inout [Draft]) {
    guard !isEmpty else { return }
    for index in drafts.indices where drafts[index].course == course {
      drafts[index].address = present(drafts[index].address)
    }
  }

  /// A text under the present name of what it is about.
  public func present(_ text: LearnerText) -> LearnerText {
    var text = text
    text.subject = present(text.subject)
    return text
  }

  /// The present name of what a text is about.
  private func present(_ subject: LearnerText.Subject) -> LearnerText.Subject {
    guard !isEmpty, subject.course == course else { return subject }
    switch subject {
    case .task(_, let address): return .task(course: course, present(address))
    case .note(_, let module, let page):
      let scenario = scenarios[Identifier(page)]?.text
      return .note(course: course, module: module, page: scenario ?? page)
    }
  }

  /// What a text was about under former names; empty if it was always called as now.
  public func former(_ subject: LearnerText.Subject) -> [LearnerText.Subject] {
    guard !isEmpty, subject.course == course else { return [] }
    switch subject {
    case .task(_, let address):
      return formerAddresses(of: address).map { .task(course: course, $0) }
    case .note(_, let module, let page):
      return scenarios.filter { $0.value.text == page }
        .map { .note(course: course, module: module, page: $0.key.text) }
    }
  }

  /// Every other address that leads to this one: a former scenario or a former question, or both.
  private func formerAddresses(of address: QuestionAddress) -> [QuestionAddress] {
    let cases = [address.scenario] + scenarios.filter { $0.value == address.scenario }.map(\.key)
    let names =
      [address.question]
      + questions.filter { $0.key.scenario == address.scenario && $0.value == address.question }
      .map(\.key.question)
    return cases.flatMap { scenario in
      names.map { QuestionAddress(scenario: scenario, question: $0) }
    }.filter { $0 != address }
  }
}
