internal import ArgumentParser
internal import Reports

/// One of the formats of a report, as it is asked for.
struct FormatArgument<Report: FormattedReport>: ExpressibleByArgument {
  let format: Format
  private let write: (Report) -> [UInt8]

  private init(_ entry: (key: Format, value: (Report) -> [UInt8])) {
    format = entry.key
    write = entry.value
  }

  /// The format of a report when nobody asks for another.
  static var usual: Self { Self(Report.formats[0]) }

  init?(argument: String) {
    guard let entry = Report.formats.first(where: { $0.key.rawValue == argument }) else {
      return nil
    }
    self.init(entry)
  }

  static var allValueStrings: [String] { Report.formats.map(\.key.rawValue) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
  var defaultValueDescription: String { format.rawValue }

  func bytes(of report: Report) -> [UInt8] { write(report) }
}
