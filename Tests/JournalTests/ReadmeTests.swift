import Journal
import TestSupport
import Testing

/// The README's example is what is written, but for the line ends that keep it on the page.
@Test func theReadmeShowsARecordAsItIsWritten() {
  let record = ["course", "revision", "seconds"].reduce(line(attempt())) { text, field in
    text.replacing(",\"\(field)\":", with: ",\n \"\(field)\":")
  }
  expectSection("record", of: "README.md", toBe: "\n```json\n\(record)```\n")
}
