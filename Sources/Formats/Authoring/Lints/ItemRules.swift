internal import Curriculum

/// A rule for writing items, and the kinds of question it makes sense for.
struct ItemRule: Sendable {
  let kinds: Set<QuestionKind>
  /// What is wrong with an item, or `nil`.
  let flag: @Sendable (Item) -> Flag?

  init(_ kinds: Set<QuestionKind>, _ flag: @escaping @Sendable (Item) -> Flag?) {
    self.kinds = kinds
    self.flag = flag
  }

  /// The kinds in which a choice is right or wrong. A poll has no key to give away; an order and a rating have no distractors.
  private static let keyed: Set<QuestionKind> = [.single, .oneOf, .several, .choose]

  /// All that look at one item, in the order of their codes. L01b, L20 and half of L22 look at the whole course, L21 at a
  /// scenario; the rest of L21, feedback and objectives, are findings of their own.
  ///
  /// How often the most cautious choice is best is no rule here: `check --strategies` counts it over the course.
  static let all: [ItemRule] = [
    ItemRule(keyed, longestKey),
    ItemRule(keyed, allOfTheAbove),
    ItemRule(keyed, noneOfTheAbove),
    ItemRule(keyed, combination),
    ItemRule(keyed, absoluteDistractor),
    ItemRule(keyed, hedgedKey),
    ItemRule(keyed, negativeLeadIn),
    ItemRule(keyed, doubleNegative),
    ItemRule(keyed, articleCue),
    ItemRule(keyed, clang),
    ItemRule([.single], convergence),
    ItemRule(keyed.union([.poll, .rating]), duplicateOption),
    ItemRule(keyed, oppositePair),
    ItemRule(keyed, unevenOptions),
    ItemRule(keyed, unorderedNumbers),
    ItemRule(Set(QuestionKind.allCases), missingLeadIn),
    ItemRule(keyed, unfocusedLeadIn),
    ItemRule(keyed, tooFewOptions),
    ItemRule(Set(QuestionKind.allCases), dependency),
    ItemRule([.rating], oneSidedRatings),
    ItemRule([.ordering], repeatedEntry),
    ItemRule([.rating], keyOnBothSides),
    ItemRule([.rating], fewGrades),
    ItemRule(Set(QuestionKind.allCases), citedJudgement),
  ]

  /// What looks at writing tasks: the lead-in asks for something and leans on no question, the checklist repeats nothing, and its
  /// reasons are not both cited and the course's own.
  private static let forTasks: [@Sendable (Item) -> Flag?] = [
    repeatedItem, missingLeadIn, dependency, citedJudgement,
  ]

  /// What the rules for an item's kind find.
  static func flags(of item: Item) -> [Flag] {
    guard let kind = item.kind else { return forTasks.compactMap { $0(item) } }
    return all.filter { $0.kinds.contains(kind) }.compactMap { $0.flag(item) }
  }
}
