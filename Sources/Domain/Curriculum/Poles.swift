/// The two ends of a question's answers as its author sees them: the most cautious answer and the boldest.
///
/// Learners never see them. They show an author how often caution, or boldness, is the best answer.
public struct Poles: Hashable, Sendable {
  /// The most cautious choice, row or entry; `nil` if the author wrote `none`.
  public var cautious: Identifier<Choice>?
  /// The boldest choice, row or entry; `nil` if the author wrote `none`.
  public var bold: Identifier<Choice>?

  public init(cautious: Identifier<Choice>?, bold: Identifier<Choice>?) {
    self.cautious = cautious
    self.bold = bold
  }
}
