internal import Digest
internal import Files
internal import Journal
internal import Scoring

/// The lines of a learner that are new, until they are written.
struct NewLines: Sendable {
  private var bytes: [UInt8] = []
  /// Where each line is, with its line feed.
  private var places: [Range<Int>] = []

  var isEmpty: Bool { places.isEmpty }

  /// Adds a line with its line feed.
  mutating func append(_ line: ArraySlice<UInt8>) {
    let start = bytes.count
    bytes += line
    places.append(start..<bytes.count)
  }

  /// Writes the lines, sorted, so that the file does not depend on the order in which they came. Returns the name of the file,
  /// which is the SHA-256 of its bytes.
  func write(to place: NewFiles.Place) throws(FileError) -> String {
    let sorted = sorted
    try place.write(sorted)
    return sha256(sorted) + ".jsonl"
  }

  private var sorted: [UInt8] {
    // They mostly are sorted already: ids rise.
    if zip(places, places.dropFirst()).allSatisfy({ precedes($0, $1) }) { return bytes }
    var sorted: [UInt8] = []
    sorted.reserveCapacity(bytes.count)
    for place in places.sorted(by: precedes) { sorted += bytes[place] }
    return sorted
  }

  private func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    bytes[left].lexicographicallyPrecedes(bytes[right])
  }
}
