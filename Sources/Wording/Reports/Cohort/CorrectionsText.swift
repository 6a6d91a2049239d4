internal import CSVText
package import Cohort
package import Collected
package import Curriculum
internal import Scoring
internal import Screen

/// The corrections of a cohort's folder, in words.
package struct CorrectionsText {
  private let file: String

  package init(of cohort: String) {
    file = Self.file(of: cohort)
  }

  /// Where a cohort keeps its corrections.
  package static func file(of cohort: String) -> String { cohort + "/corrections.csv" }

  /// What the corrections changed, in one line; `nil` if they changed nothing.
  package func summary(of made: CorrectionsMade) -> String? {
    var parts: [String] = []
    if made.moved > 0 { parts.append("\(counted(made.moved, "answer")) moved to another id") }
    if made.withdrawn > 0 { parts.append("\(people(made.withdrawn)) withdrawn") }
    if made.joined > 0 {
      parts.append("\(counted(made.joined, "id")) taken to be one person's")
    }
    return parts.isEmpty ? nil : "\(reduced(file)): \(parts.joined(separator: ", "))"
  }

  /// Why nothing was written, if some lines are no corrections.
  package func refusal(_ findings: Int) -> String {
    "nothing was written, because \(reduced(file)) has \(counted(findings, "mistake"))"
  }

  private func people(_ count: Int) -> String { counted(count, "person", "people") }

  /// Corrections that changed nothing, as findings.
  package func findings(on made: CorrectionsMade) -> [Diagnostic] {
    made.unused.map { entry in
      let learner = entry.learner
      return Diagnostic(
        severity: .warning, file: file, range: entry.place,
        message: entry.isMove
          ? "no answer of `\(learner)` fits, so nothing is moved"
          : "nobody here has the id `\(learner)`",
        code: "unused-correction", help: "compare the id with the table of scores")
    }
  }
}

/// That a cohort's folder holds no answers, and what to do.
package func wordsForNoAnswers(in folder: String) -> String {
  let parts = folder.split(separator: "/", omittingEmptySubsequences: false)
  // One learner's folder in a store.
  if let place = parts.lastIndex(of: "learners"), place > 0, place < parts.count - 1 {
    let store = parts[..<place].joined(separator: "/")
    return
      "\(reduced(folder)) belongs to one learner; name the store or cohort that holds it, \(reduced(store))"
  }
  return "\(reduced(folder)) holds no answers; bring them there with `webside cohort collect`"
}

/// That a course has no forms to compare.
package func wordsForNoForms(in folder: String) -> String {
  "the course in \(reduced(folder)) does not have two forms to compare"
}

extension Corrections.Entry {
  fileprivate var isMove: Bool { if case .move = action { true } else { false } }
}

extension LearnerRemark {
  /// The remark in a table's cell.
  package var words: String {
    switch self {
    case .walkIn: "not on the list"
    case .twoSeats: "at two seats at once"
    case .accounts: "delivered from several accounts"
    case .doubted: "a delivery in this name was set aside"
    case .apart: "kept apart from another of this id"
    }
  }
}

extension CohortPeople {
  /// The ids that several people have, with what to type if they are one; one line each.
  package func words(in cohort: String) -> [String] {
    let groups = Dictionary(grouping: all.filter(\.isApart), by: \.learner)
    return groups.sorted { $0.key < $1.key }.map { learner, people in
      let list = people.map { person in
        person.id.text + (person.name.map { " (\(reduced($0)))" } ?? "")
      }
      return
        "learner \(learner): this id was made from a name at \(people.count) machines, and nothing shows that one person typed it; "
        + "the answers are kept apart as \(list.joined(separator: ", ")). If they are one person, type: "
        + "echo same,\(learner) >> \(shellWord(CorrectionsText.file(of: cohort)))"
    }
  }
}
