internal import Authoring
package import Cohort
package import Curriculum
package import Scoring
internal import Screen

extension CohortScores {
  /// What somebody who reads a table of these scores has to know: which answers are not in it, and how the pass mark was set.
  /// `former` are scenarios that the course no longer has, which are listed apart.
  package func remarks(
    passMark: SessionPlan.PassMark?, former: Set<Identifier<Scenario>> = []
  ) -> [String] {
    var remarks: [String] = []
    if attemptsAtOtherCourses > 0 {
      remarks.append(Self.leftOut(attemptsAtOtherCourses, "to other courses"))
    }
    if attemptsAtFormerQuestions > 0 {
      remarks.append(
        Self.leftOut(attemptsAtFormerQuestions, "to questions that the course no longer has"))
    }
    let notAsked = attemptsAtOtherScenarios.filter { !former.contains($0.key) }
    if !notAsked.isEmpty {
      let answers = notAsked.values.reduce(0, +)
      let names = notAsked.keys.sorted().prefix(5).map(\.text).joined(separator: ", ")
      remarks.append(
        Self.leftOut(
          answers,
          "to scenarios that are not asked here (\(names)\(notAsked.count > 5 ? " …" : ""))"))
    }
    if let passMark {
      let caution =
        passMark.basis == nil
        ? "nobody has said how it was set: read who passed as a first guess"
        : "as session.yaml says"
      remarks.append("pass mark \(reduced(passMark.words)) (\(caution))")
    }
    return remarks
  }

  private static func leftOut(_ answers: Int, _ which: String) -> String {
    "\(counted(answers, "answer")) \(which) \(answers == 1 ? "is" : "are") left out"
  }
}

/// That a cohort has no plan of a session; what follows from that, and what to do.
package func wordsForNoPlan(of session: String, in cohort: String, knowing others: [String])
  -> String
{
  "\(reduced(cohort)) has no plan of session `\(reduced(session))`"
    + (others.isEmpty ? "" : "; it has those of \(others.joined(separator: ", "))")
    + ". Cases are counted over the whole course, and nobody is said to have passed. "
    + "Collect the session's folder too, or name the folder instead of the id"
}

/// Why there is nothing to report of a session that was named by its id.
package func wordsForNoAnswers(of session: String, in cohort: String, knowing others: [String])
  -> String
{
  "\(reduced(cohort)) has neither a plan nor an answer of session `\(reduced(session))`"
    + knownInstead(of: session, among: others)
}

/// Why a source cannot be collected. `names` are those of what lies beside it.
package func wordsForNoSource(_ source: String, beside names: [String]) -> String {
  let name = source.split(separator: "/").last.map(String.init) ?? source
  let near = nearest(to: name, among: names)
  return "\(reduced(source)): no such file or directory; nothing was collected"
    + (near.map { "; did you mean `\(reduced($0))`?" } ?? "")
}

/// What somebody may have meant: the name that is like a mistyped one, or else all names there are.
func knownInstead(of name: String, among known: [String]) -> String {
  if let near = nearest(to: name, among: known) { return "; did you mean `\(reduced(near))`?" }
  return known.isEmpty ? "" : "; it has \(known.map(reduced).joined(separator: ", "))"
}
