internal import Authoring
package import Curriculum
internal import Scoring

/// What rules that need no knowledge would earn, and how the keys are spread: in all, then by module.
package struct StrategiesReport {
  let figures: StrategyFigures

  package init(course: Course) {
    figures = StrategyFigures(course)
  }

  /// Tables for people. A figure of a module that misses a target of the whole course has a star.
  package var text: String {
    """
    What somebody earns who knows nothing and follows a rule, in percent of the marks

    \(rules)
    How the keys are spread, in percent

    \(spread)
    By module, earned by grade and by side; * misses the target for the whole

    \(byModule(Self.ratingRules, showsPoints: false))
    By module, earned by the other rules, and points above chance

    \(byModule(Self.otherRules, showsPoints: true))
    By module, how the keys are spread

    \(spreadByModule)
    """
  }

  private static let ratingRules: [Strategy] = [
    .veryAppropriate, .fairlyAppropriate, .fairlyInappropriate, .veryInappropriate, .rightSideVery,
    .rightSideFairly,
  ]

  private static let otherRules: [Strategy] = [
    .longest, .shortest, .cautious, .bold, .sharedWords, .noAbsolutes,
  ]

  private var rules: String {
    var rows = [["rule", "questions", "earned", "chance", "above", "target", ""]]
    for strategy in Strategy.allCases {
      guard let earned = figures.all.marks.rules[strategy] else { continue }
      rows.append(row(strategy.rawValue, earned, strategy.target))
    }
    if let combination = figures.all.marks.combination {
      rows.append(row("best combination", combination, .combination))
    }
    return Columns(rows: rows, left: [0, 5, 6], gap: 2).text + combined
  }

  private func row(
    _ name: String, _ earned: GuessedMarks.Earned, _ target: StrategyTarget?
  ) -> [String] {
    [
      name, String(earned.questions), percent(earned.share), percent(earned.chance),
      points(earned.aboveChance), target?.words ?? "",
      target.map { $0.isMet(by: earned) ? "met" : "missed" } ?? "",
    ]
  }

  /// The rules of the best combination.
  private var combined: String {
    let rules = QuestionKind.allCases.compactMap { kind in
      figures.all.marks.combined[kind].map { "  \(kind.rawValue): \($0.rawValue)\n" }
    }
    return rules.joined()
  }

  private var spread: String {
    let keys = figures.all.keys
    var rows = [["keys", "count", "of", "percent", "target", ""]]
    rows.append(row("most cautious answer is best", keys.cautious, .cautiousIsBest))
    rows.append(row("boldest answer is best", keys.bold, .boldIsBest))
    rows.append(row("rows keyed with a set", keys.sets, .sets))
    for rating in Rating.allCases {
      guard let share = keys.grades[rating] else { continue }
      rows.append([
        "rows keyed \(rating.words)", "", "", percent(share), StrategyTarget.grade.words,
        StrategyTarget.grade.isMet(by: share) ? "met" : "missed",
      ])
    }
    rows.append(row("tables with fewer than 3 grades", keys.narrowTables, .narrowTables))
    return Columns(rows: rows, left: [0, 4, 5], gap: 2).text
  }

  private func row(
    _ name: String, _ part: KeySpread.Part, _ target: StrategyTarget
  ) -> [String] {
    [
      name, String(part.count), String(part.of), part.share.map(percent) ?? "", target.words,
      part.share.map { target.isMet(by: $0) ? "met" : "missed" } ?? "",
    ]
  }
}

extension StrategiesReport {
  /// Modules, all of them together, and what is not among them.
  private var figuresByName: [(name: String, marks: GuessedMarks, keys: KeySpread)] {
    figures.modules.map { ($0.id.text, $0.marks, $0.keys) }
      + [("all", figures.all.marks, figures.all.keys)]
      + (figures.twins.map { [("forms, not in all", $0.marks, $0.keys)] } ?? [])
  }

  private func byModule(_ strategies: [Strategy], showsPoints: Bool) -> String {
    var rows = [["module"] + strategies.map(\.shortName) + (showsPoints ? ["combination"] : [])]
    for (name, marks, _) in figuresByName {
      var row = [name]
      for strategy in strategies {
        row.append(cell(marks.rules[strategy], strategy.target, showsPoints: showsPoints))
      }
      if showsPoints {
        row.append(cell(marks.combination, .combination, showsPoints: showsPoints))
      }
      rows.append(row)
    }
    return Columns(rows: rows, gap: 2).text
  }

