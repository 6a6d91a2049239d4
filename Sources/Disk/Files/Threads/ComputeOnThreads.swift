internal import Glibc
internal import Synchronization

/// Computes `count` values, in order, on as many threads as there are processors, this one among them. `compute` gives the value
/// at an index, from 0, and is called from any of them, several at once.
///
/// This is the one way in which the program does several things at once that somebody waits for. Threads of the system, because
/// a queue library would add more to the start than reading a module takes.
public func computeOnThreads<Value: Sendable>(
  _ count: Int, _ compute: @escaping @Sendable (Int) -> Value
) -> [Value] {
  let work = SharedWork(count: count, compute: compute)
  let processors = sysconf(Int32(_SC_NPROCESSORS_ONLN))
  // If the system has no thread to give, fewer do the work.
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
