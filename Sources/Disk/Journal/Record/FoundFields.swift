internal import Curriculum
internal import JSONText
internal import Scoring

/// What the fields of one record said, and which of them were there.
struct FoundFields: ~Copyable {
  /// The longest text a field may hold, in bytes.
  static let longestText = 200
  /// The most marks or milliseconds a record may state: far above any that is earned or spent, and far from overflow.
  static let largestScore = 1_000_000
  static let longestTime = 1_000_000_000_000

  /// Whether what was shown and picked is kept, and not only checked.
  let isWhole: Bool
  /// The checksum of the line.
  let check: UInt64

  var version: Int?
  var id: RecordID?
  var at: Timestamp?
  var learner: LearnerID?
  var course: Identifier<Course>?
  var module: Identifier<Module>?
  var scenario: Identifier<Scenario>?
  var question: Identifier<Question>?
  var revision: String?
  var key: String?
  var kind: QuestionKind?
  var order: [Identifier<Choice>]?
  var response: RawResponse?
  var earned: Int?
  var possible: Int?
  var milliseconds: Int?
  var context: Attempt.Context?
  var certainty: Certainty?
  var reason: Report.Reason?
  var text: String?
  private var isReport = false

  /// The field read last, which is the one to name when the text breaks off.
  private var last: RecordField?
  private var seen: UInt32 = 0
  private var faulty: RecordField?

  init(isWhole: Bool, check: UInt64) {
    self.isWhole = isWhole
    self.check = check
  }

  /// The name of the field read last; empty before the first one.
  var lastName: String { last.map { "\($0.name)" } ?? "" }

  /// The field the format has next, as long as everything stood in its place so far.
  var expected: RecordField? { RecordField(rawValue: (last?.rawValue ?? -1) + 1) }

  /// The field of a name; `nil` for one that is not known.
  func field(named name: JSONString) -> RecordField? {
    RecordField.allCases.first { name.isEqual(to: $0.name) }
  }

  /// Notes that a field is there.
  mutating func see(_ field: RecordField) {
    last = field
    if isSeen(field) { fail(field) }
    seen |= bit(field)
  }

  /// Notes that a field holds what it cannot hold; the first one noted is named.
  mutating func fail(_ field: RecordField) {
    faulty = faulty ?? field
  }

  /// The kind of question that was answered, or that this is a report.
  mutating func read(kind: RecordKind?) {
    isReport = kind == .report
    if case .answer(let question) = kind { self.kind = question }
  }

  /// What a learner wrote, as long as it may be.
  mutating func read(text string: JSONString) {
    text = string.text.utf8.count <= Report.longestText ? string.text : nil
  }

  /// What tells the record from others.
  func identity() throws(LineFault) -> (id: RecordID, check: UInt64) {
    (try present(id, .id), check)
  }

  /// The record, where every field that is needed is there and sound.
  consuming func content() throws(LineFault) -> RecordContent {
    let (id, at, learner) = try head()
    return isReport
      ? .report(try report(by: learner, at, id)) : .answer(try attempt(by: learner, at, id))
  }

  /// The same of what scores need of it.
  consuming func summary() throws(LineFault) -> RecordSummary {
    let (id, at, learner) = try head()
    if isReport { _ = try report(by: learner, at, id) }
    return RecordSummary(learner: learner, at: at, answer: isReport ? nil : try answer(at))
  }

  private func head() throws(LineFault) -> (RecordID, Timestamp, LearnerID) {
    if let faulty { throw invalid(faulty) }
    guard version == RecordField.version else { throw invalid(.v) }
    guard let id else { throw invalid(.id) }
    guard let at else { throw invalid(.at) }
    guard let learner else { throw invalid(.learner) }
    return (id, at, learner)
  }

  private func report(by learner: LearnerID, _ at: Timestamp, _ id: RecordID) throws(LineFault)
    -> Report
  {
    var report = Report(
      id: id.text, at: at, learner: learner, course: try present(course, .course),
      about: Report.Subject(
        module: try present(module, .module), address: try address(),
        revision: try present(revision, .revision), key: try present(key, .key)),
      reason: try present(reason, .reason), text: try present(text, .text))
    report.context = context
    return report
  }

  private func address() throws(LineFault) -> QuestionAddress {
    QuestionAddress(
      scenario: try present(scenario, .scenario), question: try present(question, .question))
  }

  private func attempt(by learner: LearnerID, _ at: Timestamp, _ id: RecordID) throws(LineFault)
    -> Attempt
  {
    let answer = try answer(at)
    guard let kind else { throw invalid(.kind) }
    guard let response = response?.response(to: kind) else { throw invalid(.response) }
    return Attempt(
      id: id.text, at: at, learner: learner, course: answer.course, module: answer.module,
      address: answer.address, revision: try present(revision, .revision),
      key: try present(key, .key), kind: kind, order: try present(order, .order),
      response: response, score: answer.score, milliseconds: try present(milliseconds, .seconds),
      context: answer.context, certainty: certainty)
  }

  /// What an answer counts by, once all else in it was found sound.
  private func answer(_ at: Timestamp) throws(LineFault) -> AttemptSummary {
    guard let kind else { throw invalid(.kind) }
    guard order != nil else { throw invalid(.order) }
    guard response?.fits(kind) == true else { throw invalid(.response) }
    guard let milliseconds, (0...Self.longestTime).contains(milliseconds) else {
      throw invalid(.seconds)
    }
    guard let context else { throw invalid(.context) }
    let (course, module) = (try present(course, .course), try present(module, .module))
    let address = try address()
    guard revision != nil else { throw invalid(.revision) }
    guard key != nil else { throw invalid(.key) }
    return AttemptSummary(
      at: at, course: course, module: module, address: address, score: try score(),
      context: context)
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
