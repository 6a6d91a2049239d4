internal import Cohort
internal import Scoring
internal import Screen

/// The learners of one section of the roster who signed in.
struct BoardSection {
  /// `nil` if the roster has no sections.
  var title: String?
  /// In the order of their ids.
  var attendees: [Attendee]
  /// How many of the section signed in: `4 of 12`.
  var signedIn: String
}

extension BoardModel {
  /// The learners who signed in, section by section in the order of the titles; those without a section come last.
  ///
  /// The board tells how far a section is, and never what it answered, because a section may be small.
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
  /// The section of everybody on the roster who has one.
  fileprivate var sections: [LearnerID: String] {
    let pairs = (roster?.learners ?? []).compactMap { learner -> (LearnerID, String)? in
      guard let section = learner.section, !section.isEmpty else { return nil }
      return (learner.id, section)
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
