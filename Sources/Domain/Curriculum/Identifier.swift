/// The permanent name of a `Subject`, chosen by an author or an instructor.
///
/// A title may change; an identifier never does. The type parameter lets the compiler reject a module's identifier where a
/// scenario's is needed.
public struct Identifier<Subject>: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// The identifier as written.
  public let text: String

  /// Creates an identifier from text that is already known to be well formed.
  public init(_ text: String) {
    self.text = text
  }

  /// Creates an identifier; `nil` unless `slug` is lower-case ASCII letters, digits and single inner hyphens, 1 to 64 long.
  ///
  /// `patient-friend-request` → an identifier; `Friend request`, `-a`, `a--b` → `nil`.
  public init?(slug: String) {
    guard Self.isSlug(slug) else { return nil }
    text = slug
  }

  public var description: String { text }

  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }

  private static func isSlug(_ text: String) -> Bool {
    guard (1...64).contains(text.utf8.count) else { return false }
    var previousIsHyphen = true
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
        previousIsHyphen = false
      case UInt8(ascii: "-") where !previousIsHyphen:
        previousIsHyphen = true
      default:
        return false
      }
    }
    return !previousIsHyphen
  }
}
