public import Cohort
internal import Scoring

/// Reads a roster: a table with a header that names the columns `id` and `name`, and perhaps `section` and `email`.
///
/// Upper and lower case are the same in headings; `student id` and `id number` are `id` too. Columns may be separated by commas,
/// semicolons or tabs: the separator that finds most of the headings is taken. Without an `id` or a `name` column there is no
/// roster. Rows without a usable id are reported and left out. The findings are in the order of lines.
public func readRoster(_ bytes: [UInt8]) -> (roster: Roster?, findings: [RosterFinding]) {
  var findings: [RosterFinding] = []
  let (text, isConverted) =
    UTF16Text.utf8(of: bytes).map { ($0, false) } ?? Windows1252.utf8(of: bytes)
  if isConverted { findings.append(RosterFinding(line: 1, kind: .readAsWindows1252)) }
  let (rows, unclosedQuote) = rowsBySeparator(text)
  if let unclosedQuote {
    findings.append(RosterFinding(line: unclosedQuote, kind: .unclosedQuote))
  }
  guard let header = rows.first else {
    return (nil, findings + [RosterFinding(line: 1, kind: .empty)])
  }
  let columns = RosterColumns(header)
  guard let id = columns.id, let name = columns.name else {
    return (nil, findings + columns.findings)
  }
  var reading = RosterReading(findings: findings + columns.findings)
  for row in rows.dropFirst() {
    reading.add(row, id: id, name: name, section: columns.section, mail: columns.mail)
  }
  return (Roster(learners: reading.learners), reading.findings.sorted { $0.line < $1.line })
}

/// The rows, split by the separator that finds most of the columns; if two find as many, by the one that finds more fields.
private func rowsBySeparator(_ utf8: [UInt8]) -> (rows: [CSV.Row], unclosedQuote: Int?) {
  let header = utf8.drop { $0 == 0x0A || $0 == 0x0D }.prefix { $0 != 0x0A && $0 != 0x0D }
  var best = (separator: UInt8(ascii: ","), columns: -1, fields: 0)
  for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
    guard let header = CSV.read(Array(header), separator: separator).rows.first else {
      continue
    }
    let columns = RosterColumns(header)
    let found = [columns.id, columns.name].count { $0 != nil }
    if (found, header.fields.count) > (best.columns, best.fields) {
      best = (separator, found, header.fields.count)
    }
  }
  return CSV.read(utf8, separator: best.separator)
}

/// The positions of the columns of a roster.
private struct RosterColumns {
  private(set) var id: Int?
  private(set) var name: Int?
  private(set) var section: Int?
  private(set) var mail: Int?
  private(set) var findings: [RosterFinding] = []

  init(_ header: CSV.Row) {
    id = column(.id, headed: ["id", "student id", "id number"], in: header)
    name = column(.name, headed: ["name", "full name"], in: header)
    section = column(.section, headed: ["section"], in: header)
    mail = column(.mail, headed: ["email", "mail", "email address"], in: header)
    for (column, index) in [(RosterFinding.Column.id, id), (.name, name)] where index == nil {
      findings.append(RosterFinding(line: header.line, kind: .missingColumn(column)))
    }
  }

  private mutating func column(
    _ column: RosterFinding.Column, headed names: [String], in header: CSV.Row
  ) -> Int? {
    let found = header.fields.indices.filter { index in
      names.contains(trimmed(header.fields[index]).lowercased())
    }
    if found.count > 1 {
      findings.append(RosterFinding(line: header.line, kind: .repeatedColumn(column)))
    }
    return found.first
  }
}

/// The learners found so far.
private struct RosterReading {
  private(set) var learners: [CohortLearner] = []
  private(set) var findings: [RosterFinding]
  private var seen: Set<LearnerID> = []

  init(findings: [RosterFinding]) {
    self.findings = findings
  }

  mutating func add(_ row: CSV.Row, id: Int, name: Int, section: Int?, mail: Int?) {
    let fields = row.fields.map(trimmed)
    // Spreadsheets write an empty line as separators alone.
    if fields.allSatisfy(\.isEmpty) { return }
    func field(_ index: Int?) -> String? {
      guard let index, index < fields.count, !fields[index].isEmpty else { return nil }
      return fields[index]
    }
    guard let text = field(id) else { return report(row.line, .blankID) }
    guard let learner = LearnerID(text) else { return report(row.line, .malformedID(text)) }
    guard seen.insert(learner).inserted else { return report(row.line, .repeatedID(learner)) }
    learners.append(
      CohortLearner(
        id: learner, name: field(name), section: field(section),
        writtenID: text == learner.text ? nil : text, mail: field(mail)))
  }

  private mutating func report(_ line: Int, _ kind: RosterFinding.Kind) {
    findings.append(RosterFinding(line: line, kind: kind))
  }
}

/// The text without white space at either end.
private func trimmed(_ text: String) -> String {
  func isBlank(_ character: Character) -> Bool { character.isWhitespace }
  guard let first = text.firstIndex(where: { !isBlank($0) }),
    let last = text.lastIndex(where: { !isBlank($0) })
  else { return "" }
  return String(text[first...last])
}
