package import Curriculum
package import Scoring

/// The days on which reviews are due, as an iCalendar file (RFC 5545): one event a day, all day long, with a reminder at nine.
///
/// An event has the same `UID` whenever the calendar is made again, so that a calendar that takes the file up again replaces the
/// event of that day.
package struct ReviewCalendar {
  private let course: Course
  private let learner: LearnerID
  private let days: [ReviewPlan.Day]
  private let written: Timestamp

  package init(_ plan: ReviewPlan, of course: Course, for learner: LearnerID, at now: Timestamp) {
    self.course = course
    self.learner = learner
    days = plan.days.filter { !$0.objectives.isEmpty }
    written = now
  }

  /// Whether there is nothing to remind of: a calendar must not be empty.
  package var isEmpty: Bool { days.isEmpty }

  /// The file, in lines of at most 75 bytes that end in CR and LF.
  package var text: String {
    let head = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Webside//Reviews//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
    ]
    let lines = head + days.flatMap(event) + ["END:VCALENDAR"]
    return lines.map { Self.folded($0) + "\r\n" }.joined()
  }

  private func event(on day: ReviewPlan.Day) -> [String] {
    let texts = Dictionary(
      course.modules.flatMap(\.objectives).map { ($0.id, $0.text) },
      uniquingKeysWith: { first, _ in first })
    let list = day.objectives.map { "\n- " + (texts[$0] ?? $0.text) }.joined()
    let summary = "Review \(counted(day.objectives.count, "objective")): \(course.title)"
    return [
      "BEGIN:VEVENT", "UID:\(Self.date(day.day))-\(learner)-\(course.id)@webside",
      "DTSTAMP:\(stamp)", "DTSTART;VALUE=DATE:\(Self.date(day.day))",
      "DTEND;VALUE=DATE:\(Self.date(day.day + 1))", "SUMMARY:" + Self.escaped(summary),
      "DESCRIPTION:" + Self.escaped("webside review" + list), "TRANSP:TRANSPARENT",
      "BEGIN:VALARM", "ACTION:DISPLAY", "TRIGGER:PT9H", "DESCRIPTION:" + Self.escaped(summary),
      "END:VALARM", "END:VEVENT",
    ]
  }

  /// `20261127T021500Z`
  private var stamp: String {
    String(written.inWholeSeconds.rfc3339.prefix(19).filter { $0 != "-" && $0 != ":" }) + "Z"
  }

  /// `20261127`
  private static func date(_ day: Int64) -> String {
    AnswerDay.date(ofDay: day).filter { $0 != "-" }
  }

  /// A text as a value. Control characters have no place in one.
  static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\", ";", ",": escaped += "\\" + String(scalar)
      case "\n": escaped += "\\n"
      case "\0"..." ", "\u{7F}"..."\u{9F}": escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// A line in pieces of at most 75 bytes, each but the first after a line end and a blank. No scalar is cut.
  static func folded(_ line: String) -> String {
    var folded = ""
    var room = longestLine
    for scalar in line.unicodeScalars {
      let width = UTF8.width(scalar)
      if width > room {
        folded += "\r\n "
        room = longestLine - 1
      }
      folded.unicodeScalars.append(scalar)
      room -= width
    }
    return folded
  }

  private static let longestLine = 75
}
