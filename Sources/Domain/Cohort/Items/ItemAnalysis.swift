public import Curriculum
internal import Scoring

/// How a test and each of its items worked for a group of learners.
///
/// Only first answers count. An item that a learner was not given is missing for that learner and never counted as 0. Totals
/// and all that rests on them come from the learners who answered every item that anybody answered.
public struct ItemAnalysis: Sendable {
  /// How many learners answered anything.
  public let people: Int
  public let sample: Sample
  public let test: Test
  /// The items that somebody answered, in the course's order; empty if the sample is too small for them.
  public let items: [Item]

  /// What a number of learners allows to be said.
  public enum Sample: Hashable, Sendable {
    /// Fewer than 5: nothing.
    case tooFew
    /// Fewer than 10: what is said of the whole test.
    case totalsOnly
    /// Fewer than 30: everything, marked as unstable.
    case unstable
    case enough

    public init(people: Int) {
      switch people {
      case ..<5: self = .tooFew
      case ..<10: self = .totalsOnly
      case ..<30: self = .unstable
      default: self = .enough
      }
    }

    public var showsTotals: Bool { self != .tooFew }
    public var showsItems: Bool { self == .unstable || self == .enough }
  }

  /// The test as a whole, in marks: each item has 1.
  public struct Test: Hashable, Sendable {
    public let itemCount: Int
    /// How many learners answered every item.
    public let complete: Int
    /// Of the totals of those learners; `nil` if they are too few to be shown.
    public let totals: Moments?
    /// `nil` if there are too few of them for figures about items.
    public let reliability: Reliability?
  }

  public struct Item: Sendable {
    public let module: Identifier<Module>
    public let address: QuestionAddress
    public let question: Question
    public let statistics: ItemStatistics
    /// The median time from question shown to answer submitted.
    public let medianSeconds: Double?
    /// How many said how sure they were, and how many of them were sure and not wholly right.
    public let certain: (said: Int, sureAndWrong: Int)
    /// How many learners first answered another wording or another key.
    public let otherVersions: Int
    /// One for each of `ItemOptions.options`.
    public let options: [Option]
    /// One for each row, entry or phrase that is scored.
    public let parts: [Part]
    public let flags: [ItemFlag]
  }

  public struct Option: Hashable, Sendable {
    public let option: ItemOptions.Option
    public let statistics: OptionStatistics
    /// Which share of each fifth took it, the lowest fifth of the sums of the other items first. Empty if nothing about the
    /// question is flagged, or if fewer than `Fifths.fewestLearners` answered every item.
    public internal(set) var fifths: [Double] = []
  }

  public struct Part: Hashable, Sendable {
    public let part: ItemOptions.Part
    /// Against the learner's total without the whole question; `alphaIfDeleted` is always `nil`, because a part is no item
    /// of the total.
    public let statistics: ItemStatistics
    public let options: [Option]
    public let flags: [ItemFlag]
  }

  /// - Parameter learners: The answers of each learner, as `book` made them.
  public init(of book: ItemBook, learners all: [ItemBook.Answers]) {
    let learners = all.filter { !$0.isEmpty }
    people = learners.count
    sample = Sample(people: people)
    let answered = book.items.indices.filter { number in
      learners.contains { $0.answers[number] != nil }
    }
    let rows = learners.map { learner in answered.map { learner.answers[$0]?.mark } }
    guard let matrix = ScoreMatrix(rows: rows, itemCount: answered.count), sample.showsTotals else {
      test = Test(itemCount: answered.count, complete: 0, totals: nil, reliability: nil)
      items = []
      return
    }
    let totals = matrix.totals
    let isComplete = Sample(people: totals.count)
    test = Test(
      itemCount: answered.count, complete: totals.count,
      totals: isComplete.showsTotals ? Moments(of: totals) : nil,
      reliability: isComplete.showsItems ? Reliability(matrix) : nil)
    guard sample.showsItems else {
      items = []
      return
    }
    let whole = Whole(
      learners: learners,
      totals: rows.map { row in
        let marks = row.compactMap(\.self)
        return marks.count == row.count ? marks.reduce(0, +) : nil
      })
    items = zip(answered, ItemStatistics.all(in: matrix)).compactMap { number, statistics in
      guard Sample(people: statistics.count).showsTotals else { return nil }
      return Item(
        book.items[number], number: number,
        statistics: isComplete.showsItems
          ? statistics : statistics.withoutTotals, in: whole,
        otherVersions: all.count { $0.otherVersions.contains(number) })
    }
  }

