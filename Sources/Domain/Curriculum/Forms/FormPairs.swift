/// Scenarios in pairs of twins, for the forms that are asked before and after a course: everybody meets one twin of each pair
/// before, and the other after. The two twins of a pair count as one case, which has the first twin's name.
public struct FormPairs: Hashable, Sendable {
  /// The module that holds the twins. It is not among those of the course, so that nobody meets a twin in study.
  public var module: Module
  /// In the order they are asked.
  public var pairs: [Pair]

  public init(module: Module, pairs: [Pair]) {
    self.module = module
    self.pairs = pairs
  }

  /// Two scenarios on one blueprint.
  public struct Pair: Hashable, Sendable {
    /// The twin of form A.
    public var first: Identifier<Scenario>
    /// The twin of form B.
    public var second: Identifier<Scenario>

    public init(_ first: Identifier<Scenario>, _ second: Identifier<Scenario>) {
      self.first = first
      self.second = second
    }
  }
}
