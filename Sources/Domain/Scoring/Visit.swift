public import Curriculum

/// A record that a learner opened a page, or marked it to come back to.
public struct Visit: Hashable, Sendable {
  /// The visit's place among those of its store: never earlier than the one written before it.
  public var at: Timestamp
  /// What the machine's clock read; `nil` if it read `at`.
  public var clock: Timestamp?
  /// When the page was opened, if later readings show that the clock was wrong. It is found out on reading and never written.
  public var corrected: Timestamp?
  public var course: Identifier<Course>
  public var module: Identifier<Module>
  /// The page's anchor, unique within its module.
  public var page: String
  /// `true` if the page was marked, `false` if its mark was removed; `nil` if the page was opened.
  public var isMarked: Bool?

  public init(
    at: Timestamp, course: Identifier<Course>, module: Identifier<Module>, page: String,
    isMarked: Bool? = nil, clock: Timestamp? = nil
  ) {
    self.at = at
    self.clock = clock
    self.course = course
    self.module = module
    self.page = page
    self.isMarked = isMarked
  }

  /// What the machine's clock read when the page was opened.
  public var reading: Timestamp { clock ?? at }

  /// When the page was opened, as far as is known.
  public var moment: Timestamp { corrected ?? reading }
}
