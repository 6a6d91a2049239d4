internal import Files
internal import Glibc

/// What a file is that was named as a source and holds no records.
public enum ForeignFile: Int, Hashable, Sendable, Comparable, CaseIterable {
  /// A record of study, as `webside record` writes it.
  case recordOfStudy
  case zip
  case pdf
  case other

  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// How much of a file is looked at, in bytes.
  private static let sample = 64 << 10

  /// Looks at the beginning of a file; `nil` if a line there begins as a record or a header does, or if nothing can be read.
  init?(at path: String) {
    guard let file = try? Descriptor(opening: path, O_RDONLY, for: .openFile),
      let bytes = try? file.read(upTo: Self.sample), !bytes.isEmpty
    else { return nil }
    self.init(bytes)
  }

  /// Looks at the bytes with which a file begins.
  init?(_ bytes: [UInt8]) {
    let lines = bytes.split(separator: 0x0A)
    guard !lines.contains(where: { $0.starts(with: #"{"v":"#.utf8) }) else { return nil }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    if bytes.starts(with: "PK\u{3}\u{4}".utf8) {
      self = .zip
    } else if bytes.starts(with: "%PDF".utf8) {
      self = .pdf
    } else {
      self = text.contains("record of study") ? .recordOfStudy : .other
    }
  }
}
