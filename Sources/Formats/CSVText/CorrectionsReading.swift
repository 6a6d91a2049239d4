public import Cohort
public import Curriculum
public import Scoring

/// Reads `corrections.csv`: a line for each decision, in the columns `action`, `id`, `to`, `after`, `before`, `session`.
///
///     same,amina-762a3806
///     move,s1234576,s1234567,2026-11-23 09:00,2026-11-23 10:30,orientation-x3f9
///     withdraw,s2345678
///
/// A first line that names these columns may put them in another order; other columns are skipped. `time` reads a time. A line
/// with a finding is no decision, so that the decisions that were read may not be all.
public func readCorrections(
  _ bytes: [UInt8], file: String, time: @escaping (String) -> LocalReading?
) -> (corrections: Corrections, findings: [Diagnostic]) {
  let text = UTF16Text.utf8(of: bytes) ?? Windows1252.utf8(of: bytes).utf8
  var reading = CorrectionsReading(text, file: file, time: time)
  let rows = CSV.read(text, separator: reading.separator).rows
  for row in reading.takingHeader(from: rows) { reading.add(row) }
  return (Corrections(reading.entries), reading.findings)
}

private struct CorrectionsReading {
  private(set) var entries: [Corrections.Entry] = []
  private(set) var findings: [Diagnostic] = []
  let separator: UInt8
  private var columns: [Column: Int] = [:]
  private let lines: [[UInt8]]
  private let file: String
  private let time: (String) -> LocalReading?

  private enum Column: String, CaseIterable {
    case action, id, to, after, before, session
  }

  init(_ text: [UInt8], file: String, time: @escaping (String) -> LocalReading?) {
    (self.file, self.time) = (file, time)
    lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map {
      Array($0.last == 0x0D ? $0.dropLast() : $0)
    }
    let first = lines.first { !$0.isEmpty } ?? []
    let separators = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    let counts = separators.map { separator in first.count { $0 == separator } }
    separator = zip(separators, counts).max { $0.1 < $1.1 }?.0 ?? separators[0]
    for (index, column) in Column.allCases.enumerated() { columns[column] = index }
  }

  /// The rows that hold decisions. If the first one names columns, the others are read by it.
  mutating func takingHeader(from rows: [CSV.Row]) -> ArraySlice<CSV.Row> {
    guard let names = rows.first?.fields.map({ $0.lowercased().filter { $0 != " " } }),
      names.contains(Column.action.rawValue)
    else { return rows[...] }
    columns = [:]
    for column in Column.allCases {
      columns[column] = names.firstIndex(of: column.rawValue)
    }
    return rows.dropFirst()
  }

  mutating func add(_ row: CSV.Row) {
    if row.fields.allSatisfy({ $0.allSatisfy(\.isWhitespace) }) { return }
    let before = findings.count
    let action = action(of: row)
    if findings.count == before, let action {
      entries.append(Corrections.Entry(action, at: place(of: .id, in: row)))
    }
  }

  private mutating func action(of row: CSV.Row) -> Corrections.Action? {
    let word = text(.action, in: row).lowercased()
    guard ["same", "move", "withdraw"].contains(word) else {
      report(
        .action, in: row, "unknown-action", "`\(text(.action, in: row))` is no action",
        "begin the line with `same`, `move` or `withdraw`")
      return nil
    }
    guard let id = learner(.id, in: row) else { return nil }
    guard word == "move" else {
      let extra = Column.allCases.dropFirst(2).first { !text($0, in: row).isEmpty }
      if let extra {
        report(
          extra, in: row, "needless-field", "`\(word)` takes an id and nothing else",
          "remove this, or write `move`")
      }
      return word == "same" ? .same(id) : .withdraw(id)
    }
    guard let to = learner(.to, in: row) else { return nil }
    if to == id {
      report(
        .to, in: row, "same-id", "answers cannot be moved from `\(id)` to the same id",
        "write whose answers they are")
    }
    var move = Corrections.Move(from: id, to: to)
    move.after = instant(.after, in: row)
    move.before = instant(.before, in: row)
    move.session = text(.session, in: row).isEmpty ? nil : text(.session, in: row)
    if let after = move.after, let before = move.before, after >= before {
      report(
        .before, in: row, "no-time-between", "no answer is both at `after` and before `before`",
        "write the earlier time first")
    }
    return .move(move)
  }

  private mutating func learner(_ column: Column, in row: CSV.Row) -> LearnerID? {
    let text = text(column, in: row)
    if let id = LearnerID(text) { return id }
    if text.isEmpty {
      report(
        column, in: row, "missing-id", "the line has no `\(column.rawValue)`",
        column == .id
          ? "write the id that the table of scores shows" : "write whose answers they are")
    } else {
      report(
        column, in: row, "malformed-id", "`\(text)` cannot be a learner id",
        "write the id as the table of scores shows it")
    }
    return nil
  }

  private mutating func instant(_ column: Column, in row: CSV.Row) -> Timestamp? {
    let text = text(column, in: row)
    if text.isEmpty { return nil }
    switch time(text) {
    case .instant(let instant)?: return instant
    case .skipped?, .repeated?:
      report(
        column, in: row, "ambiguous-time", "`\(text)` is not one time: clocks were changed then",
        "write it with the distance from UTC, like `2026-11-23T09:00:00-05:00`")
    case nil:
      report(
        column, in: row, "malformed-time", "`\(text)` is not a time",
        "write it like `2026-11-23 09:00`, by this machine's clock")
    }
    return nil
  }

  private func text(_ column: Column, in row: CSV.Row) -> String {
    guard let index = columns[column], row.fields.indices.contains(index) else { return "" }
    let field = row.fields[index].drop(while: \.isWhitespace)
    return String(field.reversed().drop(while: \.isWhitespace).reversed())
  }

  private mutating func report(
    _ column: Column, in row: CSV.Row, _ code: String, _ message: String, _ help: String
  ) {
    let line = lines.indices.contains(row.line - 1) ? lines[row.line - 1] : []
    findings.append(
      Diagnostic(
        severity: .error, file: file, range: place(of: column, in: row), message: message,
        code: code, help: help, excerpt: String(decoding: line, as: UTF8.self)))
  }

  /// Where a column's field stands in a row's first line; behind the line if it is missing.
  private func place(of column: Column, in row: CSV.Row) -> SourceRange {
    let line = lines.indices.contains(row.line - 1) ? lines[row.line - 1] : []
    var (field, start, isQuoted) = (0, 0, false)
    let wanted = columns[column] ?? Int.max
    for (index, byte) in line.enumerated() {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      guard byte == separator, !isQuoted else { continue }
      if field == wanted { return range(start..<index, of: row) }
      (field, start) = (field + 1, index + 1)
    }
    return range(field == wanted ? start..<line.count : line.count..<line.count, of: row)
  }

  private func range(_ bytes: Range<Int>, of row: CSV.Row) -> SourceRange {
    SourceRange(
      line: row.line, columnInBytes: bytes.lowerBound + 1, lengthInBytes: max(1, bytes.count))
  }
}
