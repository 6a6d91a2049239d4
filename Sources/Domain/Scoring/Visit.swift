public import Curriculum

/// One page opened, or marked to come back to: where a learner was, and when.
public struct Visit: Hashable, Sendable {
  public var at: Timestamp
  public var course: Identifier<Course>
  public var module: Identifier<Module>
  /// The page's anchor, unique within its module.
  public var page: String
  /// Whether the page was marked then, or its mark taken away; `nil` for a page that was opened.
  public var isMarked: Bool?

  public init(
    at: Timestamp, course: Identifier<Course>, module: Identifier<Module>, page: String,
    isMarked: Bool? = nil
  ) {
    self.at = at
    self.course = course
    self.module = module
    self.page = page
    self.isMarked = isMarked
  }
}
