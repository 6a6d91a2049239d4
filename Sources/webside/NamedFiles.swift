internal import Authoring
internal import CSVText
internal import Cohort
internal import Courses
internal import Curriculum
internal import Files
internal import Reports
internal import Screen

// Files that somebody named in an argument: what is wrong with them is said, and ends the command.

/// Opens the course in a folder that may be named. If it has errors, prints every one of them.
func openCourse(_ path: String?) throws(Failure) -> Course {
  let folder = CourseFolder(
    path: try Environment.course(path), bundled: try Environment.bundledCourse)
  do { return try folder.open() } catch {
    Console.note(error.findings)
    throw Failure(text: error.words)
  }
}

/// Reads a file.
func bytes(of path: String) throws(Failure) -> [UInt8] {
  let content = Courses.content(of: path)
  if case .bytes(let bytes) = content { return bytes }
  throw Failure(text: content.reason(at: path))
}

/// Reads a roster; whatever there is to say about it is printed.
func readRosterFile(_ path: String) throws(Failure) -> Roster {
  let (roster, findings) = readRoster(try bytes(of: path))
  for finding in findings { Console.note(finding.words(in: path) + "\n") }
  guard let roster else { throw Failure(text: "\(reduced(path)) cannot be used as a roster") }
  return roster
}
