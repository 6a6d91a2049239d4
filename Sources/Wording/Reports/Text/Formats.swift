public import Cohort
internal import Spreadsheets

extension DataTable: FormattedReport {
  package static var formats: KeyValuePairs<Format, (Self) -> [UInt8]> {
    [
      .csv: { Array($0.csv.utf8) }, .json: { Array($0.json.utf8) },
      .ndjson: { Array($0.ndjson.utf8) }, .xlsx: { Workbook([$0.sheet]).bytes },
    ]
  }
}

extension ReportTable: FormattedReport {
  package static var formats: KeyValuePairs<Format, (Self) -> [UInt8]> {
    [.text: { Array($0.text.utf8) }, .csv: { Array($0.csv.utf8) }, .json: { Array($0.json.utf8) }]
  }
}

extension Debrief: FormattedReport {
  package static var formats: KeyValuePairs<Format, (Self) -> [UInt8]> {
    [.markdown: { Array($0.markdown.utf8) }, .text: { Array($0.text.utf8) }]
  }
}

extension ProgressReport: FormattedReport {
  package static var formats: KeyValuePairs<Format, (Self) -> [UInt8]> {
    [.text: { Array($0.text.utf8) }, .json: { Array($0.json.utf8) }, .csv: { Array($0.csv.utf8) }]
  }
}

extension CheckReport: FormattedReport {
  package static var formats: KeyValuePairs<Format, (Self) -> [UInt8]> {
    [.text: { Array($0.text.utf8) }, .json: { Array($0.json.utf8) }]
  }
}

extension ItemReport: FormattedReport {
  package static var formats: KeyValuePairs<Format, (Self) -> [UInt8]> {
    [
      .text: { Array($0.text.utf8) }, .csv: { Array($0.items.csv.utf8) },
      .json: { Array($0.json.utf8) }, .ndjson: { Array($0.items.ndjson.utf8) },
      .xlsx: { Workbook([$0.items.sheet, $0.options.sheet, $0.test.sheet]).bytes },
    ]
  }
}
