public import Screen

/// A page laid out for a screen: which rows of it are in view, and what stands around them.
///
/// The heights of the notice and of the keys depend on what they say, so the rows that are left for the text do so too.
public struct PageLayout: Sendable {
  /// The page. Its title line may still be changed; the text in view is the window's.
  public var content: Content
  public let display: Display
  /// The part of the text that is in view.
  public let window: Window
  /// The blank columns at the left of everything.
  public let margin: Int
  /// The columns of the page between the margins.
  public let columns: Int
  let notice: [Line]
  let footer: [Line]
  let keyForMore: String?

  /// Lays a page out.
  ///
  /// - Parameters:
  ///   - notice: What just happened; `nil` if there is nothing to say.
  ///   - keys: The keys that the footer names.
  ///   - keysBeforeEnd: The keys that the footer names while there is more below the window; `nil` for the same ones.
  public init<Message>(
    _ content: Content, on display: Display, notice: Notice? = nil, keys: KeyTable<Message>,
    keysBeforeEnd: KeyTable<Message>? = nil
  ) {
    let geometry = display.geometry
    let isSplit = content.document.split != nil
    let margin = geometry.margin(isSplit: isSplit)
    let notice = geometry.rows(of: notice)
    func footer(_ keys: KeyTable<Message>) -> [Line] {
      // The keys may go beyond the measure. One column stays free at the right edge, as it does for the text.
      keys.footer(
        columns: geometry.size.columns - margin - 1, atMost: geometry.mostFooterRows,
        glyphs: display.glyphs)
    }
    func window(above footer: [Line]) -> Window {
      Window(content, height: geometry.bodyRows(notice: notice.count, footer: footer.count))
    }
    var rows = footer(keys)
    var shown = window(above: rows)
    if let keysBeforeEnd, !shown.isAtEnd {
      rows = footer(keysBeforeEnd)
      shown = window(above: rows)
    }
    self.content = shown.content
    self.display = display
    self.window = shown
    self.margin = margin
    columns = geometry.pageColumns(isSplit: isSplit)
    self.notice = notice
    self.footer = rows
    keyForMore = keys.keyForMore
  }

  /// The column of the screen at which the column of text begins that has the items.
  var itemColumn: Int {
    content.document.split == nil ? margin : margin + display.geometry.measure + Geometry.gap
  }
}

extension PageLayout {
  /// An item of a page at a cell of the screen.
  public struct Hit: Hashable, Sendable {
    /// The position of the item.
    public var item: Int
    public var isFocused: Bool
    /// The line of text at the cell.
    public var line: Line
    /// The cell's column within the line.
    public var column: Int
  }

  /// The name of the key that the footer shows at a cell of the screen, with its hint; `nil` beside the keys.
  public func keyLabel(at position: Position) -> String? {
    guard (0..<display.size.rows).contains(position.row) else { return nil }
    let row = position.row - (display.size.rows - footer.count)
    guard footer.indices.contains(row) else { return nil }
    var end = margin
    var label: String?
    for run in footer[row].runs {
      switch run.style {
      case .key: label = run.text
      case .hint: break
      default: label = nil
      }
      end += displayWidth(of: run.text)
      if position.column < end { return position.column < margin ? nil : label }
    }
    return nil
  }

  /// The item that a cell of the screen shows; `nil` if it shows none, and on a page without a focus.
  public func hit(at position: Position) -> Hit? {
    let size = display.size
    guard content.focus != nil, !display.geometry.isTooSmall,
      (0..<size.rows).contains(position.row), (0..<size.columns).contains(position.column)
    else { return nil }
    let row = position.row - display.geometry.headerRows
    let column = position.column - itemColumn
    guard (0..<window.height).contains(row), let shown = window.documentRow(inRow: row),
      let item = content.document.item(row: shown, column: column)
    else { return nil }
    return Hit(
      item: item, isFocused: item == content.focus, line: content.document.lines[shown],
      column: column)
  }
}
