import Journal
import TestSupport
import Testing

/// The example in the documents is what is written, but for the line ends that keep it on the page.
@Test func theDocumentsShowARecordAsItIsWritten() {
  let record = ["course", "revision", "kind", "seconds"].reduce(line(attempt())) { text, field in
    text.replacing(",\"\(field)\":", with: ",\n \"\(field)\":")
  }
  expectSection("record", of: "Docs/records.md", toBe: "\n```json\n\(record)```\n")
}
