import TestSupport
import Testing

/// The queries of `Docs/analysis.md`, on what the program exports.
@Suite struct AnalysisTests {
  @Test func sqlFindsTheSameScoresAndFiguresOnQuestions() throws {
    let seat = try Room.answered()
    let outcome = try seat.shell(
      """
      $webside cohort answers "$WEBSIDE_HOME" --output answers.csv
      $webside cohort scores "$WEBSIDE_HOME" --output scores.csv
      $webside cohort items "$WEBSIDE_HOME" --format csv --output items.csv 2>said
      python3 '\(folder(of: folder(of: Program.sources)))/Benchmarks/analysis.py' .
      """)
    #expect(outcome.output.hasSuffix(" figures agree, 0 differ\n"), "\(outcome)")
    #expect(Int(outcome.output.prefix(while: \.isNumber)).map { $0 >= 12 * 2 + 7 * 2 } == true)
  }

  @Test func jsonHasAllDecimalsOfAFigureAndCSVThree() throws {
    let seat = try Room.answered()
    let json = try seat.run("cohort", "items", seat.store, "--format", "json").output
    #expect(json.contains(/"rest r":-?0\.[0-9]{9,12}[,}]/))
    let csv = try seat.run("cohort", "items", seat.store, "--format", "csv").output
    #expect(!csv.contains(/[0-9]\.[0-9]{4}/))
  }
}
