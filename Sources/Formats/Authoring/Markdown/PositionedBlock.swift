internal import Curriculum

/// A block of Markdown with its place in the file: what the rules of the format look at.
struct PositionedBlock {
  var content: Content
  var place: Place

  indirect enum Content {
    case heading(level: Int, Prose)
    case paragraph(Prose)
    case list(PositionedList)
    case blockQuote([PositionedBlock])
    case codeBlock(String)
    case table(PositionedTable)
    case thematicBreak
    /// The bytes between `<!--` and `-->`.
    case comment(Range<Int>)
  }
}

/// Running text, with the places of its strikethroughs and emphases, outer before inner, in reading order.
struct Prose {
  var inlines: [Inline]
  var marks: [Place]
}

struct PositionedList {
  /// The first number of an ordered list; `nil` for a bullet list.
  var start: Int?
  var items: [Item]

  struct Item {
    /// The box of a task list item; `nil` for other items.
    var box: Box?
    var blocks: [PositionedBlock]
    var place: Place
  }

  enum Box {
    case empty
    case checked
  }
}

struct PositionedTable {
  var header: [Cell]
  var rows: [Row]

  struct Row {
    /// As many as the header has.
    var cells: [Cell]
    var place: Place
    /// Whether the author wrote more, which was reported.
    var hasExtraCells = false
    /// Whether the author wrote fewer, so that the last are empty.
    var hasFewerCells = false
  }

  struct Cell {
    var inlines: [Inline]
    var place: Place
  }
}

/// A link's destination as written.
struct LinkPlace: Sendable {
  var destination: String
  var place: Place
}
