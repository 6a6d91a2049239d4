public import Screen

extension BoardModel {
  /// What a click on a cell of the screen means: it selects a scenario, and opens the one that is selected already. Elsewhere
  /// there is nothing to choose.
  public func message(forClickAt position: Position) -> BoardMessage? {
    guard !isTooSmall, (0..<size.columns).contains(position.column) else { return nil }
    let view = view
    let shown = position.row - BoardView.headerRows
    guard let focus = view.sheet.focus, (0..<view.height).contains(shown),
      let item = view.sheet.items.firstIndex(where: { $0.contains(view.first + shown) })
    else { return nil }
    return item == focus ? .forward : .pick(item)
  }

  /// What turning the wheel means: it scrolls, or goes from scenario to scenario.
  public func messages(forWheelBy rows: Int) -> [BoardMessage] {
    let count = view.sheet.focus == nil ? min(rows.magnitude, UInt(size.rows.magnitude)) : 1
    guard rows != 0 else { return [] }
    return [BoardMessage](repeating: rows < 0 ? .up : .down, count: Int(count))
  }
}
