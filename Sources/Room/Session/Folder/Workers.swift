/// Who computes several things at once.
public protocol Workers: Sendable {
  /// Computes `count` values and gives them in order; `compute` may be called from any thread, several at once.
  func compute<Value: Sendable>(
    _ count: Int, _ compute: @escaping @Sendable (Int) -> Value
  ) -> [Value]
}

/// Computes one thing after the other, where there are no threads to give.
public struct OneByOne: Workers {
  public init() {}

  public func compute<Value: Sendable>(
    _ count: Int, _ compute: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    (0..<count).map(compute)
  }
}
