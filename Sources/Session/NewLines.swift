internal import Digest
internal import Glibc
internal import Journal
internal import Scoring

/// The lines of a learner that are new, until they are written.
struct NewLines: Sendable {
  private var bytes: [UInt8] = []
  /// Where each line is, with its line feed.
  private var places: [Range<Int>] = []

  mutating func append(_ line: ArraySlice<UInt8>) {
    let start = bytes.count
    bytes += line
    bytes.append(0x0A)
    places.append(start..<bytes.count)
  }

  /// The lines in an order that does not depend on the order in which they came, and the name that a file of them has.
  var file: (name: String, bytes: [UInt8]) {
    let sorted = bytes.withUnsafeBytes { bytes in
      let places = places.sorted { left, right in
        guard let base = bytes.baseAddress else { return false }
        let order = memcmp(
          base + left.lowerBound, base + right.lowerBound, min(left.count, right.count))
        return order != 0 ? order < 0 : left.count < right.count
      }
      var sorted: [UInt8] = []
      sorted.reserveCapacity(bytes.count)
      for place in places { sorted.append(contentsOf: bytes[place]) }
      return sorted
    }
    return (sha256(sorted) + ".jsonl", sorted)
  }
}
