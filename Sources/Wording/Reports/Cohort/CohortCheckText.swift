package import Cohort
internal import Curriculum

extension CohortCheck {
  /// Everything there is to say, one line each.
  package var lines: [String] {
    var lines = strangers.map { "learner \(spelling(of: $0)): not on the roster" }
    if !absent.isEmpty {
      lines.append(
        "on the roster, without an answer: \(absent.map(spelling).joined(separator: ", "))")
    }
    lines += effects.courses.sorted { $0.key < $1.key }.map { course, count in
      "course \(course): \(count.words) to another course"
    }
    return lines + effects.findings.map(\.words)
  }
}
