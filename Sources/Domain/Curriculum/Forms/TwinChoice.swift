/// What decides which twin of each pair somebody is asked.
public struct TwinChoice: Hashable, Sendable {
  /// Whether somebody who has answered neither twin begins with the second ones, form B.
  public var beginsWithSecond: Bool
  /// The scenarios that somebody has answered something of, by the form in which that was.
  public var answered: [Identifier<Form>: Set<Identifier<Scenario>>]

  public init(
    beginsWithSecond: Bool = false,
    answered: [Identifier<Form>: Set<Identifier<Scenario>>] = [:]
  ) {
    self.beginsWithSecond = beginsWithSecond
    self.answered = answered
  }

  /// The twin that a form asks: the one it has asked already; else the one that no other form has asked; else the second if
  /// the form is the first one and somebody begins with the second ones, or if neither is so.
  func twin(of pair: FormPairs.Pair, in form: Form, isFirstForm: Bool) -> Identifier<Scenario> {
    if let asked = only(pair, in: answered[form.id] ?? []) { return asked }
    let elsewhere = answered.filter { $0.key != form.id }.values.reduce(into: Set()) {
      $0.formUnion($1)
    }
    switch only(pair, in: elsewhere) {
    case pair.first: return pair.second
    case pair.second: return pair.first
    default: return isFirstForm == beginsWithSecond ? pair.second : pair.first
    }
  }

  /// The twin that is among some scenarios; `nil` if none is, or both are.
  private func only(
    _ pair: FormPairs.Pair, in scenarios: Set<Identifier<Scenario>>
  ) -> Identifier<Scenario>? {
    switch (scenarios.contains(pair.first), scenarios.contains(pair.second)) {
    case (true, false): pair.first
    case (false, true): pair.second
    case (true, true), (false, false): nil
    }
  }
}

extension Course {
  /// The scenarios that a form asks, in its order.
  func scenarios(of form: Form, asking choice: TwinChoice) -> [Scenario] {
    let all = pairs?.module.scenarios ?? modules.flatMap(\.scenarios)
    let byID = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    guard let pairs else { return form.scenarios.compactMap { byID[$0] } }
    let isFirst = form.id == forms.first?.id
    return pairs.pairs.compactMap { pair in
      byID[choice.twin(of: pair, in: form, isFirstForm: isFirst)]
    }
  }
}
