/// Pieces of a page that several sections use.
extension Node {
  static func paragraph(_ text: String) -> Node { .element("p", [], text) }

  /// A remark that limits what is said.
  static func caution(_ text: String) -> Node { .element("p", [.class("caution")], text) }

  /// What a person wrote, apart from the direction of writing around it.
  static func words(_ text: String) -> Node { .element("bdi", [], text) }

  /// A section of the page, with a heading that links lead to.
  static func section(_ id: String, _ title: String, _ children: [Node]) -> Node {
    .element(
      "section", [.id(id), .init("aria-labelledby", id + "-title")],
      [.element("h2", [.id(id + "-title")], title)] + children)
  }

  static func list(_ items: [String]) -> Node {
    .element("ul", items.map { .element("li", [], $0) })
  }

  /// A picture with its caption. `alternative` says in words what is to be seen.
  static func figure(_ drawing: Drawing, alternative: String, caption: String) -> Node {
    .element(
      "figure",
      [
        .element(
          "svg",
          [
            .init("viewBox", "0 0 \(drawing.width) \(drawing.height)"), .init("role", "img"),
            .init("aria-label", alternative),
          ], drawing.nodes),
        .element("figcaption", [], caption),
      ])
  }
}

/// A picture in units of its own, as elements of SVG.
struct Drawing {
  let width: Int
  let height: Int
  var nodes: [Node] = []
}

/// A table of figures.
struct NumberTable {
  let caption: String
  let columns: [Column]
  var rows: [[Cell]] = []

  struct Column {
    let title: String
    /// The class of its cells; `nil` for words.
    let look: String?

    static func text(_ title: String) -> Column { Column(title: title, look: nil) }
    static func number(_ title: String) -> Column { Column(title: title, look: "number") }
    /// Bars, which say the same as a column of numbers. A narrow page leaves them out of tables with many columns.
    static let bar = Column(title: "", look: "bar")
  }

  enum Cell {
    case text(String)
    /// What a person wrote.
    case words(String)
    /// A bar from 0 to 1 beside a number that stands in another column.
    case bar(Double, isRight: Bool)
  }

  init(_ caption: String, _ columns: [Column], rows: [[Cell]] = []) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
  }

  /// The table, in a frame that scrolls if the page is narrower than the table. The first cell of each row is its heading.
  var node: Node {
    let heads = columns.map { column in
      Node.element(
        "th", [.init("scope", "col")] + Self.look(of: column), column.title)
    }
    let body = rows.map { row in
      Node.element(
        "tr",
        zip(columns, row).enumerated().map { index, pair in
          index == 0
            ? .element(
              "th", [.init("scope", "row")] + Self.look(of: pair.0), [Self.content(of: pair.1)])
            : .element("td", Self.look(of: pair.0), [Self.content(of: pair.1)])
        })
    }
    return .element(
      "div",
      [
        .class(columns.count < 4 ? "wide few" : columns.count < 5 ? "wide" : "wide many"),
        .init("role", "region"),
        .init("tabindex", "0"),
        .init("aria-label", caption),
      ],
      [
        .element(
          "table",
          [
            .element("caption", [], caption), .element("thead", [.element("tr", heads)]),
            .element("tbody", body),
          ])
      ])
  }

  private static func look(of column: Column) -> [Node.Attribute] {
    column.look.map { [.class($0)] } ?? []
  }

  private static func content(of cell: Cell) -> Node {
    switch cell {
    case .text(let text): .text(text)
    case .words(let text): .words(text)
    case .bar(let share, let isRight):
      .element(
        "svg",
        [
          .init("viewBox", "0 0 100 10"), .init("preserveAspectRatio", "none"),
          .init("aria-hidden", "true"),
        ],
        [
          .element(
            "rect",
            [
              .class(isRight ? "right" : "mass"),
              .init("width", coordinate(max(0, min(1, share)) * 100)), .init("height", "10"),
            ], [Node]())
        ])
    }
  }
}
