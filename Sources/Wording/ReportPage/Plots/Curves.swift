/// How many of each fifth took which option: a line for each option, with its name at the right end.
struct Curves {
  struct Line {
    let name: String
    let isRight: Bool
    /// Five shares from 0 to 1.
    let shares: [Double]
  }

  let lines: [Line]

  var drawing: Drawing {
    let axes = Axes(x: 0.7...(0.7 + span), y: 0...1, height: 210)
    var drawing = Drawing(width: axes.width, height: axes.height)
    let names = ["lowest", "2nd", "3rd", "4th", "highest"]
    drawing.nodes = axes.nodes(
      xTicks: names.enumerated().map { (Double($0.offset + 1), $0.element) }, yTicks: percentTicks,
      xTitle: "fifth, by the sum of the other marks", yTitle: "who took it, %")
    // If all are right, as the parts of a question are, they differ by their dashes.
    let hasWrong = lines.contains { !$0.isRight }
    var looks = [String](repeating: "key", count: lines.count)
    for (number, index) in lines.indices.filter({ !(hasWrong && lines[$0].isRight) }).enumerated() {
      looks[index] = "c\(number % 4)"
    }
    for (line, look) in zip(lines, looks) {
      let places = line.shares.enumerated().map { index, share in
        "\(coordinate(axes.across(Double(index + 1)))) \(coordinate(axes.down(share)))"
      }
      drawing.nodes.append(
        .element(
          "path", [.class("curve " + look), .init("d", "M" + places.joined(separator: "L"))],
          [Node]()))
    }
    for (line, height) in zip(lines, heights(in: axes)) {
      drawing.nodes.append(
        axes.label(
          line.name + (hasWrong && line.isRight ? " ✓" : ""), axes.across(5) + 6, height + 4,
          anchor: "start",
          look: "name"))
    }
    return drawing
  }

  /// How much of the horizontal scale is shown, so that the longest name has room behind the highest fifth.
  private var span: Double {
    let longest = lines.map(\.name.count).max() ?? 0
    let room = 30 + 6 * Double(min(longest, 30))
    return 4.3 / (1 - room / 342)
  }

  /// The heights of the names, moved apart so that none covers another.
  private func heights(in axes: Axes) -> [Double] {
    let gap = 11.0
    var heights = lines.map { axes.down($0.shares.last ?? 0) }
    let order = heights.indices.sorted { (heights[$0], $0) < (heights[$1], $1) }
    for (upper, lower) in zip(order, order.dropFirst()) {
      heights[lower] = max(heights[lower], heights[upper] + gap)
    }
    // What was pushed below the axis goes up again.
    var limit = axes.down(0) + 4
    for index in order.reversed() {
      heights[index] = min(heights[index], limit)
      limit = heights[index] - gap
    }
    return heights
  }
}
