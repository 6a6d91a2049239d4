internal import Curriculum
internal import Scoring

/// What a learner did in a part of a course that is finished, what changed since, and what comes back: the words of a page that is
/// an ending.
package struct Ending: Hashable, Sendable {
  /// That it is finished, in a sentence.
  package let title: String
  /// A heading and the sentences below it.
  package let parts: [Part]

  package struct Part: Hashable, Sendable {
    package var heading: String
    package var sentences: [String]
  }
}

extension Model {
  /// The ending of a module; `nil` while it is not finished, in a form, and while feedback is withheld.
  package func ending(ofModule index: Int) -> Ending? {
    guard course.sitting == nil, !withholdsFeedback, completion.isDone(index),
      let module = module(index), !module.scenarios.isEmpty
    else { return nil }
    return Ending(
      title: "Finished: module \(course.number(ofModule: index)), \(module.title)",
      parts: [
        Ending.Part(heading: "What you did", sentences: [did(in: [module])]),
        Ending.Part(heading: "What changed", sentences: changed(in: [module])),
        Ending.Part(
          heading: "What comes back", sentences: [comesBack(of: [module])].compactMap(\.self)),
      ].filter { !$0.sentences.isEmpty })
  }

  /// The ending of the course, or of its track; `nil` while a module of it is not finished, in a form, and while feedback is withheld.
  package var courseEnding: Ending? {
    guard isCourseFinished else { return nil }
    let name = learner.map { ", \($0.name)" } ?? ""
    let what = course.track.map { "the track \($0.title)" } ?? "the course"
    let modules = counted(course.modules.count, "module")
    return Ending(
      title: "You have finished \(what)\(name).",
      parts: [
        Ending.Part(
          heading: "What you did", sentences: ["\(modules): \(did(in: course.modules))"]),
        Ending.Part(
          heading: "What changed since your first answers", sentences: changed(in: course.modules)),
        Ending.Part(
          heading: "What comes back",
          sentences: [
            comesBack(of: course.modules),
            "Review is offered on the course page when something is due.",
          ].compactMap(\.self)),
      ].filter { !$0.sentences.isEmpty })
  }

  /// Whether every module of the course, or of its track, is finished.
  package var isCourseFinished: Bool {
    course.sitting == nil && !withholdsFeedback
      && course.modules.contains { !$0.scenarios.isEmpty }
      && course.modules.indices.allSatisfy(completion.isDone)
  }

  /// `9 cases, 21 questions, on 2026-11-21.`
  private func did(in modules: [Module]) -> String {
    let scenarios = modules.flatMap(\.scenarios)
    let addresses = scenarios.flatMap { scenario in scenario.questions.map(scenario.address(of:)) }
    let moments = addresses.flatMap { address in
      [progress.firstAttempt(at: address), progress.latestAttempt(at: address)].compactMap {
        $0?.moment
      }
    }
    var days = ""
    if let first = moments.min(), let last = moments.max() {
      let (start, end) = (date(first), date(last))
      days = start == end ? ", on \(start)" : ", from \(start) to \(end)"
    }
    return "\(counted(scenarios.count, "case")), \(counted(addresses.count, "question"))\(days)."
  }

  /// What the newest answers are beside the first; empty if nothing is scored.
  private func changed(in modules: [Module]) -> [String] {
    let scenarios = modules.flatMap(\.scenarios)
    guard let first = Fraction.mean(of: scenarios.compactMap(progress.share(of:))),
      let newest = Fraction.mean(of: scenarios.compactMap(progress.newestShare(of:)))
    else { return [] }
    var (putRight, open) = (0, 0)
    for scenario in scenarios {
      for question in scenario.questions {
        let address = scenario.address(of: question)
        guard let before = progress.firstAttempt(at: address)?.score,
          let now = progress.latestAttempt(at: address)?.score
        else { continue }
        if !now.isFull { open += 1 } else if !before.isFull { putRight += 1 }
      }
    }
    var words =
      first == newest
      ? "\(first.percent) % at first answer, and nothing has changed since."
      : "\(first.percent) % at first answer, \(newest.percent) % now."
    if putRight > 0 { words += " Put right: \(counted(putRight, "answer"))." }
    if open > 0 { words += " Not all right yet: \(counted(open, "answer"))." }
    return [words]
  }

  /// When the objectives of some modules come back for review; `nil` if none does, or if nobody knows the time.
  private func comesBack(of modules: [Module]) -> String? {
    guard let now else { return nil }
    let objectives = Set(modules.flatMap(\.objectives).map(\.id))
    let far = Timestamp(milliseconds: .max)
    let dues = progress.dueReviews(of: course, at: far).filter { objectives.contains($0.objective) }
      .map(\.due)
    guard let last = dues.last else { return nil }
    let due = dues.count { $0 <= now }
    let objectivesWords = counted(dues.count, "objective")
    if due == dues.count { return "\(objectivesWords) for review, due now." }
    let next = dues.first { $0 > now } ?? last
    let rest = dues.count - due
    let when =
      rest == 1 || date(next) == date(last)
      ? "on \(date(next))" : "the first on \(date(next)), the last on \(date(last))"
    return due == 0
      ? "\(objectivesWords) for review, \(when)."
      : "\(objectivesWords) for review: \(due) due now, then \(when)."
  }

  private func date(_ instant: Timestamp) -> String {
    String(instant.rfc3339(minutesEastOfUTC: settings.minutesEastOfUTC).prefix(10))
  }
}
