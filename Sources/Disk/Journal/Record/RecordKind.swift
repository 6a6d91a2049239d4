internal import Curriculum

/// What a record says that it is.
enum RecordKind: Hashable, Sendable {
  case answer(QuestionKind)
  case report

  init?(_ text: String) {
    if text == RecordLine.reportKind {
      self = .report
    } else if let kind = QuestionKind(rawValue: text) {
      self = .answer(kind)
    } else {
      return nil
    }
  }
}
