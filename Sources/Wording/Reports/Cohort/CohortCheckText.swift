package import Cohort
internal import Curriculum
internal import Scoring

extension CohortCheck {
  /// Everything there is to say, one line each.
  package var lines: [String] {
    var lines = strangers.map { "learner \(spelling(of: $0)): not on the roster" }
    if !absent.isEmpty {
      lines.append(
        "on the roster, without an answer: \(absent.map(spelling).joined(separator: ", "))")
    }
    lines += otherVersions.courses.sorted { $0.key < $1.key }.map { course, answers in
      "course \(course): \(answers) answers to another course"
    }
    lines += otherVersions.questions.values.sorted { $0.address < $1.address }.map { change in
      let place = "question \(change.address.scenario)/\(change.address.question)"
      if change.isGone {
        return "\(place): \(change.otherKey) answers; the course no longer has it"
      }
      var words: [String] = []
      if change.otherKey > 0 { words.append("\(change.otherKey) answers to another key") }
      if change.otherWording > 0 {
        words.append("\(change.otherWording) answers to another wording, with the same key")
      }
      return "\(place): \(words.joined(separator: ", "))"
    }
    return lines
  }
}
