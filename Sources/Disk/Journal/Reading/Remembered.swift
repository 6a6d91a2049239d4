internal import Glibc

/// What the text of a field means, worked out once for as long as the text is the same: most fields say in one record what they
/// said in the one before.
struct Remembered<Value: Sendable>: Sendable {
  private var text: [UInt8]?
  private var value: Value?

  /// What some text means, as `meaning` has it where the text is another than the last; `nil` where it means nothing.
  mutating func value(of raw: UnsafeRawBufferPointer, _ meaning: () -> Value?) -> Value? {
    if isText(raw) { return value }
    guard raw.count <= Self.longestText else { return meaning() }
    value = meaning()
    text = Array(raw)
    return value
  }

  /// A longer text is nothing that anybody says twice, in bytes.
  private static var longestText: Int { 256 }

  private func isText(_ raw: UnsafeRawBufferPointer) -> Bool {
    guard let text, text.count == raw.count else { return false }
    return text.withUnsafeBytes { known in
      guard let left = known.baseAddress, let right = raw.baseAddress else { return true }
      return memcmp(left, right, raw.count) == 0
    }
  }
}
