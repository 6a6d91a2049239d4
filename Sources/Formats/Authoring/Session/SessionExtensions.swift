internal import Curriculum
internal import Scoring

/// The learners of a `session.yaml` who have another closing time.
///
///     extensions:
///       - id: s1234567
///         closes: 2026-11-23T11:00:00-05:00
extension SessionReading {
  mutating func extensions(
    _ fields: Fields, opens: Timestamp?, by clock: LocalClock?
  ) -> [SessionPlan.Extension] {
    guard let node = fields.node("extensions") else { return [] }
    guard case .sequence(let nodes) = node.content else {
      findings.report(.extensionsWithoutList, at: node.place)
      return []
    }
    var extensions: [SessionPlan.Extension] = []
    for node in nodes {
      guard case .mapping = node.content else {
        findings.report(.extensionWithoutFields, at: node.place)
        continue
      }
      guard let fields = Fields(node, .sessionExtension, findings: &findings),
        let learner = learner(fields), let closes = time("closes", fields, by: clock)
      else { continue }
      if let opens, closes <= opens, let place = fields.namePlace("closes") {
        findings.report(.extensionEndsBeforeOpening(learner.value.text), at: place)
      }
      if extensions.contains(where: { $0.learner == learner.value }) {
        findings.report(.secondExtension(learner.value.text), at: learner.place)
        continue
      }
      extensions.append(SessionPlan.Extension(learner: learner.value, closes: closes))
    }
    return extensions
  }

  private mutating func learner(_ fields: Fields) -> Placed<LearnerID>? {
    guard let text = fields.text("id", &findings) else { return nil }
    if let learner = LearnerID(text.value) { return Placed(learner, text.place) }
    findings.report(
      .malformedValue(
        text.value, of: "id",
        wanted: "the id that the learner signs in with: letters, digits, `.`, `_` and `-`"),
      at: text.place)
    return nil
  }
}
