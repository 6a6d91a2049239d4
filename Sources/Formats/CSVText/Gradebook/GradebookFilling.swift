public import Cohort
internal import Scoring

/// A gradebook's own file with one column filled.
public struct GradebookFilling: Sendable {
  /// The file; it differs from the exported one in cells of the column alone.
  public let bytes: [UInt8]
  public let findings: [GradebookFinding]
  /// How many learners got points.
  public let filled: Int

  /// Fills the column of a file that a gradebook exported.
  ///
  /// - Parameters:
  ///   - exported: The file: comma, semicolon or tab between fields; UTF-8, UTF-16 with a byte order mark, or any encoding that
  ///     holds ASCII.
  ///   - title: The column's title, or how it begins if only one begins so.
  ///   - idTitle: The title of the column that says who each row is about. Without one, it is the column that names most people
  ///     of the cohort by id or mail address.
  ///   - marks: Makes the points for a maximum; the file's own maximum is asked for if it says one.
  ///   - maximum: How many points the whole score is worth; `nil` for what the file says, or else 100.
  public init(
    _ exported: [UInt8], column title: String, idColumn idTitle: String? = nil, maximum: Int?,
    marks: (_ maximum: Int) -> GradebookMarks
  ) throws(GradebookFault) {
    let file = try Self.read(exported, title)
    let header = file.rows.first?.cells.map(file.text) ?? []
    let column = try Self.index(of: title, in: header)
    let stated = Self.maximum(in: file, column: column)
    if let stated, let maximum, stated != maximum { throw .otherMaximum(stated) }
    let marks = marks(maximum ?? stated ?? 100)
    let rows = try Self.people(
      in: file, marks, header,
      idColumn: try idTitle.map { title throws(GradebookFault) in
        try Self.index(of: title, in: header)
      },
      but: column)

    var findings: [GradebookFinding] = []
    var cells: [(cell: Range<Int>, text: String)] = []
    var filled = 0
    for (number, entry) in marks.entries.enumerated() {
      let learner = entry.learner.id
      guard let hundredths = entry.hundredths else {
        findings.append(GradebookFinding(learner: learner, .unfinished))
        continue
      }
      guard let own = rows[number], let row = own.first else {
        findings.append(GradebookFinding(learner: learner, .missingRow))
        continue
      }
      if own.count > 1 {
        findings += own.map { GradebookFinding(line: $0.line, learner: learner, .repeatedRow) }
        continue
      }
      guard row.cells.count == header.count else {
        findings.append(
          GradebookFinding(
            line: row.line, learner: learner, .fieldCount(row.cells.count, expected: header.count)))
        continue
      }
      let (cell, text) = (row.cells[column], GradebookMarks.text(hundredths: hundredths))
      let former = file.text(of: cell)
      if former.uppercased() == "EX" {
        findings.append(GradebookFinding(line: row.line, learner: learner, .excused))
        continue
      }
      filled += 1
      guard former != text else { continue }
      if !["", "-"].contains(former) {
        findings.append(GradebookFinding(line: row.line, learner: learner, .replaced(former)))
      }
      cells.append((cell, text))
    }
    self.findings = findings
    self.filled = filled
    bytes = file.bytes(replacing: cells)
  }

  /// Reads the file with the separator that finds the column; if several do, with the one that finds most columns.
  private static func read(
    _ exported: [UInt8], _ title: String
  ) throws(GradebookFault) -> ExportedGradebook {
    var best: (file: ExportedGradebook, score: (Int, Int))?
    var fault: GradebookFault?
    for separator in [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09] {
      do throws(GradebookFault) {
        let file = try ExportedGradebook(exported, separator: separator)
        let header = file.rows.first?.cells.map(file.text) ?? []
        let score = (matching(title, header).isEmpty ? 0 : 1, header.count)
        if best.map({ score > $0.score }) ?? true { best = (file, score) }
      } catch {
        if fault == nil { fault = error }
      }
    }
    if let best, best.score.0 == 1 || fault == nil { return best.file }
    throw fault ?? .missingColumn([])
  }

  /// The columns with a title; if there are none, those that begin with it and go on with what a gradebook adds, as ` (1234)` or
  /// ` [Total Pts: 10 Score] |118854`.
  private static func matching(_ title: String, _ header: [String]) -> [Int] {
    let exact = header.indices.filter { header[$0] == title }
    if !exact.isEmpty { return exact }
    return header.indices.filter { index in
      guard header[index].hasPrefix(title), !title.isEmpty else { return false }
      let next = header[index].dropFirst(title.count).drop(while: \.isWhitespace).first
      return next.map { "([<|".contains($0) } ?? false
        || header[index].hasPrefix(title + " Points Grade")
    }
  }

  private static func index(
    of title: String, in header: [String]
  ) throws(GradebookFault) -> Int {
    let found = matching(title, header)
    guard let first = found.first else { throw .missingColumn(header) }
    guard found.count == 1 else { throw .severalColumns(found.map { header[$0] }) }
    return first
  }

  /// The maximum that the file states for a column: in its title, as Blackboard and Brightspace do, or in the row of points
  /// possible, as Canvas does.
  private static func maximum(in file: ExportedGradebook, column: Int) -> Int? {
    guard let header = file.rows.first else { return nil }
    let title = file.text(of: header.cells[column])
    for word in ["Total Pts:", "MaxPoints:"] {
      guard let place = title.firstRange(of: word)?.upperBound else { continue }
      return Int(title[place...].drop(while: \.isWhitespace).prefix(while: \.isNumber))
    }
    let row = file.rows.dropFirst().first { row in
      row.cells.first.map { file.text(of: $0).contains("Points Possible") } ?? false
    }
    guard let row, row.cells.indices.contains(column) else { return nil }
    return Int(file.text(of: row.cells[column]).prefix(while: \.isNumber))
  }

  /// The rows of each entry of the marks, by its number.
  private static func people(
    in file: ExportedGradebook, _ marks: GradebookMarks, _ header: [String], idColumn: Int?,
    but column: Int
  ) throws(GradebookFault) -> [Int: [ExportedGradebook.Row]] {
    var numbers: [String: Int] = [:]
    for (number, entry) in marks.entries.enumerated() {
      numbers[entry.learner.id.text] = number
      if let mail = entry.learner.mail { numbers[mail.lowercased()] = number }
    }
    let rows = file.rows.dropFirst()
    func rowsByEntry(_ index: Int) -> [Int: [ExportedGradebook.Row]] {
      var found: [Int: [ExportedGradebook.Row]] = [:]
      for row in rows where row.cells.indices.contains(index) {
        let text = file.text(of: row.cells[index])
        // Brightspace writes ids with a `#` before them.
        let id = (text.hasPrefix("#") ? String(text.dropFirst()) : text).lowercased()
        if let number = numbers[id] { found[number, default: []].append(row) }
      }
      return found
    }
    if let idColumn { return rowsByEntry(idColumn) }
    let found = header.indices.filter { $0 != column }.map { ($0, rowsByEntry($0)) }
    guard let most = found.map(\.1.count).max(), most > 0 else { throw .nobodyKnown }
    let best = found.filter { $0.1.count == most }
    let lines = best.map { $0.1.mapValues { $0.map(\.line) } }
    guard let first = best.first, lines.allSatisfy({ $0 == lines.first }) else {
      throw .severalIDs(best.map { header[$0.0] })
    }
    return first.1
  }
}
