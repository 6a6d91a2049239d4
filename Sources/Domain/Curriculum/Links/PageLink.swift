/// A link from one page of a course to another, as an author writes it: `05-boundaries.md#friend-request`, or `#friend-request` in
/// the same module.
public struct PageLink: Hashable, Sendable {
  /// The name of the module's file; `nil` for the module that the link stands in.
  public var file: String?
  /// The name of the page within its module; `nil` for the first page.
  public var anchor: String?

  /// Reads the destination of a link. `nil` if it has a scheme, as addresses on the web do, or names nothing.
  public init?(_ destination: String) {
    let beforePath = destination.utf8.prefix {
      $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "?")
    }
    guard !beforePath.contains(UInt8(ascii: ":")) else { return nil }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = parts[0].prefix { $0 != "?" }
    let names = Self.decoded(path).split(separator: "/").filter { $0 != "." }
    if !names.isEmpty { file = names.joined(separator: "/") }
    if parts.count > 1, !parts[1].isEmpty { anchor = Self.decoded(parts[1]) }
    if file == nil, anchor == nil { return nil }
  }

  /// The text with `%20` and the like replaced by the bytes that they stand for.
  private static func decoded(_ text: Substring) -> String {
    var bytes: [UInt8] = []
    var rest = text.utf8[...]
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension Course {
  /// The positions of the module and the page that a link of a module leads to; `nil` if the course has no such page.
  public func page(at link: PageLink, from module: Int) -> (module: Int, page: Int)? {
    let target =
      link.file.map { file in modules.firstIndex { $0.file == file } } ?? module
    guard let target, modules.indices.contains(target) else { return nil }
    guard let anchor = link.anchor else {
      return modules[target].pages.isEmpty ? nil : (target, 0)
    }
    return modules[target].pages.firstIndex { $0.anchor == anchor }.map { (target, $0) }
  }
}
