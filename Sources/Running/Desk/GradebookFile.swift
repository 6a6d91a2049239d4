internal import Authoring
package import CSVText
internal import Cohort
internal import Courses
internal import Curriculum
package import Reports

/// What each learner reached, the same as a table, and the roster without people who were withdrawn.
package struct ScoreSheet {
  let scores: CohortScores
  package let table: DataTable
  let roster: Roster?
}

/// A file for a gradebook.
package struct GradebookFile {
  package let bytes: [UInt8]
  /// Whether all who have points got them.
  package let isComplete: Bool
}

extension CohortRequest {
  /// A column of a gradebook's own file, filled. What is to be said about its rows is said.
  package func filling(
    _ path: String, column: String, idColumn: String?, outOf: Int?, with sheet: ScoreSheet
  ) throws(Failure) -> GradebookFile {
    let content = Courses.content(of: path)
    guard case .bytes(let exported) = content else {
      throw Failure(text: content.reason(at: path))
    }
    let filling: GradebookFilling
    do throws(GradebookFault) {
      filling = try GradebookFilling(
        exported, column: column, idColumn: idColumn, maximum: outOf,
        marks: { marks($0, of: sheet) })
    } catch {
      throw Failure(text: error.words(of: column, in: path))
    }
    return file(filling.bytes, filling.findings, in: path)
  }

  /// A file that a gradebook imports. Its column is called as the scores are unless a name is given.
  package func gradebook(
    _ dialect: GradebookDialect, column: String?, outOf: Int?, of sheet: ScoreSheet
  ) throws(Failure) -> GradebookFile {
    let title = column ?? selected.title ?? selected.course.title
    do throws(GradebookDialect.TitleFault) {
      let made = try dialect.file(of: marks(outOf ?? 100, of: sheet), title: title)
      return file(Array(made.text.utf8), made.findings, in: nil)
    } catch {
      throw Failure(text: error.words(of: title), exitCode: Failure.usage)
    }
  }

  private func marks(_ maximum: Int, of sheet: ScoreSheet) -> GradebookMarks {
    GradebookMarks(
      of: sheet.scores, roster: sheet.roster, maximum: maximum, passMark: selected.passMark)
  }

  private func file(_ bytes: [UInt8], _ findings: [GradebookFinding], in path: String?)
    -> GradebookFile
  {
    for finding in findings { desk.voice.complain(finding.words(in: path)) }
    return GradebookFile(bytes: bytes, isComplete: findings.allSatisfy(\.isRemark))
  }
}
