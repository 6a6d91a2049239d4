internal import Curriculum
internal import Scoring
internal import Screen

/// What a command needs to open a course that it does not find by itself, with a blank before it; empty if it finds the course.
func optionForCourse(_ folder: String?) -> String {
  folder.map { " --course " + shellWord($0) } ?? ""
}

/// What the person at a seat has to know if the course that the seat opened is not what the session was made from.
package func wordsForOtherCourse(atSeat folder: String) -> String {
  "This seat opened the course in \(reduced(folder)). Its questions or keys are not those that the session was made with. "
    + "If the session belongs to another course, close the seat and begin it again with --course and that course's folder. "
    + "Please tell the instructor.\n"
}

/// What an instructor has to know if the course that was opened is not what a session was made from.
package func wordsForOtherCourse(in folder: String, session: String) -> String {
  "the course in \(reduced(folder)) has other questions or keys than session \(session) was made with: it was edited since then, "
    + "or the session belongs to another course, whose folder --course names"
}
