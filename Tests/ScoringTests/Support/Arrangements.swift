import TestSupport

extension Array {
  /// A random part of the array, in random order.
  func sample(using generator: inout SplitMix64) -> [Element] {
    Array(shuffled(using: &generator).prefix(Int.random(in: 0...count, using: &generator)))
  }
}

/// Every order of `elements`.
func permutations<Element>(of elements: [Element]) -> [[Element]] {
  guard let first = elements.first else { return [[]] }
  return permutations(of: Array(elements.dropFirst())).flatMap { rest in
    (0...rest.count).map { Array(rest[..<$0]) + [first] + Array(rest[$0...]) }
  }
}

/// Every choice of `size` of the elements, in their order.
func combinations<Element>(of elements: [Element], size: Int) -> [[Element]] {
  if size == 0 { return [[]] }
  guard let first = elements.first else { return [] }
  let rest = Array(elements.dropFirst())
  return combinations(of: rest, size: size - 1).map { [first] + $0 }
    + combinations(of: rest, size: size)
}
