public import Scoring

/// What the board needs of the world beside a terminal.
public struct BoardWorld {
  public var now: () -> Timestamp
  /// What has come since the last call.
  public var news: () -> [BoardMessage]
  public var perform: (BoardEffect) -> [BoardMessage]
  /// How often to look for news, in milliseconds.
  public var tickMilliseconds = 500

  public init(
    now: @escaping () -> Timestamp, news: @escaping () -> [BoardMessage],
    perform: @escaping (BoardEffect) -> [BoardMessage]
  ) {
    self.now = now
    self.news = news
    self.perform = perform
  }

  /// The time, and what has come since the last call.
  public func look() -> [BoardMessage] { [.tick(now())] + news() }
}
