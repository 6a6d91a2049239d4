internal import Glibc

/// A thread of the system that was started. Whoever has it either waits for it or lets it go.
package struct StartedThread {
  private let thread: pthread_t

  /// Runs `body` on a thread of its own; `nil` where none can be had.
  package init?(_ body: @escaping @Sendable () -> Void) {
    var thread = pthread_t()
    let work = Unmanaged.passRetained(ThreadBody(body))
    let code = pthread_create(
      &thread, nil,
      { argument in
        guard let argument else { return nil }
        Unmanaged<ThreadBody>.fromOpaque(argument).takeRetainedValue().run()
        return nil
      }, work.toOpaque())
    guard code == 0 else {
      work.release()
      return nil
    }
    self.thread = thread
  }

  /// Waits until it has ended.
  package func join() { pthread_join(thread, nil) }

  /// Lets it end by itself.
  package func letGo() { pthread_detach(thread) }
}

/// A class, because a thread is given its address.
private final class ThreadBody {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
