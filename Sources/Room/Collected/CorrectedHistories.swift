package import Cohort
internal import Files
internal import Journal
internal import Scoring

/// What came of the corrections of a cohort.
package struct CorrectionsMade: Hashable, Sendable {
  /// Answers and reports that count as another learner's.
  package var moved = 0
  /// People who appear in no report.
  package var withdrawn = 0
  /// Ids whose people were taken to be one.
  package var joined = 0
  /// Corrections that changed nothing, because nobody has their id or no answer fits.
  package var unused: [Corrections.Entry] = []

  package init() {}
}

/// The people whose answers corrections move, with the histories that they have afterwards.
struct CorrectedHistories {
  private(set) var made = CorrectionsMade()
  /// The people of a cohort who remain, with the histories of those who had to be read.
  private(set) var people: [(person: CohortPeople.Person, history: History?)]
  private let corrections: Corrections

  init(of people: CohortPeople, by corrections: Corrections, at now: Timestamp) throws(FileError) {
    self.corrections = corrections
    self.people = people.all.map { ($0, nil) }
    var fruitless = Set(corrections.entries)
    for entry in corrections.entries {
      guard case .same(let id) = entry.action, people.all.contains(where: { $0.learner == id })
      else { continue }
      made.joined += 1
      fruitless.remove(entry)
    }
    try move(&fruitless, at: now)
    withdraw(&fruitless)
    made.unused = corrections.entries.filter(fruitless.contains)
  }

  private mutating func move(_ fruitless: inout Set<Corrections.Entry>, at now: Timestamp)
    throws(FileError)
  {
    let moves = corrections.moves
    let concerned = Set(moves.map(\.from) + moves.map(\.to))
    for index in people.indices where concerned.contains(people[index].person.id) {
      people[index].history = try people[index].person.readHistory(at: now)
    }
    var arrivals: [LearnerID: History] = [:]
    for index in people.indices where people[index].history != nil {
      take(from: index, to: &arrivals, &fruitless)
    }
    for (learner, arrived) in arrivals.sorted(by: { $0.key < $1.key }) {
      if !people.contains(where: { $0.person.id == learner }) {
        people.append((.init(id: learner, learner: learner, stores: []), History()))
      }
      for index in people.indices where people[index].person.id == learner {
        people[index].history?.attempts += arrived.attempts
        people[index].history?.reports += arrived.reports
        people[index].history?.arrange()
      }
    }
    // If all answers of a person were somebody else's, that person was never here.
    people.removeAll { person, history in
      guard let history, moves.contains(where: { $0.from == person.id }) else { return false }
      return history.attempts.isEmpty && history.reports.isEmpty
    }
    people.sort { $0.person.id < $1.person.id }
  }

  /// Takes from a person what corrections move to others.
  private mutating func take(
    from index: Int, to arrivals: inout [LearnerID: History],
    _ fruitless: inout Set<Corrections.Entry>
  ) {
    guard var history = people[index].history else { return }
    let learner = people[index].person.id
    func entry(at instant: Timestamp, in context: Attempt.Context?) -> Corrections.Entry? {
      corrections.entries.first { entry in
        guard case .move(let move) = entry.action, move.from == learner else { return false }
        return move.takes(at: instant, in: context)
      }
    }
    var taken: [LearnerID: History] = [:]
    history.attempts.removeAll { attempt in
      guard let entry = entry(at: attempt.moment, in: attempt.context),
        case .move(let move) = entry.action
      else { return false }
      fruitless.remove(entry)
      taken[move.to, default: History()].attempts.append(attempt)
      return true
    }
    history.reports.removeAll { report in
      guard let entry = entry(at: report.moment, in: report.context),
        case .move(let move) = entry.action
      else { return false }
      fruitless.remove(entry)
      taken[move.to, default: History()].reports.append(report)
      return true
    }
    for (other, var part) in taken {
      made.moved += part.attempts.count + part.reports.count
      part.give(to: other)
      arrivals[other, default: History()].attempts += part.attempts
      arrivals[other, default: History()].reports += part.reports
    }
    people[index].history = history
  }

  private mutating func withdraw(_ fruitless: inout Set<Corrections.Entry>) {
    for entry in corrections.entries {
      guard case .withdraw(let id) = entry.action else { continue }
      let before = people.count
      // If several people have an id, a correction that names it means all of them.
      people.removeAll { $0.person.id == id || $0.person.learner == id }
      made.withdrawn += before - people.count
      if people.count < before { fruitless.remove(entry) }
    }
  }
}
