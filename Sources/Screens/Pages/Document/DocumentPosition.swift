/// A place in a document that stays the same when the document is laid out for another width.
///
/// It names a block and how many bytes of the block's text come before the place.
public struct DocumentPosition: Hashable, Sendable, Comparable {
  /// The position of the block in the document, from 0.
  public var block: Int
  /// Bytes of UTF-8 within the block; blanks and ornaments do not count, because they depend on the width.
  public var offset: Int

  public init(block: Int, offset: Int) {
    self.block = block
    self.offset = offset
  }

  /// The beginning of every document.
  public static let start = DocumentPosition(block: 0, offset: 0)

  public static func < (left: Self, right: Self) -> Bool {
    (left.block, left.offset) < (right.block, right.offset)
  }
}
