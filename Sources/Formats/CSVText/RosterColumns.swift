/// Which columns of a table a roster is read from, by their headings. Upper and lower case are the same.
///
/// Beside `id`, `name` and `section`, the headings are known that Moodle, Canvas, Brightspace and Blackboard write.
struct RosterColumns {
  private(set) var id: Int?
  private(set) var name: Int?
  /// The columns that make up the name together, if there is no column for it.
  private(set) var givenName: Int?
  private(set) var familyName: Int?
  private(set) var section: Int?
  private(set) var findings: [RosterFinding] = []

  /// Whether Canvas wrote the table: below the header stand rows that are no people.
  let isCanvas: Bool
  /// Whether Brightspace wrote the table: it puts `#` before ids, so that spreadsheets leave them as they are.
  let isBrightspace: Bool

  /// In the order of preference: Canvas' own `ID` is a number that nobody knows by heart.
  private static let ids = [
    "sis user id", "sis login id", "id", "student id", "student number", "id number",
    "orgdefinedid", "username", "user name", "login id", "login",
  ]
  private static let names = ["name", "full name", "student name", "display name", "student"]
  private static let givenNames = ["first name", "given name", "given names", "forename"]
  private static let familyNames = ["last name", "surname", "family name"]
  private static let sections = ["section", "group", "groups", "class"]

  /// Finds the columns by the header. Of several columns for ids, the first that is not empty in all `rows` is taken.
  init(_ header: CSV.Row, rows: ArraySlice<CSV.Row> = []) {
    let headings = header.fields.map { oneLine($0).lowercased() }
    isCanvas = headings.contains("sis user id") || headings.contains("sis login id")
    isBrightspace =
      headings.contains("orgdefinedid") || headings.contains("end-of-line indicator")
    let line = header.line
    func positions(_ names: [String]) -> [Int] {
      names.compactMap { name in headings.firstIndex(of: name) }
    }
    let ids = positions(Self.ids)
    id = ids.first { column in rows.contains { !isBlank($0, column) } } ?? ids.first
    name = positions(Self.names).first
    section = positions(Self.sections).first
    givenName = positions(Self.givenNames).first
    familyName = positions(Self.familyNames).first
    for (column, index) in [(RosterFinding.Column.id, id), (.name, name), (.section, section)] {
      guard let index else { continue }
      if headings.count(where: { $0 == headings[index] }) > 1 {
        findings.append(RosterFinding(line: line, kind: .repeatedColumn(column)))
      }
    }
    if let id, ids.count > 1 {
      let others = ids.filter { $0 != id }.map { oneLine(header.fields[$0]) }
      findings.append(
        RosterFinding(
          line: line, kind: .chosenColumn(oneLine(header.fields[id]), others: others)))
    }
    let found = header.fields.map(oneLine).filter { !$0.isEmpty }
    if id == nil {
      findings.append(RosterFinding(line: line, kind: .missingColumn(.id, found: found)))
    }
    if !hasName {
      findings.append(RosterFinding(line: line, kind: .missingColumn(.name, found: found)))
    }
  }

  private var hasName: Bool { name != nil || givenName != nil || familyName != nil }

  /// How many of the columns without which there is no roster were found.
  var count: Int { (id == nil ? 0 : 1) + (hasName ? 1 : 0) }
}

/// Whether a row has nothing in a column.
private func isBlank(_ row: CSV.Row, _ column: Int) -> Bool {
  column >= row.fields.count || oneLine(row.fields[column]).isEmpty
}

/// The text on one line and without white space at either end. A line break within it becomes a blank.
func oneLine(_ text: String) -> String {
  text.split { $0.isNewline }.joined(separator: " ").trimmed
}

extension String {
  /// The text without white space at either end.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}
