/// A short message about what just happened, shown below the text of a page.
public struct Notice: Hashable, Sendable {
  public var text: String
  /// Whether the reader must know it in order to lose nothing.
  public var isAlert: Bool

  public init(_ text: String, isAlert: Bool = false) {
    self.text = text
    self.isAlert = isAlert
  }
}
