internal import CSVText
public import Cohort
internal import Curriculum
internal import JSONText
public import Scoring

/// Scores as a table, one row for each learner, for programs to read.
///
/// The columns are `id`, then `name` and `section` if names are asked for, then for each module `<id> score`, `<id> done` and
/// `<id> scenarios`, then `total score`, `scenarios done`, `scenarios` and `last activity`; with a pass mark, `passed` and
/// `pass mark` too. Scores are percentages with one decimal, halves rounded up, and empty if nothing is scored.
public struct CohortTable: Sendable {
  let columns: [String]
  let rows: [[Cell]]

  enum Cell: Sendable {
    case text(String)
    case integer(Int)
    /// A number of tenths; it may be negative.
    case tenths(Int)
    case empty
  }

  /// Without `includingNames` learners appear by id alone, without name or section.
  public init(
    _ scores: CohortScores, includingNames: Bool = false, passMark: SessionPlan.PassMark? = nil
  ) {
    columns =
      ["id"] + (includingNames ? ["name", "section"] : [])
      + scores.outline.modules.flatMap { module in
        ["score", "done", "scenarios"].map { module.id.text + " " + $0 }
      } + ["total score", "scenarios done", "scenarios", "last activity"]
      + (passMark == nil ? [] : ["passed", "pass mark"])
    rows = scores.rows.map { row in
      [.text(row.learner.id.text)]
        + (includingNames ? [row.learner.name, row.learner.section].map(Self.words) : [])
        + (row.modules + [row.total]).flatMap { reached in
          [Self.percent(reached.score), .integer(reached.done), .integer(reached.scenarios)]
        } + [row.lastActivity.map { .text($0.rfc3339) } ?? .empty]
        + (passMark.map { [Self.word(for: row.required.verdict(at: $0)), Self.words($0.words)] }
          ?? [])
    }
  }

  /// The table as comma-separated values, for a spreadsheet or a script: UTF-8 without a byte order mark, line feeds.
  ///
  /// A text that a spreadsheet would take for a formula gets a `'` before it.
  public var csv: String {
    CSV.line(columns.map(SafeText.notAFormula))
      + rows.map { CSV.line($0.map(Self.text)) }.joined()
  }

  /// The table as a JSON array with an object for each row, on a line of its own; empty cells are `null`.
  public var json: String {
    var writer = JSONWriter()
    writer.array { writer in
      for row in rows {
        writer.lineBreak()
        write(row, to: &writer)
      }
      if !rows.isEmpty { writer.lineBreak(isLast: true) }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// The table as NDJSON: an object for each row, on a line of its own.
  public var ndjson: String {
    var text = ""
    for row in rows {
      var writer = JSONWriter()
      write(row, to: &writer)
      text += String(decoding: writer.bytes, as: UTF8.self) + "\n"
    }
    return text
  }

  init(columns: [String], rows: [[Cell]]) {
    self.columns = columns
    self.rows = rows
  }

  private func write(_ row: [Cell], to writer: inout JSONWriter) {
    writer.object { writer in
      for (column, cell) in zip(columns, row) {
        writer.name(column)
        Self.write(cell, to: &writer)
      }
    }
  }

  static func words(_ text: String?) -> Cell {
    text.map { .text(SafeText.withoutControls($0)) } ?? .empty
  }

  private static func word(for verdict: CohortScores.Verdict?) -> Cell {
    verdict.map { .text($0.rawValue) } ?? .empty
  }

  static func percent(_ share: Fraction?) -> Cell {
    share.map { .tenths(tenths($0)) } ?? .empty
  }

  /// Tenths of a percent, halves rounded up.
  static func tenths(_ share: Fraction) -> Int {
    let bottom = Int128(share.denominator)
    return Int(clamping: (Int128(share.numerator) * 2000 + bottom) / (2 * bottom))
  }

  private static func text(_ cell: Cell) -> String {
    switch cell {
    case .text(let text): SafeText.notAFormula(text)
    case .integer(let number): String(number)
    case .tenths(let number):
      "\(number < 0 ? "-" : "")\(number.magnitude / 10).\(number.magnitude % 10)"
    case .empty: ""
    }
  }

  private static func write(_ cell: Cell, to writer: inout JSONWriter) {
    switch cell {
    case .text(let text): writer.string(text)
    case .integer(let number): writer.integer(number)
    case .tenths(let number): writer.decimal(number, places: 1)
    case .empty: writer.null()
    }
  }
}
