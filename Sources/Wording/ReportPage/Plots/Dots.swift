/// Groups below each other: the mean of each as a point on a line, which is its interval.
struct Dots {
  struct Row {
    let name: String
    /// From 0 to 1.
    let mean: Double
    let interval: ClosedRange<Double>?
  }

  let rows: [Row]

  var drawing: Drawing {
    let height = 60 + 26 * rows.count
    let axes = Axes(x: 0...1, y: 0...Double(max(1, rows.count)), height: height)
    var drawing = Drawing(width: axes.width, height: height)
    drawing.nodes = axes.nodes(
      xTicks: percentTicks, yTicks: [], xTitle: "mean score, %", yTitle: "")
    for tick in percentTicks {
      let x = axes.across(tick.value)
      drawing.nodes.append(axes.line("grid", x, axes.down(Double(rows.count)), x, axes.down(0)))
    }
    for (index, row) in rows.enumerated() {
      let y = axes.down(Double(rows.count) - Double(index) - 0.68)
      if let interval = row.interval {
        drawing.nodes.append(
          axes.line(
            "axis", axes.across(interval.lowerBound), y, axes.across(interval.upperBound), y))
      }
      drawing.nodes.append(
        .element(
          "circle",
          [
            .class("mass"), .init("cx", coordinate(axes.across(row.mean))),
            .init("cy", coordinate(y)),
            .init("r", "4"),
          ], [Node]()))
      drawing.nodes.append(
        axes.label(row.name, axes.across(0) + 2, y - 7, anchor: "start", look: "name"))
    }
    return drawing
  }
}
