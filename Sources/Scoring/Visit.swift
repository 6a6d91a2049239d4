public import Curriculum

/// One page opened: where a learner was, and when.
public struct Visit: Hashable, Sendable {
  public var at: Timestamp
  public var course: Identifier<Course>
  public var module: Identifier<Module>
  /// The page's anchor, unique within its module.
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
