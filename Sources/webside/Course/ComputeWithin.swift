internal import Glibc
internal import Seat
internal import Session
internal import Synchronization

/// Computes a value on a thread of its own; `nil` where that takes longer than the limit. The thread goes on then, and what it
/// finds is nobody's. Where it takes longer than a second, `wait` is called once.
func computeWithin<Value: Sendable>(
  milliseconds limit: Int, _ compute: @escaping @Sendable () -> Value,
  onWait wait: () -> Void = {}
) -> Value? {
  let awaited = Awaited<Value>()
  let thread = StartedThread {
    let value = compute()
    awaited.value.withLock { $0 = value }
  }
  guard let thread else { return nil }
  thread.letGo()
  let start = Clock.system.ticks()
  var hasWaited = false
  while Clock.system.ticks() - start < limit {
    if let value = awaited.value.withLock({ $0 }) { return value }
    if !hasWaited, Clock.system.ticks() - start > 1000 {
      hasWaited = true
      wait()
    }
    usleep(1000)
  }
  return nil
}

/// A value that is there once it was computed.
private final class Awaited<Value: Sendable>: Sendable {
  let value = Mutex<Value?>(nil)
}
