internal import Cohort
internal import Scoring
internal import Screen

/// Those of one section of the roster who came.
struct BoardSection {
  /// `nil` where the roster has no sections.
  var title: String?
  /// By their ids.
  var attendees: [Attendee]
  /// How many of the section came: `4 of 12`.
  var signedIn: String
}

extension BoardModel {
  /// Who came, section by section in the order of their titles; those the roster puts into none come last. Only who is how far
  /// is told of a section, and never what it answered: it may be small.
  var sections: [BoardSection] {
    let attendees = board.attendees.sorted { $0.id < $1.id }
    let all = session.sections
    guard !all.isEmpty else {
      return [BoardSection(title: nil, attendees: attendees, signedIn: "")]
    }
    let present = Dictionary(grouping: attendees) { all[$0.id] ?? "" }
    let sizes = Dictionary(grouping: all.values) { $0 }.mapValues(\.count)
    let titles = Set(sizes.keys).union(present.keys).sorted()
    return (titles.filter { $0 != "" } + titles.filter { $0 == "" }).map { title in
      let here = present[title] ?? []
      return BoardSection(
        title: title == "" ? "No section" : title, attendees: here,
        signedIn: title == "" ? "\(here.count)" : "\(here.count) of \(sizes[title] ?? 0)")
    }
  }
}

extension BoardSession {
  /// The sections of those on the roster who have one.
  fileprivate var sections: [LearnerID: String] {
    let pairs = (roster?.learners ?? []).compactMap { learner -> (LearnerID, String)? in
      guard let section = learner.section, !section.isEmpty else { return nil }
      return (learner.id, section)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
