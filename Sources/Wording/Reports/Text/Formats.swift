public import Cohort

extension CohortTable: FormattedReport {
  package static var formats: KeyValuePairs<Format, (Self) -> String> {
    [.csv: \.csv, .json: \.json, .ndjson: \.ndjson]
  }
}

extension ReportTable: FormattedReport {
  package static var formats: KeyValuePairs<Format, (Self) -> String> {
    [.text: \.text, .csv: \.csv, .json: \.json]
  }
}

extension Debrief: FormattedReport {
  package static var formats: KeyValuePairs<Format, (Self) -> String> {
    [.markdown: \.markdown, .text: \.text]
  }
}

extension ProgressReport: FormattedReport {
  package static var formats: KeyValuePairs<Format, (Self) -> String> {
    [.text: \.text, .json: \.json, .csv: \.csv]
  }
}

extension CheckReport: FormattedReport {
  package static var formats: KeyValuePairs<Format, (Self) -> String> {
    [.text: \.text, .json: \.json]
  }
}
