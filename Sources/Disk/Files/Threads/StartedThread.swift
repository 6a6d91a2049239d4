internal import Glibc

/// A thread of the system that was started. Its owner either waits for it or detaches it.
package struct StartedThread {
  private let thread: pthread_t

  /// Runs `body` on a thread of its own; `nil` if the system has none to give.
  package init?(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let work = unsafe Unmanaged.passRetained(ThreadBody(body))
    let code = unsafe pthread_create(
      &thread, nil,
      { argument in
        guard let argument = unsafe argument else { return nil }
        unsafe Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, work.toOpaque())
    guard code == 0 else {
      unsafe work.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits until it has ended.
  package func join() { pthread_join(thread, nil) }

  /// Leaves it to end by itself.
  package func detach() { pthread_detach(thread) }
}

/// A class, because a thread is given its address.
private final class ThreadBody: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
