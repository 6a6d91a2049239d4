internal import Files
internal import Glibc
internal import Journal
internal import Synchronization

/// Looks into an inbox on a thread of its own, so that a board stays alive while a share hangs for minutes.
public final class InboxWatch: Sendable {
  /// How long the thread waits between two looks.
  public static let periodMilliseconds: Int32 = 1000
  /// A look that goes on for longer is called stuck.
  public static let patienceMilliseconds = 5000

  private let state = Mutex(State())
  /// Made on the thread, which alone looks.
  private let makeScan: @Sendable () -> InboxScan
  /// Milliseconds on a clock that never goes back.
  private let ticks: @Sendable () -> Int
  /// Called on the thread after every look, so that other things on the share can be looked at too.
  private let alsoLook: @Sendable () -> Void

  private struct State {
    var news: InboxNews?
    var busySince: Int?
    var isOver = false
  }

  /// Starts the thread. If the system has none to give, the inbox is called stuck.
  public init(
    _ makeScan: @autoclosure @escaping @Sendable () -> InboxScan,
    ticks: @escaping @Sendable () -> Int,
    alsoLook: @escaping @Sendable () -> Void = {}
  ) {
    self.makeScan = makeScan
    self.ticks = ticks
    self.alsoLook = alsoLook
    state.withLock { $0.busySince = ticks() }
    StartedThread { self.run() }?.detach()
  }

  /// What came since the last call, the news of all looks together; `nil` if nothing came.
  public func takeNews() -> InboxNews? {
    state.withLock { state in
      defer { state.news = nil }
      return state.news
    }
  }

  /// Waits until everything that is there now was read, up to the limit.
  public func settle(withinMilliseconds limit: Int) {
    let end = ticks() + limit
    while ticks() < end {
      if state.withLock({ $0.news.map { !$0.isMoreWaiting } ?? false }) { return }
      poll(nil, 0, 5)
    }
  }

  /// Whether the inbox has not answered for long.
  public var isStuck: Bool {
    let now = ticks()
    return state.withLock { state in
      state.busySince.map { now - $0 > Self.patienceMilliseconds } ?? false
    }
  }

  /// Ends the thread once it has finished its look.
  public func stop() { state.withLock { $0.isOver = true } }

  private func run() {
    var scan = makeScan()
    while !state.withLock({ $0.isOver }) {
      state.withLock { $0.busySince = ticks() }
      var news: InboxNews
      do throws(FileError) {
        news = try scan.look()
      } catch {
        news = InboxNews()
        news.problem = error
      }
      alsoLook()
      let isMoreWaiting = news.isMoreWaiting
      state.withLock { state in
        state.news = state.news.map { $0.followed(by: news) } ?? news
        state.busySince = nil
      }
      if !isMoreWaiting { poll(nil, 0, Self.periodMilliseconds) }
    }
  }
}

extension InboxNews {
  /// This news and later news together.
  func followed(by later: InboxNews) -> InboxNews {
    var all = later
    all.deliveries = deliveries + later.deliveries
    if later.problem != nil {
      all.setAside = setAside
      all.missing = missing
    }
    return all
  }
}
