public import Curriculum
public import Scoring

/// How the keys of some scenarios are spread: caution and boldness, sets, grades.
public struct KeySpread: Hashable, Sendable {
  /// Questions that name their most cautious answer, and in how many of them it is best.
  public var cautious = Part()
  /// Questions that name their boldest answer, and in how many of them it is best.
  public var bold = Part()
  /// Scored rows of rating tables, and how many are keyed with several grades.
  public var sets = Part()
  /// The share of the scored rows that each grade holds; a set is split evenly among its grades. Empty without rows.
  public var grades: [Rating: Fraction] = [:]
  /// The scored tables, and how many key fewer than three grades.
  public var narrowTables = Part()

  /// How many of a number.
  public struct Part: Hashable, Sendable {
    public var count = 0
    public var of = 0

    /// `nil` if the number is 0.
    public var share: Fraction? { of == 0 ? nil : Fraction(count, of) }

    public init(count: Int = 0, of whole: Int = 0) {
      self.count = count
      of = whole
    }

    fileprivate mutating func add(_ isCounted: Bool) {
      of += 1
      if isCounted { count += 1 }
    }
  }

  public init(_ scenarios: [Scenario]) {
    var rows: [Set<Rating>] = []
    for question in scenarios.flatMap(\.questions) {
      if let cautious = question.poles?.cautious { self.cautious.add(question.isBest(cautious)) }
      if let bold = question.poles?.bold { self.bold.add(question.isBest(bold)) }
      guard case .rating(let table) = question.form, question.isScored else { continue }
      let keys = table.map(\.key).filter { !$0.isEmpty }
      rows += keys
      narrowTables.add(keys.reduce(into: Set<Rating>()) { $0.formUnion($1) }.count < 3)
    }
    for key in rows { sets.add(key.count > 1) }
    guard !rows.isEmpty else { return }
    for rating in Rating.allCases {
      let held = rows.map { $0.contains(rating) ? Fraction(1, $0.count) : .zero }
      grades[rating] = Fraction.mean(of: held)
    }
  }
}

extension Question {
  /// Whether an answer is among the best: keyed, in the top tier, or very appropriate.
  fileprivate func isBest(_ answer: Identifier<Choice>) -> Bool {
    switch form {
    case .choice(let list): list.choices.contains { $0.id == answer && $0.isKeyed }
    case .rating(let rows):
      rows.contains { $0.id == answer && $0.key.contains(.veryAppropriate) }
    case .ordering(let entries): entries.contains { $0.id == answer && $0.tier == 0 }
    case .marking: false
    }
  }
}
