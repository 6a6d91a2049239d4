internal import CSVText
internal import JSONText
internal import Scoring
internal import Spreadsheets

/// A table for programs to read: a header, and rows of typed cells.
public struct DataTable: Hashable, Sendable {
  /// What the sheet of a workbook is called.
  let title: String
  let columns: [String]
  let rows: [[Cell]]

  enum Cell: Hashable, Sendable {
    case text(String)
    case integer(Int)
    /// A percentage in tenths; it may be negative.
    case tenths(Int)
    /// A number that is written with at most this many decimals.
    case number(Double, places: Int)
    case time(Timestamp)
    case boolean(Bool)
    case empty
  }

  init(title: String, columns: [String], rows: [[Cell]]) {
    self.title = title
    self.columns = columns
    self.rows = rows
  }

  /// The table as comma-separated values, for a spreadsheet or a script: UTF-8 without a byte order mark, line feeds.
  ///
  /// A text that a spreadsheet would take for a formula gets a `'` before it.
  public var csv: String {
    CSV.line(columns.map(SafeText.notAFormula))
      + rows.map { CSV.line($0.map(Self.text)) }.joined()
  }

  /// The table as a JSON array with an object for each row, on a line of its own; empty cells are `null`.
  public var json: String {
    var writer = JSONWriter()
    writer.array { writer in
      for row in rows {
        writer.lineBreak()
        write(row, to: &writer)
      }
      if !rows.isEmpty { writer.lineBreak(isLast: true) }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// The table as NDJSON: an object for each row, on a line of its own.
  public var ndjson: String {
    var text = ""
    for row in rows {
      var writer = JSONWriter()
      write(row, to: &writer)
      text += String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }
    return text
  }

  /// The table as a sheet: ids stay text, percentages and times are numbers.
  var sheet: Workbook.Sheet {
    Workbook.Sheet(
      name: title, header: columns,
      rows: rows.map { row in
        row.map { cell in
          switch cell {
          case .text(let text): .text(text)
          case .integer(let number): .integer(number)
          case .tenths(let number): .share(Double(number) / 1000)
          case .number(let number, let places): .number(number, places: places)
          case .time(let time): .time(milliseconds: time.milliseconds)
          case .boolean(let value): .text(value ? "yes" : "no")
          case .empty: .empty
          }
        }
      })
  }

  /// The table with a last column `marks`, which says in each row what is unusual about the marks; as it is if nothing is.
  public func saying(_ basis: String?) -> DataTable {
    guard let basis else { return self }
    return DataTable(
      title: title, columns: columns + ["marks"], rows: rows.map { $0 + [.text(basis)] })
  }

  private func write(_ row: [Cell], to writer: inout JSONWriter) {
    writer.object { writer in
      for (column, cell) in zip(columns, row) {
        writer.name(column)
        Self.write(cell, to: &writer)
      }
    }
  }

  static func words(_ text: String?) -> Cell {
    text.map { .text(SafeText.withoutControls($0)) } ?? .empty
  }

  static func percent(_ share: Fraction?) -> Cell {
    share.map { .tenths(tenths($0)) } ?? .empty
  }

  /// A share from 0 to 1 as a percentage.
  static func percent(_ share: Double?) -> Cell {
    share.map { .tenths(Int(($0 * 1000).rounded())) } ?? .empty
  }

  static func number(_ value: Double?, places: Int) -> Cell {
    value.map { .number($0, places: places) } ?? .empty
  }

  /// Tenths of a percent, halves rounded up.
  static func tenths(_ share: Fraction) -> Int {
    let bottom = Int128(share.denominator)
    return Int(clamping: (Int128(share.numerator) * 2000 + bottom) / (2 * bottom))
  }

  /// The cell as a text of CSV.
  fileprivate static func text(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): SafeText.notAFormula(text)
    case .integer(let number): String(number)
    case .tenths(let number):
      "\(number < 0 ? "-" : "")\(number.magnitude / 10).\(number.magnitude % 10)"
    case .number(let value, let places): decimalText(scaled(value, places), places: places)
    case .time(let time): time.rfc3339
    case .boolean(let value): value ? "yes" : "no"
    case .empty: ""
    }
  }

  private static func write(_ cell: Cell, to writer: inout JSONWriter) {
    switch cell {
    case .text(let text): writer.string(text)
    case .integer(let number): writer.integer(number)
    case .tenths(let number): writer.decimal(number, places: 1)
    case .number(let value, let places): writer.decimal(scaled(value, places), places: places)
    case .time(let time): writer.string(time.rfc3339)
    case .boolean(let value): writer.boolean(value)
    case .empty: writer.null()
    }
  }

  /// The number as a whole number of its last decimals.
  private static func scaled(_ value: Double, _ places: Int) -> Int {
    let scale = (0..<max(0, places)).reduce(1.0) { scale, _ in scale * 10 }
    return Int(exactly: (value * scale).rounded()) ?? 0
  }
}

extension DataTable.Cell {
  /// The cell for people: as in CSV, with a percent sign behind percentages and `–` for nothing.
  var shown: String {
    switch self {
    case .text(let text): text
    case .tenths: DataTable.text(self) + " %"
    case .empty: "–"
    case .integer, .number, .time, .boolean: DataTable.text(self)
    }
  }
}

extension DataTable {
  /// A text as JSON.
  static func quoted(_ text: String) -> String {
    var writer = JSONWriter()
    writer.string(text)
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}
