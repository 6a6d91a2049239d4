import Screen

/// A terminal whose events are written down beforehand. It keeps the frames that it was shown.
struct ScriptedTerminal: Terminal {
  var size: Size
  private(set) var frames: [Frame] = []
  private var events: [Event]
  /// Whether all events are at hand as soon as the first one is.
  var isFast = false

  /// Events that come one by one: a frame is shown before each of them.
  init(_ events: [Event], rows: Int = 12, columns: Int = 40) {
    size = Size(rows: rows, columns: columns)
    self.events = events
  }

  mutating func present(_ frame: Frame) { frames.append(frame) }

  mutating func nextEvent(waiting: Bool) -> Event? {
    guard waiting || isFast, waiting || !events.isEmpty else { return nil }
    guard !events.isEmpty else { return .endOfInput }
    let event = events.removeFirst()
    if case .resized(let size) = event { self.size = size }
    return event
  }
}
