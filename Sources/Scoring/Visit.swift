public import Curriculum

/// A page that a learner opened. Visits say where to go on; they never leave the learner's machine.
public struct Visit: Hashable, Sendable {
  public var at: Timestamp
  public var course: Identifier<Course>
  public var module: Identifier<Module>
  /// The page's `anchor`.
  public var page: String

  public init(
    at: Timestamp, course: Identifier<Course>, module: Identifier<Module>, page: String
  ) {
    self.at = at
    self.course = course
    self.module = module
    self.page = page
  }
}
