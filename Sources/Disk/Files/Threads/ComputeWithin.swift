internal import Glibc
internal import Synchronization

/// Computes a value on a thread of its own; `nil` if that takes longer than the limit. The thread then goes on, and what it
/// finds is dropped. If it takes longer than a second, `wait` is called once.
package func computeWithin<Value: Sendable>(
  milliseconds limit: Int, _ compute: @escaping @Sendable () -> Value,
  onWait wait: () -> Void = {}
) -> Value? {
  let awaited = Awaited<Value>()
  let thread = StartedThread {
    let value = compute()
    awaited.value.withLock { $0 = value }
  }
  guard let thread else { return nil }
  thread.detach()
  let start = monotonicMilliseconds()
  var hasWaited = false
  while monotonicMilliseconds() - start < limit {
    if let value = awaited.value.withLock({ $0 }) { return value }
    if !hasWaited, monotonicMilliseconds() - start > 1000 {
      hasWaited = true
      wait()
    }
    usleep(1000)
  }
  return nil
}

/// Milliseconds on a clock that never goes back.
private func monotonicMilliseconds() -> Int {
  var time = timespec()
  _ = unsafe clock_gettime(CLOCK_MONOTONIC, &time)
  return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
}

/// A value that appears once it was computed.
private final class Awaited<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
