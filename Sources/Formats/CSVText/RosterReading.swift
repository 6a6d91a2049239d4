public import Cohort
internal import Scoring

/// Reads a roster: a table with a header that names the columns `id` and `name`, and perhaps `section`; see `RosterColumns` for the
/// other headings that are known.
///
/// Columns may be separated by commas, semicolons or tabs: the separator that finds most of the headings is taken, unless the file names
/// its own in a first line `sep=;`, as Excel has it. Without ids or names there is no roster. Rows without a usable id are
/// reported and left out; a few rows of a kind are named, and the others counted. The findings are in the order of lines.
public func readRoster(_ bytes: [UInt8]) -> (roster: Roster?, findings: [RosterFinding]) {
  var findings: [RosterFinding] = []
  let utf16 = UTF16Text.utf8(of: bytes)
  if utf16 == nil, let kind = FileKind(of: bytes) {
    return (nil, [RosterFinding(line: 1, kind: .otherFile(kind))])
  }
  let (text, isConverted) = utf16.map { ($0, false) } ?? Windows1252.utf8(of: bytes)
  if isConverted { findings.append(RosterFinding(line: 1, kind: .readAsWindows1252)) }
  let (rows, unclosedQuote) = rowsBySeparator(text)
  if let unclosedQuote {
    return (nil, findings + [RosterFinding(line: unclosedQuote, kind: .unclosedQuote)])
  }
  guard let header = rows.first else {
    return (nil, findings + [RosterFinding(line: 1, kind: .empty)])
  }
  let columns = RosterColumns(header, rows: rows.dropFirst())
  findings += columns.findings
  guard let id = columns.id, columns.count == 2 else {
    return (nil, findings.filter { $0.isFatal || $0.kind == .readAsWindows1252 })
  }
  var reading = RosterReading(columns, id: id)
  for row in rows.dropFirst() { reading.add(row) }
  findings += reading.allFindings
  if reading.learners.isEmpty, reading.rowCount > 0 {
    findings.append(
      RosterFinding(line: header.line, kind: .nobody(rows: reading.rowCount)))
  }
  let isUsable = !findings.contains(where: \.isFatal)
  return (
    isUsable ? Roster(learners: reading.learners) : nil, findings.sorted { $0.line < $1.line }
  )
}

/// The rows, split by the separator that the file names; otherwise by the one that finds most of the columns, or, if two find as
/// many, more fields.
private func rowsBySeparator(_ utf8: [UInt8]) -> (rows: [CSV.Row], unclosedQuote: Int?) {
  if let (separator, rest) = namedSeparator(utf8) {
    return CSV.read(rest, separator: separator)
  }
  let header = utf8.drop { $0 == 0x0A || $0 == 0x0D }.prefix { $0 != 0x0A && $0 != 0x0D }
  var best = (separator: UInt8(ascii: ","), columns: -1, fields: 0)
  for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")] {
    guard let header = CSV.read(Array(header), separator: separator).rows.first else {
      continue
    }
    let found = RosterColumns(header).count
    if (found, header.fields.count) > (best.columns, best.fields) {
      best = (separator, found, header.fields.count)
    }
  }
  return CSV.read(utf8, separator: best.separator)
}

/// The separator that a first line `sep=;` names, and the text from the end of that line on, so that lines keep their numbers.
private func namedSeparator(_ utf8: [UInt8]) -> (separator: UInt8, rest: [UInt8])? {
  let line = utf8.prefix { $0 != 0x0A && $0 != 0x0D }
  let word = Array(line.filter { $0 != UInt8(ascii: "\"") })
  guard word.count == 5, String(decoding: word.prefix(4), as: UTF8.self).lowercased() == "sep=",
    word[4] < 0x80
  else { return nil }
  return (word[4], Array(utf8[line.endIndex...]))
}

/// The learners found so far.
private struct RosterReading {
  private let columns: RosterColumns
  private let id: Int
  private(set) var learners: [CohortLearner] = []
  /// How many rows may be people's.
  private(set) var rowCount = 0
  private var findings: [RosterFinding] = []
  private var seen: Set<LearnerID> = []
  private var counts: [RosterFinding.Fault: Int] = [:]
  /// The line of the first row of each fault that is only counted.
  private var firstCounted: [RosterFinding.Fault: Int] = [:]

  /// How many rows of a fault are named.
  private static let mostNamed = 3

  init(_ columns: RosterColumns, id: Int) {
    self.columns = columns
    self.id = id
  }

  /// What there is to say, with a line for the rows that were only counted.
  var allFindings: [RosterFinding] {
    findings
      + firstCounted.map { fault, line in
        RosterFinding(line: line, kind: .more((counts[fault] ?? 0) - Self.mostNamed, fault))
      }
  }

  mutating func add(_ row: CSV.Row) {
    let fields = row.fields.map(oneLine)
    // Spreadsheets write an empty line as separators alone.
    if fields.allSatisfy(\.isEmpty) { return }
    func field(_ index: Int?) -> String? {
      guard let index, index < fields.count, !fields[index].isEmpty else { return nil }
      return fields[index]
    }
    let parts = [columns.givenName, columns.familyName].compactMap(field)
    let name =
      field(columns.name) ?? (parts.isEmpty ? nil : parts.joined(separator: " "))
    if columns.isCanvas, name == nil || name?.lowercased() == "points possible" { return }
    rowCount += 1
    guard var text = field(id) else { return report(row.line, .blankID, .blankID) }
    if text.hasPrefix("=\""), text.hasSuffix("\""), text.utf8.count > 3 {
      text = String(text.dropFirst(2).dropLast())
    }
    if columns.isBrightspace, text.hasPrefix("#") { text.removeFirst() }
    guard let learner = LearnerID(text) else {
      return report(
        row.line, .malformedID, .malformedID(text, proposal: proposedID(for: text)))
    }
    guard seen.insert(learner).inserted else {
      return report(row.line, .repeatedID, .repeatedID(learner))
    }
    learners.append(
      CohortLearner(
        id: learner, spelling: text, name: name, section: field(columns.section)))
  }

  private mutating func report(
    _ line: Int, _ fault: RosterFinding.Fault, _ kind: RosterFinding.Kind
  ) {
    counts[fault, default: 0] += 1
    if counts[fault] ?? 0 <= Self.mostNamed {
      findings.append(RosterFinding(line: line, kind: kind))
    } else if firstCounted[fault] == nil {
      firstCounted[fault] = line
    }
  }
}
