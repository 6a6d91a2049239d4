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
  /// The ending of a module, or of a form; `nil` while it is not finished, and in a module while feedback is withheld.
  package func ending(ofModule index: Int) -> Ending? {
    if course.sitting != nil { return formEnding(ofModule: index) }
    guard !withholdsFeedback, completion.isDone(index),
      let module = module(index), !module.scenarios.isEmpty
    else { return nil }
    return Ending(
      title: "Finished: module \(course.number(ofModule: index)), \(module.title)"
        + (isPartOfModule(module) ? ", as far as this track has it" : ""),
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

  /// Whether a track has only some pages of a module.
  private func isPartOfModule(_ module: Module) -> Bool {
    course.track != nil
      && (whole?.modules.first { $0.id == module.id }?.pages.count ?? 0) > module.pages.count
  }

  /// `9 cases, 21 questions, on 2026-11-21.`
  func did(in modules: [Module]) -> String {
    let scenarios = modules.flatMap(\.scenarios)
    let addresses = scenarios.flatMap { scenario in scenario.questions.map(scenario.address(of:)) }
    let moments = addresses.flatMap { address in
      [progress.firstAttempt(at: address), progress.latestAttempt(at: address)].compactMap {
        $0?.moment
      }
    }
    var days = ""
    if let first = moments.min(), let last = moments.max() {
      let (start, end) = (date(day(of: first)), date(day(of: last)))
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
    let objectives = Set(modules.flatMap(\.objectives).map(\.id))
    let planned = reviews.objectives.filter { objectives.contains($0.objective) }
    guard !planned.isEmpty else { return nil }
    let dueNow = Set(reviews.due.map(\.objective))
    let later = planned.filter { !dueNow.contains($0.objective) }.map(day).sorted()
    let due = planned.count - later.count
    let objectivesWords = counted(planned.count, "objective")
    guard let next = later.first, let last = later.last else {
      return "\(objectivesWords) for review, due now."
    }
    let when =
      next == last ? "on \(date(next))" : "the first on \(date(next)), the last on \(date(last))"
    return due == 0
      ? "\(objectivesWords) for review, \(when)."
      : "\(objectivesWords) for review: \(due) due now, then \(when)."
  }

  /// The local day on which an objective comes: the one it has in the plan, and after the weeks of the plan the one its interval ends.
  private func day(of objective: ObjectiveSchedule) -> Int64 {
    reviews.days.first { $0.objectives.contains(objective.objective) }?.day
      ?? objective.due.localDay(minutesEastOfUTC: settings.minutesEastOfUTC)
  }

  private func day(of instant: Timestamp) -> Int64 {
    instant.localDay(minutesEastOfUTC: settings.minutesEastOfUTC)
  }

  /// A day, in days since 1970-01-01, as `2026-11-27`.
  private func date(_ day: Int64) -> String {
    String(Timestamp(milliseconds: day * 86_400_000).rfc3339(minutesEastOfUTC: 0).prefix(10))
  }
}
