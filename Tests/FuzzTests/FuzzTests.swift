import FuzzTargets
import Glibc
import TestSupport
import Testing

/// The inputs that are kept: a small corpus for each target, and every input that a fuzzer brought a fault to light with.
///
/// `make fuzz` starts from the same files.
@Suite struct FuzzTests {
  @Test(arguments: FuzzTarget.allCases.filter { $0 != .keys })
  func whatIsKeptOfFuzzingHolds(target: FuzzTarget) throws {
    let inputs = keptInputs(of: target)
    #expect(inputs.count >= 3)
    for (name, bytes) in inputs {
      #expect(target.problems(with: bytes) == [], "\(target)/\(name)")
    }
  }

  /// Each input with a few bytes changed, cut out or doubled: what a fuzzer does, without its sense of direction.
  @Test(arguments: FuzzTarget.allCases.filter { $0 != .keys })
  func whatIsKeptOfFuzzingHoldsWhenItIsChangedABit(target: FuzzTarget) throws {
    var random = SplitMix64(seed: 11)
    for (name, bytes) in keptInputs(of: target) {
      for _ in 0..<4 {
        let changed = mutated(bytes, using: &random)
        #expect(target.problems(with: changed) == [], "\(target)/\(name): \(changed)")
      }
    }
  }
}

private func mutated(_ bytes: [UInt8], using random: inout SplitMix64) -> [UInt8] {
  var bytes = bytes
  for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let end = min(bytes.count, start + Int.random(in: 1...12, using: &random))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[start] = UInt8.random(in: 0...255, using: &random)
    case 1: bytes.removeSubrange(start..<end)
    case 2: bytes.insert(contentsOf: bytes[start..<end], at: start)
    default: bytes.insert(UInt8.random(in: 0...255, using: &random), at: start)
    }
  }
  return bytes
}
