internal import ArgumentParser
internal import Cohort
internal import Desk
internal import Reports

/// What every report on a cohort's answers asks for: the cohort, which of its answers, and where to write.
struct CohortArguments: ParsableArguments {
  @Argument(help: ArgumentHelp("The cohort's folder.", valueName: "dir"), completion: .directory)
  var folder: String

  @OptionGroup var selection: SelectionOptions

  @OptionGroup var marks: MarkingOptions

  @OptionGroup var sheet: CohortSheetOptions

  /// The course, the answers that were selected, and the marks by which they count.
  func request() throws -> CohortRequest {
    let course = try sheet.openCourse()
    return try CohortRequest(
      of: selection.selection, in: course, from: try sheet.coursePath,
      by: try marks.marking(of: course), at: .at(folder))
  }

  /// Writes a report on the answers.
  func put<Report>(
    _ format: FormatArgument<Report>,
    _ make: (CohortRequest) throws -> CohortSheet<Report>
  ) throws {
    try sheet.put(try make(try request()), as: format)
  }
}

extension CohortDesk {
  /// The desk for a cohort, which says what there is to say on standard error.
  static func at(_ folder: String) -> CohortDesk {
    CohortDesk(folder, clock: .system, voice: .standardError)
  }
}

extension Voice {
  /// Says everything on standard error.
  static let standardError = Voice(
    complain: { Console.complain($0) }, note: { Console.note($0) })
}
