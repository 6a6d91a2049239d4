package import Courses
internal import Screen

/// Why a file cannot be looked at in the preview, though it belongs to a course; `nil` if it may be a module.
package func reasonAgainstPreview(of file: String) -> String? {
  let name = file.split(separator: "/").last ?? ""
  guard name == "coverage.yaml" else { return nil }
  return "\(reduced(file)) is no module; \(checking(file)) looks at it, "
    + "and preview takes a module's file, such as 01-first-module.md"
}

extension CourseToPreview {
  /// What `course.yaml` is, and which of the course's modules is shown.
  package var introduction: String {
    let which = count > 1 ? "the first of \(count); to see another, name its file" : "the only one"
    return "course.yaml names the course and lists its modules. This is \(which)."
  }

  /// That the course's folder holds nothing that can be shown.
  package var reasonAgainstPreview: String {
    let folder = courseFile.dropLast("course.yaml".count)
    return "\(reduced(courseFile)) names a course, and its folder holds no module to show; "
      + "\(checking(courseFile)) looks at it, and `webside study --course \(shown(folder))` opens the course"
  }
}

/// The command that checks the course to which a file belongs.
private func checking(_ file: String) -> String {
  let folder = file.dropLast(file.split(separator: "/").last?.count ?? 0)
  return "`webside check \(shown(folder))`"
}

private func shown(_ folder: Substring) -> String {
  reduced(folder.isEmpty ? "." : String(folder))
}
