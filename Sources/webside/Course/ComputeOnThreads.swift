internal import Glibc
internal import Session
internal import Synchronization

/// The processors of this machine.
struct Processors: Workers {
  func compute<Value: Sendable>(
    _ count: Int, _ compute: @escaping @Sendable (Int) -> Value
  ) -> [Value] {
    computeOnThreads(count, compute)
  }
}

/// Computes `count` values, in order, on as many threads as there are processors, this one among them.
///
/// Threads of the system, because a queue library would add more to the start than reading a module takes.
func computeOnThreads<Value: Sendable>(
  _ count: Int, _ compute: @escaping @Sendable (Int) -> Value
) -> [Value] {
  let work = SharedWork(count: count, compute: compute)
  let processors = sysconf(Int32(_SC_NPROCESSORS_ONLN))
  // A thread that cannot be had is done without.
  let threads = (1..<max(1, min(count, processors))).compactMap { _ in
    StartedThread { work.run() }
  }
  work.run()
  for thread in threads { thread.join() }
  return work.values
}

/// Work that several threads share.
private final class SharedWork<Value: Sendable>: Sendable {
  private let compute: @Sendable (Int) -> Value
  private let state: Mutex<(next: Int, results: [Value?])>

  init(count: Int, compute: @escaping @Sendable (Int) -> Value) {
    self.compute = compute
    state = Mutex((0, Array(repeating: nil, count: count)))
  }

  /// Takes one index after the other until none is left.
  func run() {
    while let index = take() {
      let value = compute(index)
      state.withLock { $0.results[index] = value }
    }
  }

  var values: [Value] { state.withLock { $0.results.compactMap { $0 } } }

  private func take() -> Int? {
    state.withLock { state in
      guard state.next < state.results.count else { return nil }
      state.next += 1
      return state.next - 1
    }
  }
}
