/// Files side by side in one file, uncompressed. Source: PKWARE's APPNOTE.TXT, version 6.3.10.
struct ZIPArchive {
  private var bytes: [UInt8] = []
  private var directory: [UInt8] = []
  private var count = 0

  /// 1 January 1980, the first day that the format knows: the same content makes the same bytes.
  private static let day: UInt16 = 1 << 5 | 1

  mutating func add(_ name: String, _ content: String) {
    let name = Array(name.utf8)
    let content = Array(content.utf8)
    var entry: [UInt8] = []
    // Version 2.0; bit 11 says that names are UTF-8; method 0, stored.
    entry.append16(20, 1 << 11, 0, 0, Self.day)
    entry.append32(CRC32.checksum(of: content), UInt32(content.count), UInt32(content.count))
    entry.append16(UInt16(name.count), 0)

    directory.append32(0x0201_4B50)
    directory.append16(20)
    directory += entry
    // No comment, first disk, no attributes.
    directory.append16(0, 0, 0)
    directory.append32(0, UInt32(bytes.count))
    directory += name

    bytes.append32(0x0403_4B50)
    bytes += entry + name + content
    count += 1
  }

  consuming func finish() -> [UInt8] {
    let start = UInt32(bytes.count)
    bytes += directory
    bytes.append32(0x0605_4B50)
    bytes.append16(0, 0, UInt16(count), UInt16(count))
    bytes.append32(UInt32(directory.count), start)
    bytes.append16(0)
    return bytes
  }
}

extension [UInt8] {
  /// Little-endian.
  fileprivate mutating func append16(_ values: UInt16...) {
    for value in values { self += [UInt8(value & 0xFF), UInt8(value >> 8)] }
  }

  fileprivate mutating func append32(_ values: UInt32...) {
    for value in values {
      self += (0..<4).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }
  }
}

/// The checksum of ZIP: CRC-32 with the polynomial 0xEDB88320 (reflected).
enum CRC32 {
  private static let table: [UInt32] = (0..<256).map { index in
    (0..<8).reduce(UInt32(index)) { value, _ in
      value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
    }
  }

  static func checksum(of bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~UInt32(0)) { sum, byte in
      sum >> 8 ^ table[Int((sum ^ UInt32(byte)) & 0xFF)]
    }
  }
}
