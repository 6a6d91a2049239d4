/// The frame of a plot: two scales, their lines and their numbers.
struct Axes {
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  var width = 400
  var height = 240
  private let left = 48.0
  private let right = 14.0
  private let top = 12.0
  private let bottom = 40.0

  init(x: ClosedRange<Double>, y: ClosedRange<Double>, width: Int = 400, height: Int = 240) {
    self.x = x
    self.y = y
    self.width = width
    self.height = height
  }

  /// Where a value of the horizontal scale lies.
  func across(_ value: Double) -> Double {
    let room = Double(width) - left - right
    return left + room * (value - x.lowerBound) / max(1e-9, x.upperBound - x.lowerBound)
  }

  /// Where a value of the vertical scale lies.
  func down(_ value: Double) -> Double {
    let room = Double(height) - top - bottom
    return top + room * (y.upperBound - value) / max(1e-9, y.upperBound - y.lowerBound)
  }

  /// The lines and numbers. `ticks` are values with what is written at them.
  func nodes(
    xTicks: [(value: Double, text: String)], yTicks: [(value: Double, text: String)],
    xTitle: String, yTitle: String
  ) -> [Node] {
    let floor = down(y.lowerBound)
    var nodes: [Node] = yTicks.flatMap { tick in
      [
        line(
          "grid", across(x.lowerBound), down(tick.value), across(x.upperBound), down(tick.value)),
        label(tick.text, left - 5, down(tick.value) + 4, anchor: "end"),
      ]
    }
    nodes += xTicks.map { label($0.text, across($0.value), floor + 14, anchor: "middle") }
    nodes.append(line("axis", across(x.lowerBound), floor, across(x.upperBound), floor))
    nodes.append(
      label(xTitle, (left + Double(width) - right) / 2, Double(height) - 8, anchor: "middle"))
    nodes.append(
      .element(
        "text",
        [
          .class("label"), .init("text-anchor", "middle"),
          .init("transform", "translate(11 \(coordinate((top + floor) / 2))) rotate(-90)"),
        ], yTitle))
    return nodes
  }

  func line(_ look: String, _ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> Node {
    .element(
      "path",
      [
        .class(look),
        .init(
          "d",
          "M\(coordinate(x1)) \(coordinate(y1))L\(coordinate(x2)) \(coordinate(y2))"),
      ], [Node]())
  }

  func label(_ text: String, _ x: Double, _ y: Double, anchor: String, look: String = "label")
    -> Node
  {
    .element(
      "text",
      [
        .class(look), .init("text-anchor", anchor), .init("x", coordinate(x)),
        .init("y", coordinate(y)),
      ], text)
  }
}

/// Whole numbers from 0 to at least `highest`, at most six of them, at even distances.
func evenTicks(to highest: Int) -> [(value: Double, text: String)] {
  let top = max(1, highest)
  var step = 1
  let factors = [2, 5, 10]
  var scale = 1
  var index = 0
  while (top + step - 1) / step > 5 {
    step = scale * factors[index]
    index += 1
    if index == factors.count {
      index = 0
      scale *= 10
    }
  }
  return (0...(top + step - 1) / step).map { (Double($0 * step), String($0 * step)) }
}

/// Every twenty percent from 0 to 100.
let percentTicks: [(value: Double, text: String)] = (0...5).map {
  (Double($0) / 5, "\($0 * 20)")
}
