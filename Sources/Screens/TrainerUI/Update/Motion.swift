internal import Pages

extension Message {
  /// The way in which the message moves about in a page; `nil` if it does not.
  var motion: Motion? {
    switch self {
    case .up: .up
    case .down: .down
    case .pageUp: .pageUp
    case .pageDown: .pageDown
    case .halfPageUp: .halfPageUp
    case .halfPageDown: .halfPageDown
    case .top: .top
    case .bottom: .bottom
    case .scroll(let rows): .rows(rows)
    default: nil
    }
  }
}
