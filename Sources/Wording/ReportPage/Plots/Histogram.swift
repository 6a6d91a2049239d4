/// Counts as columns, side by side.
struct Histogram {
  let counts: [Int]
  /// What stands between the columns, under the axis: one more than there are columns. An empty text is left out.
  let edges: [String]
  let xTitle: String
  let yTitle: String
  /// A value that is marked: how many columns from the left, with what is written at it.
  var mark: (place: Double, text: String)?

  var drawing: Drawing {
    let ticks = evenTicks(to: counts.max() ?? 0)
    let axes = Axes(x: 0...Double(max(1, counts.count)), y: 0...(ticks.last?.value ?? 1))
    var drawing = Drawing(width: axes.width, height: axes.height)
    drawing.nodes = axes.nodes(
      xTicks: edges.enumerated().filter { !$0.element.isEmpty }.map {
        (Double($0.offset), $0.element)
      },
      yTicks: ticks, xTitle: xTitle, yTitle: yTitle)
    for (index, count) in counts.enumerated() where count > 0 {
      let left = axes.across(Double(index)) + 1
      drawing.nodes.append(
        .element(
          "rect",
          [
            .class("mass"), .init("x", coordinate(left)),
            .init("y", coordinate(axes.down(Double(count)))),
            .init("width", coordinate(axes.across(Double(index + 1)) - 1 - left)),
            .init("height", coordinate(axes.down(0) - axes.down(Double(count)))),
          ], [Node]()))
    }
    if let mark {
      let place = axes.across(mark.place)
      let isRight = mark.place > Double(counts.count) / 2
      drawing.nodes.append(axes.line("pass", place, 4, place, axes.down(0)))
      drawing.nodes.append(
        axes.label(
          mark.text, place + (isRight ? -5 : 5), 13, anchor: isRight ? "end" : "start",
          look: "name"))
    }
    return drawing
  }
}
