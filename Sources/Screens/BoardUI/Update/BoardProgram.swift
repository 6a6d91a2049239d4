public import Pages
public import Screen

/// The board as a program for a full screen.
extension BoardModel: Program {
  public var frame: Frame { view(self) }

  public mutating func update(_ message: BoardMessage) -> [BoardEffect] {
    BoardUI.update(&self, message)
  }

  public func message(forSize size: Size) -> BoardMessage { .resized(size) }

  /// A click selects a scenario, and opens the one that is already selected. No other page has anything to choose.
  public func messages(forClickAt position: Position) -> [BoardMessage] {
    guard let hit = layout.hit(at: position) else { return [] }
    return [hit.isFocused ? .forward : .pick(hit.item)]
  }

  /// The wheel goes from scenario to scenario; on a page without them it scrolls.
  public func messages(forWheelBy rows: Int) -> [BoardMessage] {
    guard rows != 0 else { return [] }
    let count = content.focus == nil ? min(rows.magnitude, UInt(display.size.rows.magnitude)) : 1
    return [BoardMessage](repeating: rows < 0 ? .up : .down, count: Int(count))
  }
}
