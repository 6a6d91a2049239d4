package import Courses
internal import Curriculum
internal import Screen

extension CourseErrors {
  /// That the course cannot be opened, and what to do.
  package var words: String {
    if isOfNoCourse {
      return "there is no course in \(reduced(path)); "
        + "--course, or WEBSIDE_COURSE, names the folder of one"
    }
    return
      "the course in \(reduced(path)) has \(counted(errors.count, "error")) and cannot be opened; "
      + "`webside check` shows all"
  }

  /// Every error, as `check` prints it; empty if there is no course, which `words` says.
  package var findings: String {
    isOfNoCourse ? "" : errors.map { DiagnosticText(diagnostic: $0).text }.joined()
  }

  /// Whether the folder has no `course.yaml`. A module that is missing has a place in that file.
  private var isOfNoCourse: Bool {
    errors.count == 1 && errors[0].code == "missing-file" && errors[0].range == nil
  }
}
