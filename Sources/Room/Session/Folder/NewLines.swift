internal import Digest
internal import Files
internal import Glibc
internal import Journal
internal import Scoring

/// The lines of a learner that are new, until they are written.
struct NewLines: Sendable {
  private var bytes: [UInt8] = []
  /// Where each line is, with its line feed.
  private var places: [Range<Int>] = []

  var isEmpty: Bool { places.isEmpty }

  /// Adds a line with its line feed.
  mutating func append(_ line: UnsafeRawBufferPointer) {
    let start = bytes.count
    bytes.append(contentsOf: line)
    places.append(start..<bytes.count)
  }

  /// Writes the lines in an order that does not depend on the order in which they came; gives the name that a file of them has,
  /// which is the SHA-256 of its bytes.
  func write(to place: NewFiles.Place) throws(FileError) -> String {
    let sorted = sorted
    try place.write(sorted)
    return sha256(sorted) + ".jsonl"
  }

  private var sorted: [UInt8] {
    bytes.withUnsafeBytes { bytes in
      func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        let order = memcmp(
          base + left.lowerBound, base + right.lowerBound, min(left.count, right.count))
        return order != 0 ? order < 0 : left.count < right.count
      }
      // They mostly are: ids rise.
      if zip(places, places.dropFirst()).allSatisfy({ precedes($0, $1) }) { return Array(bytes) }
      var sorted: [UInt8] = []
      sorted.reserveCapacity(bytes.count)
      for place in places.sorted(by: precedes) { sorted.append(contentsOf: bytes[place]) }
      return sorted
    }
  }
}