  private func cell(
    _ earned: GuessedMarks.Earned?, _ target: StrategyTarget?, showsPoints: Bool
  ) -> String {
    guard let earned else { return "" }
    let figure =
      percent(earned.share) + (showsPoints ? " (\(points(earned.aboveChance)))" : "")
    return figure + star(target?.isMet(by: earned))
  }

  private var spreadByModule: String {
    var rows = [
      ["module", "cautious best", "bold best", "sets"] + Rating.allCases.map(\.shortName)
        + ["narrow tables"]
    ]
    for (name, keys) in figures.modules.map({ ($0.id.text, $0.keys) }) + [("all", figures.all.keys)]
    {
      rows.append(
        [
          name, cell(keys.cautious, .cautiousIsBest), cell(keys.bold, .boldIsBest),
          cell(keys.sets, .sets),
        ]
          + Rating.allCases.map { rating in
            keys.grades[rating].map { percent($0) + star(StrategyTarget.grade.isMet(by: $0)) } ?? ""
          } + [cell(keys.narrowTables, .narrowTables)])
    }
    return Columns(rows: rows, gap: 2).text
  }

  private func cell(_ part: KeySpread.Part, _ target: StrategyTarget) -> String {
    guard let share = part.share else { return "" }
    return "\(part.count)/\(part.of)" + star(target.isMet(by: share))
  }

  private func star(_ isMet: Bool?) -> String { isMet == false ? "*" : " " }
}

extension StrategyTarget {
  /// The target as a report words it: `at most 45`, `-5 to +12`.
  var words: String {
    switch self {
    case .within(let range) where range.lowerBound == range.upperBound: "\(range.lowerBound)"
    case .within(let range) where range.lowerBound == 0: "at most \(range.upperBound)"
    case .within(let range) where range.upperBound == 100: "at least \(range.lowerBound)"
    case .within(let range): "\(range.lowerBound) to \(range.upperBound)"
    case .aboveChance(let range) where range.lowerBound == -100:
      "at most \(range.upperBound) above chance"
    case .aboveChance(let range):
      "\(-range.lowerBound) below to \(range.upperBound) above chance"
    }
  }
}

extension Strategy {
  /// The name in a table of many columns.
  fileprivate var shortName: String {
    switch self {
    case .random: "random"
    case .veryAppropriate: Rating.veryAppropriate.shortName
    case .fairlyAppropriate: Rating.fairlyAppropriate.shortName
    case .fairlyInappropriate: Rating.fairlyInappropriate.shortName
    case .veryInappropriate: Rating.veryInappropriate.shortName
    case .rightSideVery: "side+very"
    case .rightSideFairly: "side+fairly"
    case .longest: "longest"
    case .shortest: "shortest"
    case .cautious: "cautious"
    case .bold: "boldest"
    case .sharedWords: "shared words"
    case .noAbsolutes: "no absolutes"
    }
  }
}

extension Rating {
  fileprivate var shortName: String {
    switch self {
    case .veryAppropriate: "very app."
    case .fairlyAppropriate: "fairly app."
    case .fairlyInappropriate: "fairly inapp."
    case .veryInappropriate: "very inapp."
    }
  }
}

/// A share in percent with one decimal, halves rounded up: 1/3 → `33.3`.
private func percent(_ share: Fraction) -> String {
  let tenths = share.permille
  return "\(tenths < 0 ? "-" : "")\(tenths.magnitude / 10).\(tenths.magnitude % 10)"
}

/// A difference in points of percent, with its sign: `+3.3`, `-0.5`, `0.0`.
private func points(_ difference: Fraction) -> String {
  (difference.permille > 0 ? "+" : "") + percent(difference)
}

extension Fraction {
  /// Tenths of a percent, halves rounded up.
  var permille: Int {
    let doubled = 2000 * Int128(numerator) + Int128(denominator)
    let (quotient, remainder) = doubled.quotientAndRemainder(dividingBy: 2 * Int128(denominator))
    return Int(clamping: remainder < 0 ? quotient - 1 : quotient)
  }
}
