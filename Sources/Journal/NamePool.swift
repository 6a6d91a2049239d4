internal import Glibc

/// The names seen lately, each made into a string once: a history says the same few names thousands of times.
struct NamePool {
  private var names: [String?] = Array(repeating: nil, count: 1024)

  /// The string of some UTF-8.
  mutating func text(of raw: UnsafeRawBufferPointer) -> String {
    // A string this short holds its bytes within itself and is as quickly made as found.
    if raw.count <= 15 { return String(decoding: raw, as: UTF8.self) }
    let place = place(of: raw)
    if let name = names[place], isEqual(name, raw) { return name }
    let name = String(decoding: raw, as: UTF8.self)
    names[place] = name
    return name
  }

  /// A place for a name; names that share one take it from each other, which costs time and nothing else.
  private func place(of raw: UnsafeRawBufferPointer) -> Int {
    let head = raw.loadUnaligned(as: UInt64.self)
    let tail = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
    let mixed = (head ^ (tail &* 0x9E37_79B9_7F4A_7C15)) &* 0xD6E8_FEB8_6659_FD93
    return Int((mixed ^ UInt64(raw.count)) >> 32 & 1023)
  }

  private func isEqual(_ name: String, _ raw: UnsafeRawBufferPointer) -> Bool {
    name.utf8.withContiguousStorageIfAvailable { bytes in
      guard bytes.count == raw.count, let left = bytes.baseAddress, let right = raw.baseAddress
      else { return false }
      return memcmp(left, right, raw.count) == 0
    } ?? false
  }
}
