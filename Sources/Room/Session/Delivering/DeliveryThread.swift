public import Files
internal import Glibc
internal import Synchronization

/// How far a seat has come with its deliveries.
public struct DeliveryStatus: Hashable, Sendable {
  /// How many records are on this seat's disk and not yet in the inbox.
  public var waiting = 0
  /// Why the last try failed; `nil` if it succeeded.
  public var problem: FileError?
  /// Whether a try has been going on for longer than a healthy share takes.
  public var isStuck = false
  /// How many files of answers on this seat's disk cannot be read, so that nobody knows what of them is delivered.
  public var unread = 0

  public init(
    waiting: Int = 0, problem: FileError? = nil, isStuck: Bool = false, unread: Int = 0
  ) {
    self.waiting = waiting
    self.problem = problem
    self.isStuck = isStuck
    self.unread = unread
  }

  /// Whether everything that was saved is known to be in the inbox.
  public var isDelivered: Bool { waiting == 0 && unread == 0 }
}

/// Delivers on a thread of its own, so that learners go on answering while a share hangs for minutes.
///
/// Everything that it delivers is on the seat's own disk first. If the process ends, the next one finds what is left.
public final class DeliveryThread: Sendable {
  private let work: Work
  private let state = Mutex(State())
  /// A byte in this pipe ends the thread's wait.
  private let wakeUp: (read: Int32, write: Int32)

  /// What the thread does. Each may take as long as a file system takes.
  public struct Work: Sendable {
    public var pending: @Sendable () throws(FileError) -> Outbox.Pending
    /// Delivers, and returns the delivery as it is in the inbox.
    public var deliver: @Sendable (Delivery) throws(FileError) -> Delivery
    public var remember: @Sendable (Delivery) throws(FileError) -> Void
    /// Milliseconds on a clock that never goes back.
    public var ticks: @Sendable () -> Int
    /// Called on the thread whenever everything is delivered, and now and then after that, for whatever else is to be seen on the
    /// share.
    public var look: @Sendable () -> Void = {}
    /// How long it waits between two looks.
    public var lookMilliseconds = 5000
    /// Called on the thread when the status has changed.
    public var changed: @Sendable () -> Void = {}
    /// How long it waits before it tries again what failed; doubled with every failure up to four times as long.
    public var retryMilliseconds = 2000

    public init(
      pending: @escaping @Sendable () throws(FileError) -> Outbox.Pending,
      deliver: @escaping @Sendable (Delivery) throws(FileError) -> Delivery,
      remember: @escaping @Sendable (Delivery) throws(FileError) -> Void,
      ticks: @escaping @Sendable () -> Int
    ) {
      self.pending = pending
      self.deliver = deliver
      self.remember = remember
      self.ticks = ticks
    }
  }

  /// A try that goes on for longer is called stuck.
  public static let patienceMilliseconds = 3000

  private struct State {
    var waiting = 0
    /// How many journals could not be read.
    var unread = 0
    /// Records saved since the thread last looked.
    var unseen = 0
    var notices: [Delivery] = []
    var problem: FileError?
    var busySince: Int?
    /// How often the thread was asked to look, and how often it had been asked when it last began to.
    var asked = 0
    var looked = -1
    var isOver = false
  }

  /// Starts the thread, which looks at once for deliveries left from before. If the system has no thread to give, everything waits.
  public init(_ work: Work) {
    self.work = work
    var ends: [Int32] = [-1, -1]
    if unsafe pipe(&ends) == 0 {
      for end in ends {
        _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        _ = fcntl(end, F_SETFL, O_NONBLOCK)
      }
    }
    wakeUp = (ends[0], ends[1])
    StartedThread { self.run() }?.detach()
  }

  deinit {
    close(wakeUp.read)
    close(wakeUp.write)
  }

  /// Tells the thread that a record was saved and is to be delivered.
  public func recordWasSaved() {
    state.withLock { $0.unseen += 1 }
    wake()
  }

  /// Adds deliveries that say that a learner came or went. They go out as soon as possible, once, and are not kept beyond this
  /// process.
  public func post(_ notices: [Delivery]) {
    state.withLock { $0.notices += notices }
    wake()
  }

  public var status: DeliveryStatus {
    let now = work.ticks()
    return state.withLock { state in
      DeliveryStatus(
        waiting: state.waiting + state.unseen, problem: state.problem,
        isStuck: state.busySince.map { now - $0 > Self.patienceMilliseconds } ?? false,
        unread: state.unread)
    }
  }

  /// Tries once more and waits for the result, up to the limit. It waits for a slow share, but not for one that refuses. If
  /// nothing is left, everything saved before was delivered.
  public func settle(withinMilliseconds limit: Int) -> DeliveryStatus {
    let end = work.ticks() + limit
    wake()
    let asked = state.withLock { $0.asked }
    while work.ticks() < end {
      let isDone = state.withLock { state in state.looked >= asked && state.busySince == nil }
      if isDone { break }
      usleep(10_000)
    }
    return status
  }

  /// Ends the thread once it has finished its try.
  public func stop() {
    state.withLock { $0.isOver = true }
    wake()
  }

  private func wake() {
    state.withLock { $0.asked += 1 }
    var byte: UInt8 = 1
    _ = unsafe write(wakeUp.write, &byte, 1)
  }
}

extension DeliveryThread {
  private func run() {
    var failures = 0
    while !state.withLock({ $0.isOver }) {
      failures = deliverAll() ? 0 : failures + 1
      wait(
        milliseconds: failures == 0
          ? work.lookMilliseconds : work.retryMilliseconds << min(failures - 1, 2))
    }
  }

  /// Delivers everything; `false` if something is left.
  private func deliverAll() -> Bool {
    let (notices, seen) = change { state in
      let found = (state.notices, state.unseen)
      state.notices = []
      state.looked = state.asked
      state.busySince = work.ticks()
      return found
    }
    var left = notices
    do throws(FileError) {
      // Counted before anything is tried: waiting records must not look delivered while the share is gone.
      let pending = try work.pending()
      change { state in
        state.waiting = pending.deliveries.reduce(0) { $0 + $1.header.count }
        state.unread = pending.unread.count
        state.unseen -= seen
      }
      // Sign-ins go first, so that the board knows whose answers come.
      while let notice = left.first {
        _ = try work.deliver(notice)
        left.removeFirst()
      }
      try deliver(pending.deliveries)
      change { $0.busySince = work.ticks() }
      work.look()
      change { state in
        state.problem = pending.unread.first
        state.busySince = nil
      }
      return pending.unread.isEmpty
    } catch {
      change { state in
        state.notices = left + state.notices
        state.problem = error
        state.busySince = nil
      }
      return false
    }
  }

  private func deliver(_ pending: [Delivery]) throws(FileError) {
    for delivery in pending {
      change { $0.busySince = work.ticks() }
      let delivered = try work.deliver(delivery)
      change { $0.waiting -= delivery.header.count }
      try work.remember(delivered)
    }
  }

  @discardableResult
  private func change<Value: Sendable>(_ body: (inout State) -> Value) -> Value {
    let value = state.withLock { state in body(&state) }
    work.changed()
    return value
  }

  /// Waits for a byte in the pipe, up to the limit.
  private func wait(milliseconds: Int) {
    var descriptor = pollfd(fd: wakeUp.read, events: Int16(POLLIN), revents: 0)
    _ = unsafe poll(&descriptor, 1, Int32(milliseconds))
    var buffer = [UInt8](repeating: 0, count: 64)
    while unsafe read(wakeUp.read, &buffer, buffer.count) > 0 {}
  }
}
