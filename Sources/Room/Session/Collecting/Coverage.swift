internal import Scoring

/// Which lines of which sittings the sources hold.
///
/// A seat numbers the lines of each of its journals from 1 up. Every delivery says which lines it holds, and a sign-out says how
/// many there are. Lines that are missing in between or at the end are a gap.
struct Coverage {
  private var sittings: [Sitting: Held] = [:]

  private struct Sitting: Hashable, Comparable {
    var learner: LearnerID
    var name: String

    static func < (left: Self, right: Self) -> Bool {
      (left.learner, left.name) < (right.learner, right.name)
    }
  }

  private struct Held {
    var seat = ""
    var ranges: [ClosedRange<Int>] = []
    /// The number of the last line that is known to have been written.
    var last = 0
  }

  mutating func add(_ header: DeliveryHeader, lines: Int) {
    guard !header.sitting.isEmpty else { return }
    let sitting = Sitting(learner: header.learner, name: header.sitting)
    var held = sittings.removeValue(forKey: sitting) ?? Held()
    held.seat = header.seat
    held.last = max(held.last, header.first + header.count - 1)
    if lines > 0 { held.ranges.append(header.first...(header.first + lines - 1)) }
    sittings[sitting] = held
  }

  /// Adds a seat's own journal, which holds all its lines.
  mutating func add(journal path: String, of learner: LearnerID, lines: Int) {
    guard lines > 0, let name = path.split(separator: "/").last, name.hasSuffix(".jsonl") else {
      return
    }
    let sitting = Sitting(learner: learner, name: String(name.dropLast(6)))
    sittings[sitting, default: Held()].ranges.append(1...lines)
  }

  var gaps: [CollectionReport.Gap] {
    sittings.sorted { $0.key < $1.key }.compactMap { sitting, held in
      let missing = Self.missing(in: held.ranges, upTo: held.last)
      guard !missing.isEmpty else { return nil }
      return CollectionReport.Gap(
        learner: sitting.learner, seat: held.seat, sitting: sitting.name, missing: missing)
    }
  }

  private static func missing(in ranges: [ClosedRange<Int>], upTo last: Int) -> [ClosedRange<Int>] {
    var missing: [ClosedRange<Int>] = []
    var next = 1
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if range.lowerBound > next { missing.append(next...(range.lowerBound - 1)) }
      next = max(next, range.upperBound + 1)
    }
    if next <= last { missing.append(next...last) }
    return missing
  }
}
