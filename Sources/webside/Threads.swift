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
  var threads: [pthread_t] = []
  for _ in 1..<max(1, min(count, processors)) {
    var thread = pthread_t()
    let reference = Unmanaged.passRetained(work as Work)
    let code = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, reference.toOpaque())
    // A thread that cannot be had is done without.
    if code == 0 { threads.append(thread) } else { reference.release() }
  }
  work.run()
  for thread in threads { pthread_join(thread, nil) }
  return work.values
}

/// Work that several threads share. A class, because a thread is given its address.
private class Work {
  func run() {}
}

private final class SharedWork<Value: Sendable>: Work {
  private let compute: @Sendable (Int) -> Value
  private let state: Mutex<(next: Int, results: [Value?])>

  init(count: Int, compute: @escaping @Sendable (Int) -> Value) {
    self.compute = compute
    state = Mutex((0, Array(repeating: nil, count: count)))
  }

  /// Takes one index after the other until none is left.
  override func run() {
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

/// Computes a value on a thread of its own; `nil` where that takes longer than the limit. The thread goes on then, and what it
/// finds is nobody's. Where it takes longer than a second, `wait` is called once.
func computeWithin<Value: Sendable>(
  milliseconds limit: Int, _ compute: @escaping @Sendable () -> Value,
  onWait wait: () -> Void = {}
) -> Value? {
  let work = SharedWork(count: 1) { _ in compute() }
  var thread = pthread_t()
  let reference = Unmanaged.passRetained(work as Work)
  let code = pthread_create(
    &thread, nil,
    { argument in
      guard let argument else { return nil }
      Unmanaged<Work>.fromOpaque(argument).takeRetainedValue().run()
      return nil
    }, reference.toOpaque())
  guard code == 0 else {
    reference.release()
    return nil
  }
  pthread_detach(thread)
  let start = Clock.ticks
  var hasWaited = false
  while Clock.ticks - start < limit {
    if let value = work.values.first { return value }
    if !hasWaited, Clock.ticks - start > 1000 {
      hasWaited = true
      wait()
    }
    usleep(1000)
  }
  return nil
}
