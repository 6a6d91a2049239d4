internal import CSVText
internal import Spreadsheets

/// Scores of a cohort: a table with all there is, or a file for a gradebook.
package struct ScoreReport: Sendable {
  private let table: DataTable
  private let style: CSVStyle

  package init(_ table: DataTable, style: CSVStyle = CSVStyle()) {
    self.table = table
    self.style = style
  }
}

extension ScoreReport: FormattedReport {
  package static var formats: KeyValuePairs<Format, (Self) -> [UInt8]> {
    [
      .csv: { $0.table.csv($0.style) }, .json: { Array($0.table.json.utf8) },
      .ndjson: { Array($0.table.ndjson.utf8) }, .xlsx: { Workbook([$0.table.sheet]).bytes },
    ]
  }
}
