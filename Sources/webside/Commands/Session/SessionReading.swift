internal import Courses
internal import Curriculum
internal import Reports
internal import Seat
internal import Session

/// Opens the session in a folder, for a course that may be named. Whatever there is to say of its files is printed.
func openSession(at path: String, course: String?) throws -> OpenSession {
  let files = SessionFiles(in: SessionFolder(path: path), read: { content(of: $0) })
  return try openSession(files, at: path, course: openCourse(course))
}

/// Opens a session whose files were read already.
func openSession(_ files: SessionFiles, at path: String, course: Course) throws -> OpenSession {
  do {
    return try OpenSession(files, at: path, course: course, note: { Console.note($0.text) })
  } catch {
    throw Failure(error)
  }
}
