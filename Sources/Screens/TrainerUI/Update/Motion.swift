internal import Pages

extension Message {
  /// The way in which the message moves about in a page; `nil` if it does not.
  fileprivate var motion: Motion? {
    switch self {
    case .up: .up
    case .down: .down
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .top: .top
    case .bottom: .bottom
    case .scroll(let rows): .rows(rows)
    default: nil
    }
  }
}

extension Window {
  /// How many rows are scrolled away after a message.
  func row(after message: Message) -> Int { message.motion.map { row(after: $0) } ?? first }

  /// What an arrow does on a page with items.
  func step(_ message: Message) -> Step { step(toward: message == .down ? .down : .up) }
}
