public import Scoring
public import Screen
public import TrainerUI

/// What the board's programs ask of the world beside the terminal.
public struct BoardWorld {
  public var now: () -> Timestamp
  /// What came since the last time.
  public var news: () -> [BoardMessage]
  public var perform: (BoardEffect) -> [BoardMessage]
  /// How often to look, in milliseconds.
  public var tickMilliseconds = 500

  public init(
    now: @escaping () -> Timestamp, news: @escaping () -> [BoardMessage],
    perform: @escaping (BoardEffect) -> [BoardMessage]
  ) {
    self.now = now
    self.news = news
    self.perform = perform
  }
}

/// Runs a board in a terminal until it leaves: frame, event, message, effects, and round again.
///
/// The terminal has to give an event now and then, for that is when the board looks at the clock and for news.
public func run(
  _ model: inout BoardModel, in terminal: inout some Terminal, world: BoardWorld
) -> ProgramEnd {
  model.receive(.resized(terminal.size), world)
  while !model.isLeaving {
    model.look(world)
    terminal.present(view(model))
    var event = terminal.nextEvent(waiting: true)
    while let now = event {
      switch now {
      case .key(let key):
        if let message = model.keyContext.message(for: key) { model.receive(message, world) }
      case .clicked(let position):
        if let message = model.message(forClickAt: position) { model.receive(message, world) }
      case .wheel(let rows):
        for message in model.messages(forWheelBy: rows) { model.receive(message, world) }
      case .resized(let size): model.receive(.resized(size), world)
      case .terminated(let signal): return .terminated(signal: signal)
      case .endOfInput: return .endOfInput
      default: break
      }
      if model.isLeaving { break }
      event = terminal.nextEvent(waiting: false)
    }
  }
  return .left
}

extension BoardModel {
  /// Sends a message, performs what it asks for, and sends the answers, until nothing is asked any more.
  mutating func receive(_ message: BoardMessage, _ world: BoardWorld) {
    var messages = [message]
    while !messages.isEmpty {
      for effect in update(&self, messages.removeFirst()) { messages += world.perform(effect) }
    }
  }

  /// What time it is, and what came.
  mutating func look(_ world: BoardWorld) {
    receive(.tick(world.now()), world)
    for message in world.news() { receive(message, world) }
  }
}
