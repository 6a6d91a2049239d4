internal import Digest

extension CourseArchive {
  /// What an archive was made from.
  public struct Origin: Hashable, Sendable {
    /// The files the course was read from, as their folder knows them.
    public var files: [String]
    /// Whoever reads these files and finds another stamp has another course, or is another program.
    public var stamp: String

    public init(files: [String], stamp: String) {
      self.files = files
      self.stamp = stamp
    }
  }

  /// What stands before the parts: a mark, a checksum of the rest, its size, and the rest.
  struct Head {
    var origin = Origin(files: [], stamp: "")
    var parts: [Part] = []

    struct Part {
      var size = 0
      var checksum: UInt64 = 0
    }
  }
}

extension CourseArchive.Head {
  /// The last byte is the version of the format; it rises with every change of what is on a tape, or in which order.
  private static let mark = Array("webside course ".utf8) + [1]

  var bytes: [UInt8] {
    let content = written(self)
    let check = content.withUnsafeBytes(checksumValue)
    return Self.mark + Self.bytes(of: check) + Self.bytes(of: UInt64(content.count)) + content
  }

  /// The head, and where it ends; `nil` where there is none, or a damaged one.
  static func read(_ bytes: [UInt8]) -> (CourseArchive.Head, end: Int)? {
    let start = mark.count + 16
    guard bytes.count >= start, bytes.starts(with: mark) else { return nil }
    return bytes.withUnsafeBytes { bytes in
      let check = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: mark.count, as: UInt64.self))
      let size = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: mark.count + 8, as: UInt64.self))
      guard size <= UInt64(bytes.count - start) else { return nil }
      let end = start + Int(size)
      let content = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
      guard checksumValue(content) == check else { return nil }
      return CourseArchive.Head(taped: content).map { ($0, end) }
    }
  }

  private static func bytes(of number: UInt64) -> [UInt8] {
    withUnsafeBytes(of: number.littleEndian) { Array($0) }
  }
}

extension CourseArchive.Head: Taped {
  static var blank: CourseArchive.Head { CourseArchive.Head() }

  mutating func pass(over tape: inout Tape) {
    origin.files.pass(over: &tape)
    tape.pass(&origin.stamp)
    parts.pass(over: &tape)
  }
}

extension CourseArchive.Head.Part: Taped {
  static var blank: CourseArchive.Head.Part { CourseArchive.Head.Part() }

  init(_ bytes: [UInt8]) {
    self.init(size: bytes.count, checksum: bytes.withUnsafeBytes(checksumValue))
  }

  mutating func pass(over tape: inout Tape) {
    tape.pass(&size)
    var bits = Int(bitPattern: UInt(truncatingIfNeeded: checksum))
    tape.pass(&bits)
    checksum = UInt64(UInt(bitPattern: bits))
  }
}