  /// The learners with their totals; no total if a learner did not answer every item.
  struct Whole {
    let learners: [ItemBook.Answers]
    let totals: [Double?]
  }
}

extension ItemAnalysis.Item {
  fileprivate init(
    _ item: ItemBook.Item, number: Int, statistics: ItemStatistics, in whole: ItemAnalysis.Whole,
    otherVersions: Int
  ) {
    module = item.module
    address = item.address
    question = item.question
    self.statistics = statistics
    self.otherVersions = otherVersions
    let given = whole.learners.compactMap { $0.answers[number] }
    medianSeconds = Moments(of: given.map { Double($0.milliseconds) / 1000 }).median
    let said = given.filter { $0.certainty != nil }
    certain = (said.count, said.count { $0.certainty == .sure && $0.mark < 1 })

    let takers = Takers(number: number, in: whole)
    var options = item.options.options.enumerated().map { index, option in
      ItemAnalysis.Option(option: option, statistics: takers.statistics(of: index))
    }
    let isList = item.options.parts.isEmpty
    let distractors = isList ? options.filter { $0.option.isKeyed == false } : []
    flags = ItemFlag.flags(
      of: statistics, idleDistractors: distractors.count { !$0.statistics.isWorkingDistractor },
      distractors: distractors.count)
    let figures = item.options.parts.map { part in
      let statistics = takers.statistics(of: part)
      return (part: part, statistics: statistics, flags: ItemFlag.flags(of: statistics))
    }
    if !flags.isEmpty || figures.contains(where: { !$0.flags.isEmpty }) {
      let fifths = takers.fifths(ofOptions: options.count)
      for (option, shares) in fifths.enumerated() { options[option].fifths = shares }
    }
    self.options = options
    parts = figures.map { part, statistics, flags in
      ItemAnalysis.Part(
        part: part, statistics: statistics, options: Array(options[part.options]), flags: flags)
    }
  }
}

/// The learners who answered an item, and among them those who answered every item.
private struct Takers {
  private let answers: [ItemBook.Answer]
  private let complete: [ItemBook.Answer]
  /// What each of those earned on the other items.
  private let rest: [Double]
  private let groups: ExtremeGroups?

  init(number: Int, in whole: ItemAnalysis.Whole) {
    answers = whole.learners.compactMap { $0.answers[number] }
    let pairs = zip(whole.learners, whole.totals).compactMap { learner, total in
      total.flatMap { total in learner.answers[number].map { ($0, total) } }
    }
    complete = pairs.map(\.0)
    rest = pairs.map { $1 - $0.mark }
    groups = ExtremeGroups(totals: pairs.map(\.1))
  }

  /// Counts are of everybody who answered the item; correlation and groups are of those who answered every item.
  func statistics(of option: Int) -> OptionStatistics {
    let option = UInt16(clamping: option)
    return OptionStatistics(
      count: answers.count { $0.taken.contains(option) }, of: answers.count,
      isChosen: complete.map { $0.taken.contains(option) }, rest: rest,
      groups: groups)
  }

  /// Which share of each fifth took each option; empty if too few answered every item.
  func fifths(ofOptions count: Int) -> [[Double]] {
    guard let fifths = Fifths(sums: rest) else { return [] }
    return (0..<count).map { option in
      let option = UInt16(clamping: option)
      return fifths.shares(of: complete.map { $0.taken.contains(option) })
    }
  }

  func statistics(of part: ItemOptions.Part) -> ItemStatistics {
    func mark(_ answer: ItemBook.Answer) -> Double {
      answer.taken.lazy.map(Int.init).first(where: part.options.contains)
        .map { part.marks[$0 - part.options.lowerBound] } ?? 0
    }
    let column = complete.map(mark)
    return ItemStatistics(
      marks: answers.map(mark), column: column, rest: rest, groups: groups,
      alphaIfDeleted: nil)
  }
}
