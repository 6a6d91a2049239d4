/// Everything that a page shows, before it is cut to the size of a screen, and which part of it is wanted.
public struct Content: Sendable {
  public var title: String
  /// At the right of the title line: how far the reader is, or who it is.
  public var trailing: String
  /// How much of a whole is done, for the bar below the title; `nil` leaves the bar out.
  public var done: (part: Int, whole: Int)?
  public var document: Document
  /// The position of the item that has the focus; `nil` if keys scroll.
  public var focus: Int?
  /// The position in the document that is wanted at the top of the window.
  public var top: DocumentPosition
  /// The position at which reading begins, for somebody whose screen reader follows the cursor; `nil` for the top of the window.
  public var start: DocumentPosition?
  /// Whether the cursor stands where reading begins, although an item has the focus: what stands above the item was not read yet.
  public var isReadFirst: Bool
  /// Whether the window scrolls on from `top`, as little as possible, until the focused item is in view.
  public var followsFocus: Bool
  /// Whether the rows are moved together if only one or two of them do not fit in the window.
  public var isFitted: Bool

  public init(
    title: String, trailing: String = "", done: (part: Int, whole: Int)? = nil,
    document: Document = Document(), focus: Int? = nil
  ) {
    self.title = title
    self.trailing = trailing
    self.done = done
    self.document = document
    self.focus = focus
    top = .start
    isReadFirst = false
    followsFocus = false
    isFitted = false
  }
}
