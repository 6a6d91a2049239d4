internal import Curriculum

extension AnswerReader {
  /// The answers that the comment calls the most cautious and the boldest; `nil` if it says nothing, or nothing that fits.
  func poles(of form: Question.Form, _ findings: inout Findings) -> Poles? {
    guard let first = options.poles.first else { return nil }
    guard let letters = Self.letters(of: form) else {
      for pole in options.poles { findings.report(.misplacedPole(pole.name), at: pole.namePlace) }
      return nil
    }
    guard options.poles.count == 2 else {
      let missing = first.name == "bold" ? "cautious" : "bold"
      findings.report(.missingPole(missing, beside: first.name), at: first.namePlace)
      return nil
    }
    let answers = options.poles.map { answer(to: $0, among: letters, &findings) }
    guard case (let cautious?, let bold?) = (answers[0], answers[1]) else { return nil }
    if case (.answer(let id), .answer(let other)) = (cautious, bold), id == other {
      findings.report(.samePoles(id.text), at: options.poles[1].letter?.place)
      return nil
    }
    return Poles(cautious: cautious.id, bold: bold.id)
  }

  private enum PoleAnswer {
    case none
    case answer(Identifier<Choice>)

    var id: Identifier<Choice>? {
      if case .answer(let id) = self { id } else { nil }
    }
  }

  private func answer(
    to pole: QuestionOptions.Pole, among letters: [Identifier<Choice>], _ findings: inout Findings
  ) -> PoleAnswer? {
    guard let letter = pole.letter else { return nil }
    if letter.value == "none" { return PoleAnswer.none }
    if let id = letters.first(where: { $0.text == letter.value }) { return .answer(id) }
    findings.report(
      .unknownPole(letter.value, of: pole.name, letters: letters.map(\.text)), at: letter.place)
    return nil
  }

  /// The letters of the answers that can be best; `nil` for a kind of question that has no best answer to name.
  private static func letters(of form: Question.Form) -> [Identifier<Choice>]? {
    switch form {
    case .choice(let list): list.rule == .poll ? nil : list.choices.map(\.id)
    case .rating(let rows): rows.filter { !$0.key.isEmpty }.map(\.id)
    case .ordering(let entries): entries.map(\.id)
    case .marking: nil
    }
  }
}
