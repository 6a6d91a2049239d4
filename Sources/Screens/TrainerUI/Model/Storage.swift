internal import Curriculum

/// Whether answers reach the disk.
public struct Storage: Hashable, Sendable {
  /// Why answers cannot be saved; `nil` while they can.
  public var problem: String?
  /// The questions whose answers were submitted and could not be saved.
  var unsaved: Set<QuestionAddress> = []

  /// Whether an answer was lost, or the next one would be.
  var losesAnswers: Bool { problem != nil || !unsaved.isEmpty }
}
