/// The fields of a record, in the order in which they are written. Those after `check` stand before it in a line that has them.
enum RecordField: Int, CaseIterable {
  case v, id, at, learner, course, module, scenario, question, revision, key, right, kind, order
  case options, response, earned, possible, seconds, context, check, certainty, reason, text, clock

  /// The version of the record format that is written, and the highest that is read.
  static let version = 1

  var name: StaticString {
    switch self {
    case .v: "v"
    case .id: "id"
    case .at: "at"
    case .learner: "learner"
    case .course: "course"
    case .module: "module"
    case .scenario: "scenario"
    case .question: "question"
    case .revision: "revision"
    case .key: "key"
    case .right: "right"
    case .kind: "kind"
    case .order: "order"
    case .options: "options"
    case .response: "response"
    case .earned: "earned"
    case .possible: "possible"
    case .seconds: "seconds"
    case .context: "context"
    case .check: "check"
    case .certainty: "certainty"
    case .reason: "reason"
    case .text: "text"
    case .clock: "clock"
    }
  }
}
