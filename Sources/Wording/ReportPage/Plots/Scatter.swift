/// Questions as points: how hard they were, and how well they told people apart.
struct Scatter {
  struct Point {
    /// From 0 to 1.
    let facility: Double
    /// From −1 to 1.
    let correlation: Double
    let isFlagged: Bool
    /// What is written beside it; empty for nothing.
    let label: String
  }

  let points: [Point]

  var drawing: Drawing {
    let lowest = min(-0.2, (points.map(\.correlation).min() ?? 0))
    let highest = max(0.6, (points.map(\.correlation).max() ?? 0))
    let bottom = Int((lowest * 5).rounded(.down))
    let top = Int((highest * 5).rounded(.up))
    let axes = Axes(x: 0...1, y: Double(bottom) / 5...Double(top) / 5, height: 300)
    var drawing = Drawing(width: axes.width, height: axes.height)
    drawing.nodes = axes.nodes(
      xTicks: percentTicks,
      yTicks: (bottom...top).map { (Double($0) / 5, decimal(Double($0) / 5, 1)) },
      xTitle: "mean mark, %", yTitle: "correlation with the rest")
    drawing.nodes.append(
      axes.line("axis", axes.across(0), axes.down(0), axes.across(1), axes.down(0)))
    for point in points.filter({ !$0.isFlagged }) + points.filter(\.isFlagged) {
      let (x, y) = (axes.across(point.facility), axes.down(point.correlation))
      drawing.nodes.append(point.isFlagged ? diamond(x, y) : circle(x, y))
      guard !point.label.isEmpty else { continue }
      let isRight = point.facility > 0.85
      drawing.nodes.append(
        axes.label(
          point.label, x + (isRight ? -6 : 6), y + 4, anchor: isRight ? "end" : "start",
          look: "name"))
    }
    return drawing
  }

  private func circle(_ x: Double, _ y: Double) -> Node {
    .element(
      "circle",
      [
        .class("mass"), .init("cx", coordinate(x)), .init("cy", coordinate(y)), .init("r", "3"),
        .init("fill-opacity", "0.75"),
      ], [Node]())
  }

  private func diamond(_ x: Double, _ y: Double) -> Node {
    .element(
      "path",
      [
        .class("hot"), .init("d", "M\(coordinate(x)) \(coordinate(y - 5))l5 5l-5 5l-5-5z"),
      ], [Node]())
  }
}
