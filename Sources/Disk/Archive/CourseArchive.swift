/// Archive keeps a course that was read and found free of errors in a form that is read back in a fraction of the time, as
/// Python keeps compiled modules. It opens no file, and no byte it is given can make it trap.

public import Curriculum
internal import Digest

/// A course as bytes: a head that says what it was made from, a part for the course, and one for each module.
///
/// The head and every part carry a checksum, so that damage is found and parts can be read by several threads at once.
public struct CourseArchive: Sendable {
  /// Reads `count` parts and returns what became of them in order. `read` gives the part at an index, from 0, and may be
  /// called from any thread, several at once.
  public typealias ReadParts =
    (_ count: Int, _ read: @escaping @Sendable (Int) -> Module?) -> [Module?]

  private let bytes: [UInt8]
  private let head: Head
  /// Where each part is, the course's first.
  private let parts: [Range<Int>]

  /// The files the course was read from, and whatever else an archive is good for alone.
  public var origin: Origin { head.origin }

  /// An archive; `nil` unless the bytes are one, of this format.
  public init?(_ bytes: [UInt8]) {
    guard let (head, end) = Head.read(bytes) else { return nil }
    var parts: [Range<Int>] = []
    var start = end
    for part in head.parts {
      guard part.size >= 0, part.size <= bytes.count - start else { return nil }
      parts.append(start..<(start + part.size))
      start += part.size
    }
    guard start == bytes.count, !parts.isEmpty else { return nil }
    (self.bytes, self.head, self.parts) = (bytes, head, parts)
  }

  /// The course; `nil` where a part is damaged. `readParts` reads the modules.
  public func course(
    readParts: ReadParts = { count, read in (0..<count).map(read) }
  ) -> Course? {
    guard var course: Course = value(ofPart: 0) else { return nil }
    let modules = readParts(parts.count - 1) { value(ofPart: $0 + 1) }
    course.modules = modules.compactMap { $0 }
    return course.modules.count == parts.count - 1 ? course : nil
  }

  private func value<Value: Taped>(ofPart index: Int) -> Value? {
    bytes.withUnsafeBytes { bytes in
      let part = UnsafeRawBufferPointer(rebasing: bytes[parts[index]])
      return checksumValue(part) == head.parts[index].checksum ? Value(taped: part) : nil
    }
  }
}

extension CourseArchive {
  /// The bytes that keep a course; `nil` for a course that was narrowed to a track or a form, or read to be checked.
  public static func bytes(of course: Course, from origin: Origin) -> [UInt8]? {
    guard course.track == nil, course.sitting == nil, course.coverage.isEmpty else { return nil }
    let parts = [written(course)] + course.modules.map { written($0) }
    let head = Head(origin: origin, parts: parts.map(Head.Part.init))
    return head.bytes + parts.joined()
  }
}
