/// Reports is everything that the program says and writes outside its screens: reports and tables in every format, findings,
/// messages, and the words for each fault that other modules throw as a value. It reads and writes no file, and knows no clock.

/// The forms in which reports are written: one vocabulary for all commands.
package enum Format: String, Hashable, Sendable, CaseIterable {
  case text, markdown, html, csv, json, ndjson, xlsx, mail
}

/// A report that can be written in more than one format.
///
/// To add an export, add a case to `Format` unless there is one, and an entry to the report's `formats`.
package protocol FormattedReport {
  /// The formats of this report, each with what writes it. The first is the usual one.
  static var formats: KeyValuePairs<Format, (Self) -> [UInt8]> { get }
}
