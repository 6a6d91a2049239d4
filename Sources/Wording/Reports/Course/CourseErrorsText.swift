package import Courses
internal import Curriculum
internal import Screen

extension CourseErrors {
  /// That the course cannot be opened, and what to do.
  package var words: String {
    if errors.count == 1, errors[0].code == "missing-file" {
      return "there is no course in \(reduced(path)); "
        + "--course, or WEBSIDE_COURSE, names the folder of one"
    }
    return
      "the course in \(reduced(path)) has \(counted(errors.count, "error")) and cannot be opened; "
      + "`webside check` shows all"
  }

  /// Every error, as `check` prints it.
  package var findings: String {
    errors.map { DiagnosticText(diagnostic: $0).text }.joined()
  }
}
