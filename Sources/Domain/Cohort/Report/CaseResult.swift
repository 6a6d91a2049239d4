public import Curriculum

/// How a group of learners did in one case.
public struct CaseResult: Sendable {
  public let scenario: Scenario
  public let module: Module
  /// The case's questions that enough people answered, in its order.
  public let items: [ItemAnalysis.Item]
  /// The mean of the questions' mean marks, from 0 to 1.
  public let mean: Double
  /// The wrong answer that the greatest share of people gave to any of its questions; `nil` if nobody gave one.
  public let tempting: Tempting?

  public struct Tempting: Sendable {
    public let item: ItemAnalysis.Item
    public let option: ItemAnalysis.Option
  }

  /// The cases of which questions are analysed, hardest first; those that are as hard in the course's order.
  public static func hardestFirst(in analysis: ItemAnalysis, of course: Course) -> [CaseResult] {
    let items = Dictionary(grouping: analysis.items, by: \.address.scenario)
    let modules = course.modules + [course.pairs?.module].compactMap(\.self)
    let all = modules.flatMap { module in
      module.scenarios.compactMap { scenario in
        CaseResult(scenario, in: module, items[scenario.id] ?? [])
      }
    }
    return all.enumerated().sorted { ($0.element.mean, $0.offset) < ($1.element.mean, $1.offset) }
      .map(\.element)
  }

  private init?(_ scenario: Scenario, in module: Module, _ items: [ItemAnalysis.Item]) {
    guard let mean = Moments(of: items.compactMap(\.statistics.facility)).mean else { return nil }
    self.scenario = scenario
    self.module = module
    self.items = items
    self.mean = mean
    var most: Tempting?
    for item in items {
      for option in item.options where option.option.isKeyed == false && option.statistics.count > 0
      {
        if option.statistics.share > most?.option.statistics.share ?? 0 {
          most = Tempting(item: item, option: option)
        }
      }
    }
    tempting = most
  }
}
