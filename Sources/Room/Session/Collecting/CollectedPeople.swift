internal import Scoring

/// The learners of a collection, by number, each with their new lines.
struct CollectedPeople {
  private var numbers: [LearnerID: Int] = [:]
  private var people: [Person] = []
  /// The learner of the last record, who most likely has the next one too.
  private var last: Int?
  /// The bytes of all new lines that wait to be written.
  private(set) var newSize = 0

  private struct Person {
    var learner: LearnerID
    var records = 0
    var new = NewLines()
  }

  /// The number of a learner.
  mutating func number(of learner: LearnerID) -> Int {
    if let last, people[last].learner == learner { return last }
    let number = numbers[learner] ?? people.count
    if number == people.count {
      numbers[learner] = number
      people.append(Person(learner: learner))
    }
    last = number
    return number
  }

  func learner(_ number: Int) -> LearnerID { people[number].learner }

  /// Counts a record of a learner.
  mutating func count(_ number: Int) { people[number].records += 1 }

  /// Adds a line, with its line feed, that is to be written for a learner.
  mutating func add(_ line: ArraySlice<UInt8>, to number: Int) {
    people[number].new.append(line)
    newSize += line.count
  }

  /// How many records each learner has.
  var records: [LearnerID: Int] {
    Dictionary(
      uniqueKeysWithValues: people.lazy.filter { $0.records > 0 }.map { ($0.learner, $0.records) })
  }

  /// Takes out the new lines of each learner who has some, by learner.
  mutating func takeNew() -> [(learner: LearnerID, lines: NewLines)] {
    var new: [(learner: LearnerID, lines: NewLines)] = []
    for number in people.indices where !people[number].new.isEmpty {
      new.append((people[number].learner, people[number].new))
      people[number].new = NewLines()
    }
    newSize = 0
    return new.sorted { $0.learner < $1.learner }
  }
}
