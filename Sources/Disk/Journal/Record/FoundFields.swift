internal import Curriculum
internal import JSONText
internal import Scoring

/// What the fields of one record said, and which of them were there.
struct FoundFields: ~Copyable {
  /// The longest text that a field may hold, in bytes.
  static let longestText = 200
  /// The most marks or milliseconds that a record may state: far above any that are earned or spent, and far from overflow.
  static let largestScore = 1_000_000
  static let longestTime = 1_000_000_000_000

  var version: Int?
  var id: RecordID?
  /// The id as it is written.
  var idText = ""
  var at: Timestamp?
  var learner: LearnerID?
  var course: Identifier<Course>?
  var module: Identifier<Module>?
  var scenario: Identifier<Scenario>?
  var question: Identifier<Question>?
  var revision: String?
  var key: String?
  var right: String?
  var kind: QuestionKind?
  var order: [Identifier<Choice>]?
  var options: [String]?
  var response: RawResponse?
  var earned: Int?
  var possible: Int?
  var milliseconds: Int?
  var context: Attempt.Context?
  var certainty: Certainty?
  var reason: Report.Reason?
  var text: String?
  var clock: Timestamp?
  private var isReport = false

  /// The field read last, which is named if the text breaks off.
  private var last: RecordField?
  private var seen: UInt32 = 0
  private var repeated: RecordField?

  /// The name of the field read last; empty before the first one.
  var lastName: String { last.map { "\($0.name)" } ?? "" }

  /// The field of a name; `nil` for a name that is not known.
  func field(named name: borrowing JSONString) -> RecordField? {
    // Nearly always it is the one that comes next in the format, or the one after a field that is left out.
    let next = (last?.rawValue ?? -1) + 1
    for place in next...(next + 1) {
      if let field = RecordField(rawValue: place), name.isEqual(to: field.name) { return field }
    }
    for field in RecordField.allCases where name.isEqual(to: field.name) { return field }
    return nil
  }

  /// Notes that a field is there.
  mutating func see(_ field: RecordField) {
    last = field
    if isSeen(field) { repeated = repeated ?? field }
    seen |= bit(field)
  }

  /// Takes what stands as the kind: a kind of question that was answered, or that this is a report.
  mutating func read(kind text: String?) {
    isReport = text == RecordLine.reportKind
    kind = isReport ? kind : text.flatMap { QuestionKind(rawValue: $0) }
  }

  /// The record, if every field that it needs is there and sound.
  consuming func record(check: UInt64) throws(LineFault) -> Record {
    guard let id else { throw invalid(.id) }
    if let repeated { throw invalid(repeated) }
    guard version == RecordField.version else { throw invalid(.v) }
    guard let at else { throw invalid(.at) }
    guard clock != nil || !isSeen(.clock) else { throw invalid(.clock) }
    guard let learner else { throw invalid(.learner) }
    let content: RecordContent =
      isReport
      ? .report(try report(by: learner, at)) : .answer(try attempt(by: learner, at))
    return Record(id: id, check: check, content: content)
  }

  private func report(by learner: LearnerID, _ at: Timestamp) throws(LineFault) -> Report {
    var report = Report(
      id: idText, at: at, learner: learner, course: try present(course, .course),
      about: Report.Subject(
        module: try present(module, .module), address: try address(),
        revision: try present(revision, .revision), key: try present(key, .key)),
      reason: try present(reason, .reason), text: try present(text, .text))
    report.context = context
    report.clock = clock
    return report
  }

  private func attempt(by learner: LearnerID, _ at: Timestamp) throws(LineFault) -> Attempt {
    let kind = try present(kind, .kind)
    let order = try present(order, .order)
    guard let response = response?.response(to: kind) else { throw invalid(.response) }
    guard let milliseconds, (0...Self.longestTime).contains(milliseconds) else {
      throw invalid(.seconds)
    }
    let context = try present(context, .context)
    var attempt = Attempt(
      id: idText, at: at, learner: learner, course: try present(course, .course),
      module: try present(module, .module), address: try address(),
      revision: try present(revision, .revision), key: try present(key, .key), kind: kind,
      order: order, response: response, score: try score(), milliseconds: milliseconds,
      context: context, certainty: certainty, clock: clock)
    attempt.right = right
    if isSeen(.options) { attempt.options = try present(options, .options) }
    return attempt
  }

  private func address() throws(LineFault) -> QuestionAddress {
    QuestionAddress(
      scenario: try present(scenario, .scenario), question: try present(question, .question))
  }

  private func score() throws(LineFault) -> Score? {
    if !isSeen(.earned), !isSeen(.possible) { return nil }
    guard let possible, possible <= Self.largestScore else { throw invalid(.possible) }
    guard let earned, let score = Score(earned: earned, possible: possible) else {
      throw invalid(.earned)
    }
    return score
  }

  private func present<Value>(_ value: Value?, _ field: RecordField) throws(LineFault) -> Value {
    guard let value else { throw invalid(field) }
    return value
  }

  private func isSeen(_ field: RecordField) -> Bool { seen & bit(field) != 0 }

  private func bit(_ field: RecordField) -> UInt32 { 1 << UInt32(field.rawValue) }

  private func invalid(_ field: RecordField) -> LineFault { .invalid(field: "\(field.name)") }
}
