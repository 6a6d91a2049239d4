import FuzzTargets
import Testing

extension CursesTests {
  /// The kept inputs of the fuzz target for keys. They stand here, because a process has one terminal at a time.
  @Suite(.serialized) struct KeptInputs {
    @Test func whatIsKeptOfFuzzingHoldsForKeys() {
      let inputs = keptInputs(of: .keys)
      #expect(inputs.count >= 3)
      for (name, bytes) in inputs {
        #expect(FuzzTarget.keys.problems(with: bytes) == [], "keys/\(name)")
      }
    }
  }
}
