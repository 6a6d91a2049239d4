package import Cohort
package import Files
internal import Journal
package import Scoring
internal import Session

/// The people of a cohort, and where the answers of each are.
///
/// Several people may have one id, if it was made from a name that was typed at several machines. They are one if they share a
/// record, or if somebody has decided so. Else each appears under an id of their own: the one they have, a point, and the beginning
/// of their mark.
package struct CohortPeople: Sendable {
  /// By id.
  package private(set) var all: [Person] = []

  package struct Person: Hashable, Sendable {
    /// The id under which they appear in reports.
    package var id: LearnerID
    /// The id that their answers have.
    package var learner: LearnerID
    /// `nil` if there is none, or if nobody else has the same id: the name is then not looked up.
    package var name: String?
    /// The stores that hold their answers.
    var stores: [Store]
    /// Whether another person has the same id.
    package var isApart = false
  }

  package init(of cohort: String, by corrections: Corrections = Corrections()) throws(FileError) {
    let first = Store(root: cohort)
    var others: [LearnerID: [(claim: Claim, store: Store)]] = [:]
    for (claim, store) in try ApartStores(of: cohort).all() {
      // A person without answers need not be told from anybody. A collection that is going on makes folders before files.
      for learner in try store.learnerIDs() where !(try store.journalFiles(of: learner).isEmpty) {
        others[learner, default: []].append((claim, store))
      }
    }
    let ids = try first.learnerIDs()
    for learner in ids where others[learner] == nil {
      all.append(Person(id: learner, learner: learner, stores: [first]))
    }
    let here = Set(ids)
    let rules = IDRules(isMade: { _, _ in true })
    for (learner, stores) in others {
      var groups = stores.map { Group(claims: [$0.claim], stores: [$0.store]) }
      if here.contains(learner), let claim = Claim(of: learner, in: first, by: rules) {
        groups.append(Group(claims: [claim], stores: [first]))
      }
      all += people(
        of: learner, try Self.joined(groups, of: learner, corrections.onePerson.contains(learner)))
    }
    all.sort { $0.id < $1.id }
  }

  /// What is one person's for all that is known.
  private struct Group {
    var claims: [Claim]
    var stores: [Store]
    var records: Set<String> = []
  }

  /// Joins the groups that share a record, or all of them.
  private static func joined(_ groups: [Group], of learner: LearnerID, _ areOne: Bool)
    throws(FileError) -> [Group]
  {
    var joined: [Group] = []
    for group in groups {
      var group = group
      for store in group.stores {
        let history = try store.readHistory(of: learner)
        group.records.formUnion(history.attempts.map(\.id) + history.reports.map(\.id))
      }
      for index in joined.indices.reversed()
      where areOne || !joined[index].records.isDisjoint(with: group.records) {
        let other = joined.remove(at: index)
        group.claims += other.claims
        group.stores += other.stores
        group.records.formUnion(other.records)
      }
      joined.append(group)
    }
    return joined
  }

  private func people(of learner: LearnerID, _ groups: [Group]) -> [Person] {
    let marks = groups.compactMap { group in
      if case .marked(let mark)? = group.claims.min() { mark } else { nil }
    }
    let length = Set(marks.map { $0.prefix(8) }).count == marks.count ? 8 : 16
    return groups.map { group in
      var person = Person(id: learner, learner: learner, stores: group.stores)
      person.isApart = groups.count > 1
      guard person.isApart else { return person }
      var notes: [Note] = []
      person.name = person.findName(noting: &notes)
      guard case .marked(let mark)? = group.claims.min() else { return person }
      person.id = LearnerID("\(learner.text.prefix(63 - length)).\(mark.prefix(length))") ?? learner
      return person
    }
  }
}

extension CohortPeople.Person {
  /// Everything that the person answered, under the id of theirs. A record that several stores hold counts once.
  ///
  /// Nothing counts as made after `now`.
  func readHistory(at now: Timestamp) throws(FileError) -> History {
    var history = History()
    for store in stores {
      let part = try store.readHistory(of: learner, from: .manyMachines, at: now)
      if history == History() {
        history = part
        continue
      }
      let known = Set(history.attempts.map(\.id) + history.reports.map(\.id))
      history.attempts += part.attempts.filter { !known.contains($0.id) }
      history.reports += part.reports.filter { !known.contains($0.id) }
      history.notes += part.notes
    }
    if stores.count > 1 { history.arrange() }
    if id != learner { history.give(to: id) }
    return history
  }

  /// The name in the first of the stores that has one; what cannot be read is added to the notes.
  func findName(noting notes: inout [Note]) -> String? {
    var name: String?
    for store in stores {
      do throws(FileObstacle) {
        let found = try store.findProfile(of: learner)
        name = name ?? found?.name
      } catch {
        notes.append(Note(file: store.profile(of: learner), kind: .file(error)))
      }
    }
    return name
  }
}

extension History {
  /// Puts records of several stores in order.
  mutating func arrange() {
    attempts.sort(by: Attempt.isInOrder)
    reports.sort(by: Report.isInOrder)
    notes.sort()
  }

  /// Makes another learner the owner of everything.
  mutating func give(to learner: LearnerID) {
    for index in attempts.indices { attempts[index].learner = learner }
    for index in reports.indices { reports[index].learner = learner }
  }
}
