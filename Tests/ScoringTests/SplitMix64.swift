/// Sebastiano Vigna's SplitMix64: the same seed, the same numbers, so that a law that fails once fails again.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

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
