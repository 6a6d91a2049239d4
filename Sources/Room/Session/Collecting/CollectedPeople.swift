internal import Scoring

/// The people of a collection, by number, each with their new lines.
struct CollectedPeople {
  private var numbers: [Key: Int] = [:]
  private var people: [Person] = []
  private var learners: [LearnerID: Int] = [:]
  /// The person of the last record, who most likely has the next one too.
  private var last: Int?
  /// The bytes of all new lines that wait to be written.
  private(set) var newSize = 0

  /// Who somebody is: an id, and what tells them from others of that id.
  struct Key: Hashable, Comparable {
    var learner: LearnerID
    var claim: Claim

    static func < (left: Self, right: Self) -> Bool {
      (left.learner, left.claim) < (right.learner, right.claim)
    }
  }

  private struct Person {
    var key: Key
    /// The number that all people of this id share.
    var learner: Int
    var new = NewLines()
    var hasRecords = false
  }

  /// The records of each learner, by the learner's number.
  private var counts: [Int] = []

  /// The number of a person.
  mutating func number(of learner: LearnerID, _ claim: Claim) -> Int {
    if let last, people[last].key.learner == learner, people[last].key.claim == claim {
      return last
    }
    let key = Key(learner: learner, claim: claim)
    let number = numbers[key] ?? people.count
    if number == people.count {
      numbers[key] = number
      let learner = learners[learner] ?? learners.count
      if learner == learners.count {
        learners[key.learner] = learner
        counts.append(0)
      }
      people.append(Person(key: key, learner: learner))
    }
    last = number
    return number
  }

  func learner(_ number: Int) -> LearnerID { people[number].key.learner }

  /// What to know of a person to tell whether they have a record already.
  func owner(_ number: Int) -> KnownRecords.Owner {
    KnownRecords.Owner(
      learner: UInt32(truncatingIfNeeded: people[number].learner),
      person: UInt32(truncatingIfNeeded: number))
  }

  /// Notes that a person has a record; `isCounted` tells whether it is the first of its learner.
  mutating func note(_ number: Int, isCounted: Bool) {
    people[number].hasRecords = true
    if isCounted { counts[people[number].learner] += 1 }
  }

  /// Adds a line, with its line feed, that is to be written for a person.
  mutating func add(_ line: ArraySlice<UInt8>, to number: Int) {
    people[number].new.append(line)
    newSize += line.count
  }

  /// How many different records each learner has.
  var records: [LearnerID: Int] {
    learners.compactMapValues { counts[$0] > 0 ? counts[$0] : nil }
  }

  /// Whether a person has a record.
  func hasRecords(_ key: Key) -> Bool { numbers[key].map { people[$0].hasRecords } ?? false }

  /// The people of an id who have records, in the order of their keys.
  func keys(of learner: LearnerID) -> [Key] {
    people.filter { $0.hasRecords && $0.key.learner == learner }.map(\.key).sorted()
  }

  /// Takes out the new lines of each person who has some, in the order of their keys.
  mutating func takeNew() -> [(key: Key, lines: NewLines)] {
    var new: [(key: Key, lines: NewLines)] = []
    for number in people.indices where !people[number].new.isEmpty {
      new.append((people[number].key, people[number].new))
      people[number].new = NewLines()
    }
    newSize = 0
    return new.sorted { $0.key < $1.key }
  }
}
