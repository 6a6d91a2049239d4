package import BoardUI
internal import Cohort

extension BoardReport {
  /// The report as Markdown: the debrief sheet, then a table of who came.
  package var markdown: String {
    let rows = rows.map { row in
      "| \(markdownText(row.who)) | \(row.answered) | \(markdownText(row.reached)) | \(row.heard) | \(row.state) |\n"
    }
    return debrief.markdown + "\n## Seats\n\n\(summary)\n"
      + (rows.isEmpty
        ? ""
        : "\n| Who | Answered | Reached | Heard | State |\n|---|---|---|---|---|\n" + rows.joined())
  }
}
