internal import Curriculum
internal import Glibc

/// The names seen lately, each made into a string and checked once: a history says the same few names thousands of times.
struct NamePool {
  private var entries: [Entry?] = Array(repeating: nil, count: 2048)

  private struct Entry {
    var text: String
    var isSlug: Bool
  }

  /// The string of some UTF-8.
  mutating func text(of raw: UnsafeRawBufferPointer) -> String {
    // A string this short holds its bytes within itself and is as quickly made as found.
    raw.count <= 15 ? String(decoding: raw, as: UTF8.self) : entry(of: raw).text
  }

  /// The identifier some UTF-8 is; `nil` where it is none.
  mutating func identifier<Subject>(of raw: UnsafeRawBufferPointer) -> Identifier<Subject>? {
    let entry = entry(of: raw)
    return entry.isSlug ? Identifier(entry.text) : nil
  }

  private mutating func entry(of raw: UnsafeRawBufferPointer) -> Entry {
    let place = place(of: raw)
    if let entry = entries[place], isEqual(entry.text, raw) { return entry }
    let text = String(decoding: raw, as: UTF8.self)
    let entry = Entry(text: text, isSlug: Identifier<Course>(slug: text) != nil)
    entries[place] = entry
    return entry
  }

  /// A place for a name; names that share one take it from each other, which costs time and nothing else.
  private func place(of raw: UnsafeRawBufferPointer) -> Int {
    var (head, tail): (UInt64, UInt64) = (0, 0)
    if raw.count >= 8 {
      head = raw.loadUnaligned(as: UInt64.self)
      tail = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
    } else {
      for byte in raw { head = head << 8 | UInt64(byte) }
    }
    var mixed = (head ^ UInt64(raw.count)) &+ tail &* 0x9E37_79B9_7F4A_7C15
    // Names differ at their ends, which are the highest bits of a word; a product alone would not bring them down.
    mixed = (mixed ^ mixed >> 32) &* 0xD6E8_FEB8_6659_FD93
    return Int(mixed >> 53)
  }

  private func isEqual(_ name: String, _ raw: UnsafeRawBufferPointer) -> Bool {
    var name = name
    return name.withUTF8 { bytes in
      guard bytes.count == raw.count, let left = bytes.baseAddress, let right = raw.baseAddress
      else { return false }
      return memcmp(left, right, raw.count) == 0
    }
  }
}
