internal import CSVText

/// How a table is written as separated values, for programs that expect another form than the usual one.
package struct CSVStyle: Hashable, Sendable {
  /// What stands between two fields.
  package enum Separator: String, Hashable, Sendable, CaseIterable {
    case comma, semicolon, tab

    var text: String {
      switch self {
      case .comma: ","
      case .semicolon: ";"
      case .tab: "\t"
      }
    }
  }

  package var separator: Separator
  /// Whether the text begins with a byte order mark, without which Excel does not take it for UTF-8.
  package var hasMark: Bool

  package init(separator: Separator = .comma, hasMark: Bool = false) {
    self.separator = separator
    self.hasMark = hasMark
  }
}

extension DataTable {
  /// The table as separated values. Behind semicolons numbers have a decimal comma, because programs that split at semicolons read
  /// numbers so.
  func csv(_ style: CSVStyle) -> [UInt8] {
    guard style != CSVStyle() else { return Array(self.csv.utf8) }
    let lines = [columns.map(SafeText.notAFormula)] + rows.map { $0.map { text(of: $0, style) } }
    let csv = lines.map { CSV.line($0, separator: style.separator.text) }.joined()
    return (style.hasMark ? [0xEF, 0xBB, 0xBF] : []) + Array(csv.utf8)
  }

  private func text(of cell: Cell, _ style: CSVStyle) -> String {
    let text = Self.text(cell)
    switch cell {
    case .tenths, .percentage, .number:
      return style.separator == .semicolon ? text.replacing(".", with: ",") : text
    case .text, .integer, .time, .boolean, .empty: return text
    }
  }
}
