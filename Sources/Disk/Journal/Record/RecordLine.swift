internal import Curriculum
internal import JSONText
public import Scoring

/// How a record is written as a line of a journal.
public enum RecordLine {
  /// The `kind` of a record that is a report and not an answer.
  static let reportKind = "report"

  /// The line with its checksum and its line feed.
  ///
  /// Its fields stand in the order of the format. `right` and `options` are left out if they are not known, `earned` and `possible` are left out if the answer is not scored,
  /// `certainty` if the learner did not state it, and `clock` if the clock read `at`.
  public static func encode(_ attempt: Attempt) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: 512)
    writer.object { writer in
      writeQuestion(of: attempt, to: &writer)
      writer.name("order")
      write(attempt.order, to: &writer)
      if !attempt.options.isEmpty {
        writer.name("options")
        writer.array { writer in
          for digest in attempt.options { writer.string(digest) }
        }
      }
      writer.name("response")
      write(attempt.response, to: &writer)
      if let score = attempt.score {
        writer.member("earned", integer: score.earned)
        writer.member("possible", integer: score.possible)
      }
      writer.member("seconds", decimal: attempt.milliseconds, places: 3)
      writer.member("context", string: attempt.context.text)
      if let certainty = attempt.certainty {
        writer.member("certainty", string: certainty.rawValue)
      }
      write(clock: attempt.clock, to: &writer)
    }
    return CheckedLine.seal(writer.bytes)
  }

  /// The line of a report, with its checksum and its line feed.
  public static func encode(_ report: Report) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: 512)
    writer.object { writer in
      write(
        (report.id, report.at, report.learner, report.course), about: report.subject, to: &writer)
      writer.member("kind", string: reportKind)
      writer.member("reason", string: report.reason.rawValue)
      writer.member("text", string: report.text)
      if let context = report.context { writer.member("context", string: context.text) }
      write(clock: report.clock, to: &writer)
    }
    return CheckedLine.seal(writer.bytes)
  }

  private static func write(clock: Timestamp?, to writer: inout JSONWriter) {
    if let clock { writer.member("clock", string: clock.rfc3339) }
  }

  private static func writeQuestion(of attempt: Attempt, to writer: inout JSONWriter) {
    write(
      (attempt.id, attempt.at, attempt.learner, attempt.course),
      about: Report.Subject(
        module: attempt.module, address: attempt.address, revision: attempt.revision,
        key: attempt.key), to: &writer)
    if let right = attempt.right { writer.member("right", string: right) }
    writer.member("kind", string: attempt.kind.rawValue)
  }

  /// Writes what every record begins with: its version and identity, and the question that it is about.
  private static func write(
    _ record: (id: String, at: Timestamp, learner: LearnerID, course: Identifier<Course>),
    about subject: Report.Subject, to writer: inout JSONWriter
  ) {
    writer.member("v", integer: RecordField.version)
    writer.member("id", string: record.id)
    writer.member("at", string: record.at.rfc3339)
    writer.member("learner", string: record.learner.text)
    writer.member("course", string: record.course.text)
    writer.member("module", string: subject.module.text)
    writer.member("scenario", string: subject.address.scenario.text)
    writer.member("question", string: subject.address.question.text)
    writer.member("revision", string: subject.revision)
    writer.member("key", string: subject.key)
  }

  static func write(_ response: Response, to writer: inout JSONWriter) {
    switch response {
    case .choices(let choices), .order(let choices):
      write(choices, to: &writer)
    case .ratings(let ratings):
      writer.object { writer in
        for row in ratings.sorted(by: { $0.key < $1.key }) {
          writer.member(row.key.text, integer: row.value.rawValue)
        }
      }
    case .marks(let words):
      writer.array { writer in
        for word in words { writer.integer(word) }
      }
    }
  }

  static func write(_ choices: [Identifier<Choice>], to writer: inout JSONWriter) {
    writer.array { writer in
      for choice in choices { writer.string(choice.text) }
    }
  }
}
