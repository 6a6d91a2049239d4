public import Cohort
internal import Scoring

/// A gradebook that takes a file of points: what it wants to read, and what it would refuse or misread.
public enum GradebookDialect: Hashable, Sendable {
  /// "Import grades, CSV file": the teacher says on the screen which column is the id number. UTF-8 without a byte order mark.
  ///
  /// One row that Moodle cannot use makes it refuse the whole file. Source: `grade/import/csv/classes/load_data.php` and
  /// `lib/csvlib.class.php` of Moodle.
  case moodle
  /// The gradebook's CSV. Source: `lib/gradebook_importer.rb` of Canvas.
  case canvas

  /// Why a column's title cannot be used.
  public enum TitleFault: Error, Hashable, Sendable {
    case empty
    /// The importer would take it for a formula and change it.
    case formula
    /// A backslash before a quotation mark, or at the end, which Moodle's reader takes for an escape.
    case backslash
    /// Canvas leaves out columns that are called like those it computes.
    case computed
  }

  /// The file, with what it leaves out.
  public func file(
    of marks: GradebookMarks, title: String
  ) throws(TitleFault) -> (text: String, findings: [GradebookFinding]) {
    try check(title)
    var findings: [GradebookFinding] = []
    let shared = Self.sharedMails(of: marks)
    let rows = marks.entries.compactMap { entry -> [String]? in
      if let kind = refusal(of: entry, sharedMails: shared) {
        findings.append(GradebookFinding(learner: entry.learner.id, kind))
        return nil
      }
      return entry.hundredths.map {
        row(
          of: entry.learner, points: GradebookMarks.text(hundredths: $0), withMail: hasMail(marks))
      }
    }
    let lines = header(title, marks) + rows
    return (lines.map { Self.line($0) }.joined(), findings)
  }

  private func check(_ title: String) throws(TitleFault) {
    guard title.contains(where: { !$0.isWhitespace }) else { throw .empty }
    guard SafeText.notAFormula(title) == title, SafeText.withoutControls(title) == title else {
      throw .formula
    }
    if title.hasSuffix("\\") || title.contains("\\\"") { throw .backslash }
    guard self == .canvas else { return }
    let computed = ["current", "final", "override"].flatMap { first in
      ["score", "grade", "points"].map { "\(first) \($0)" }
    }
    if computed.contains(where: title.lowercased().contains) { throw .computed }
  }

  /// Why a learner is left out; `nil` if not.
  private func refusal(
    of entry: GradebookMarks.Entry, sharedMails: Set<String>
  ) -> GradebookFinding.Kind? {
    let id = entry.learner.spelling
    if !entry.isOnRoster { return .notOnRoster }
    if entry.hundredths == nil { return .unfinished }
    switch self {
    case .moodle:
      // Older versions keep the person of the row before.
      if id.allSatisfy({ $0 == "0" }) { return .zeroID }
      if let mail = entry.learner.mail, sharedMails.contains(mail.lowercased()) {
        return .sharedMail
      }
    case .canvas:
      // All points and commas of a number but the last are removed.
      let isNumber = id.utf8.allSatisfy { $0 == 0x2E || (0x30...0x39).contains($0) }
      if isNumber, id.count(where: { $0 == "." }) > 1 { return .dottedID }
    }
    return nil
  }

  private func header(_ title: String, _ marks: GradebookMarks) -> [[String]] {
    switch self {
    case .moodle: [["ID number"] + (hasMail(marks) ? ["Email address"] : []) + [title]]
    case .canvas:
      [
        ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", title],
        ["    Points Possible", "", "", "", "", String(marks.maximum)],
      ]
    }
  }

  private func row(of learner: CohortLearner, points: String, withMail: Bool) -> [String] {
    let id = learner.spelling
    return switch self {
    case .moodle: [id] + (withMail ? [Self.safe(learner.mail)] : []) + [points]
    case .canvas:
      [
        Self.safe(learner.name, or: id), "", id, "", Self.safe(learner.section), points,
      ]
    }
  }

  private func hasMail(_ marks: GradebookMarks) -> Bool {
    marks.entries.contains { $0.learner.mail != nil }
  }

  /// A text that no importer goes by. One that could be a formula or an escape is left out, because a changed one is no better.
  private static func safe(_ text: String?, or other: String = "") -> String {
    let text = SafeText.withoutControls(text ?? "")
    let isSafe =
      SafeText.notAFormula(text) == text && !text.hasSuffix("\\") && !text.contains("\\\"")
    return isSafe && !text.isEmpty ? text : other
  }

  private static func sharedMails(of marks: GradebookMarks) -> Set<String> {
    let mails = marks.entries.compactMap { $0.learner.mail?.lowercased() }
    return Set(Dictionary(grouping: mails, by: \.self).filter { $0.value.count > 1 }.keys)
  }

  /// A line as RFC 4180 has it, with the line end of Windows.
  private static func line(_ fields: [String]) -> String {
    String(CSV.line(fields).dropLast()) + "\r\n"
  }
}
