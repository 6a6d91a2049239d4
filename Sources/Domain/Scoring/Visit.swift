public import Curriculum

/// A record that a learner opened a page, or marked it to come back to.
public struct Visit: Hashable, Sendable {
  public var at: Timestamp
  public var course: Identifier<Course>
  public var module: Identifier<Module>
  /// The page's anchor, unique within its module.
  public var page: String
  /// `true` if the page was marked, `false` if its mark was removed; `nil` if the page was opened.
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
