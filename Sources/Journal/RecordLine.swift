internal import Curriculum
internal import JSONText
public import Scoring

/// How an attempt is written as a line of a journal.
public enum RecordLine {
  /// The line with its checksum and its line feed.
  ///
  /// Its fields stand in the order of the format; `earned` and `possible` are left out for what is not scored.
  public static func encode(_ attempt: Attempt) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: 512)
    writer.object { writer in
      writeQuestion(of: attempt, to: &writer)
      writer.name("order")
      write(attempt.order, to: &writer)
      writer.name("response")
      write(attempt.response, to: &writer)
      if let score = attempt.score {
        writer.member("earned", integer: score.earned)
        writer.member("possible", integer: score.possible)
      }
      writer.member("seconds", decimal: attempt.milliseconds, places: 3)
      writer.member("context", string: attempt.context.text)
    }
    return CheckedLine.seal(writer.bytes)
  }

  private static func writeQuestion(of attempt: Attempt, to writer: inout JSONWriter) {
    writer.member("v", integer: RecordField.version)
    writer.member("id", string: attempt.id)
    writer.member("at", string: attempt.at.rfc3339)
    writer.member("learner", string: attempt.learner.text)
    writer.member("course", string: attempt.course.text)
    writer.member("module", string: attempt.module.text)
    writer.member("scenario", string: attempt.address.scenario.text)
    writer.member("question", string: attempt.address.question.text)
    writer.member("revision", string: attempt.revision)
    writer.member("key", string: attempt.key)
    writer.member("kind", string: attempt.kind.rawValue)
  }

  private static func write(_ response: Response, to writer: inout JSONWriter) {
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

  private static func write(_ choices: [Identifier<Choice>], to writer: inout JSONWriter) {
    writer.array { writer in
      for choice in choices { writer.string(choice.text) }
    }
  }
}
