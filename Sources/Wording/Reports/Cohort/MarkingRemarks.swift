package import Cohort
package import Curriculum
internal import Scoring
internal import Screen

extension MarkingFindings {
  /// What somebody who reads the report has to know about its marks, each cause once. `canRescore` says whether the command has
  /// the options for that; `people` how ids are spelt.
  package func remarks(canRescore: Bool = true, people: [CohortLearner] = []) -> [String] {
    let spellings = Dictionary(
      people.map { ($0.id, $0.spelling) }, uniquingKeysWith: { first, _ in first })
    var remarks: [String] = []
    if !otherMarks.isEmpty {
      let answers = otherMarks.values.reduce(0) { $0 + $1.answers }
      let kinds = otherMarks.sorted { $0.key.rawValue < $1.key.rawValue }.map { kind, found in
        "\(kind.rawValue) \(found.answers)"
      }
      let learners = otherMarks.values.reduce(into: Set()) { $0.formUnion($1.learners) }
      remarks.append(
        "the marks of \(counted(answers, "answer")) are not what the responses earn "
          + "(\(Self.words(for: learners, spellings)); by kind of question: \(kinds.joined(separator: ", "))). The rule has changed "
          + "since, or somebody has changed the records. What the responses earn counts")
    }
    if !earlierKeys.isEmpty {
      remarks.append(
        "marks by an earlier key: \(Self.words(for: earlierKeys))"
          + (canRescore
            ? ". --rescore goes by the present key"
              + (earlierWordings > 0
                ? "; \(earlierWordings) of them to another wording, for which --other-wordings is needed too"
                : "")
            : ""))
    }
    remarks += former.sorted { $0.key < $1.key }.map { scenario, former in
      "no longer in the course, and listed apart: \(scenario), \(counted(former.answers, "answer")) "
        + "(\(Self.words(for: former.learners, spellings)))"
        + (former.present.map {
          "; \($0) asks the same: `formerly: \(scenario)` in its comment counts them"
        }
          ?? "")
    }
    if !rescored.isEmpty {
      remarks.append(
        "rescored by the present key: \(Self.words(for: rescored))"
          + (rescoredWordings > 0 ? "; \(rescoredWordings) of them to another wording" : ""))
    }
    if leftOut > 0 {
      remarks.append(
        "\(counted(leftOut, "answer")) to questions named with --without \(leftOut == 1 ? "is" : "are") left out"
      )
    }
    return remarks
  }

  /// `3 answers to request/reason, 1 answer to request/next`; of many questions the first few.
  private static func words(for counts: [QuestionAddress: Int]) -> String {
    let sorted = counts.sorted { $0.key < $1.key }
    let named = sorted.prefix(5).map { address, count in
      "\(counted(count, "answer")) to \(address.scenario)/\(address.question)"
    }
    let rest = sorted.dropFirst(5)
    guard !rest.isEmpty else { return named.joined(separator: ", ") }
    return named.joined(separator: ", ")
      + " and \(counted(rest.reduce(0) { $0 + $1.value }, "answer")) to \(counted(rest.count, "other question"))"
  }

  private static func words(for learners: Set<LearnerID>, _ spellings: [LearnerID: String])
    -> String
  {
    learners.count > 5
      ? "of \(learners.count) learners"
      : learners.sorted().map { spellings[$0] ?? $0.text }.joined(separator: ", ")
  }
}

/// That a course has no question of a name, and which it may be.
package func wordsForNoQuestion(_ name: String, among known: [QuestionAddress]) -> String {
  let scenario = name.split(separator: "/").first.map(String.init) ?? ""
  let near = known.filter { $0.scenario.text == scenario }
  let words =
    near.isEmpty
    ? "name it as scenario/question, such as \(known.first.map { "\($0.scenario)/\($0.question)" } ?? "request/reason")"
    : "the scenario has \(near.map { "\($0.scenario)/\($0.question)" }.joined(separator: ", "))"
  return "the course has no question `\(reduced(name))`; \(words)"
}
