internal import Curriculum
internal import Files
internal import Journal
internal import Scoring
internal import Screen
internal import TrainerUI

/// Performs what the trainer asks of the world: one learner's sitting at one store.
struct Desk {
  let course: Course
  let store: Store
  private var clock = Clock()
  private var sitting: Sitting?
  private var shownAt = Clock.ticks
  /// Pages are remembered for the next start; the first that cannot be is the last that is tried.
  private var remembersPages = true

  /// What answers are given for.
  private let context: Attempt.Context
  /// Why an answer cannot be taken now; `nil` where it can.
  var refusal: () -> String? = { nil }
  /// The course as a learner is asked it who has given these answers; `nil` if it is the same for everybody.
  var courseFor: ((LearnerID, [Attempt]) -> Course)?
  /// What a learner answered at other seats, as far as this one knows.
  var elsewhere: (LearnerID) -> [Attempt] = { _ in [] }
  /// Called when an answer is on the disk.
  var answerWasSaved: () -> Void = {}

  init(course: Course, store: Store, context: Attempt.Context? = nil) {
    self.course = course
    self.store = store
    self.context = context ?? course.sitting.map { .form($0.form.text) } ?? .study
  }

  /// The learners of the store, the one who was here last first. A store that cannot be read has none; writing to it says why.
  var known: [Learner] {
    ((try? store.learners()) ?? [])
      .sorted { ($0.lastActivity?.milliseconds ?? 0) > ($1.lastActivity?.milliseconds ?? 0) }
      .map { Learner(id: $0.id, name: $0.name ?? $0.id.text) }
  }

  /// Signs in whom the arguments name, else the one learner there is. Where there are more, somebody has to say who is here;
  /// where nobody can be kept, that is said before anyone types a name.
  mutating func begin(with chosen: LearnerID?) -> [Message] {
    let known = self.known
    if let id = chosen { return open(id) }
    if known.count == 1 { return open(known[0].id, isGuess: true) }
    do {
      try store.probe()
      return []
    } catch {
      return [.storeFailed(error.words)]
    }
  }

  /// Does what an effect asks, and says what came of it.
  mutating func perform(_ effect: Effect) -> [Message] {
    switch effect {
    case .createLearner(let name): return createLearner(named: name)
    case .openLearner(let id): return open(id)
    case .renameLearner(let id, let name): return rename(id, to: name)
    case .startClock:
      shownAt = Clock.ticks
      return []
    case .visit(let module, let page):
      remember(Visit(at: Clock.now, course: course.id, module: module, page: page))
      return []
    case .mark(let module, let page, let isMarked):
      remember(
        Visit(at: Clock.now, course: course.id, module: module, page: page, isMarked: isMarked))
      return []
    case .report(let subject, let reason, let text): return [report(subject, reason, text)]
    case .record(let submission): return [record(submission)]
    }
  }

  private mutating func createLearner(named name: String) -> [Message] {
    do {
      let taken = Set(try store.learners().map(\.id))
      guard let id = LearnerID(name: name, notIn: taken), let profile = Profile(name: name) else {
        return [.storeFailed("This name cannot be kept; try a shorter one.")]
      }
      try store.createLearner(id, profile: profile)
      return open(id, isNew: true)
    } catch {
      return [.storeFailed(error.words)]
    }
  }

  /// Gives a learner another name. An id that was made from the old one is made anew, as long as no answer carries it.
  private mutating func rename(_ id: LearnerID, to name: String) -> [Message] {
    do {
      guard let profile = Profile(name: name) else {
        return [.storeFailed("This name cannot be kept; try a shorter one.")]
      }
      var renamed = id
      if let old = store.readProfile(of: id)?.name, LearnerID.isMade(id, from: old),
        try store.journalFiles(of: id).isEmpty
      {
        let taken = Set(try store.learners().map(\.id)).subtracting([id])
        renamed = LearnerID(name: name, notIn: taken) ?? id
      }
      sitting = nil
      if renamed != id { try store.moveLearner(id, to: renamed) }
      try store.writeProfile(profile, of: renamed)
      return open(renamed, isNew: true)
    } catch {
      return [.storeFailed(error.words)]
    }
  }

  /// Signs somebody in with what the store holds; where it cannot be written, that is said at once.
  mutating func open(_ id: LearnerID, isGuess: Bool = false, isNew: Bool = false) -> [Message] {
    do {
      let history = try store.readHistory(of: id)
      let visits = try store.readVisits(of: id)
      let known = Set(history.attempts.map(\.id))
      let attempts = history.attempts + elsewhere(id).filter { !known.contains($0.id) }
      let progress = Progress(
        of: course.id, attempts: attempts, visits: visits,
        inForms: course.sitting != nil)
      let learner = Learner(id: id, name: store.readProfile(of: id)?.name ?? id.text)
      sitting = Sitting(in: store, of: id, started: Clock.now, random: { Clock.random })
      let signedIn = SignedIn(
        learner: learner, progress: progress, note: NoteText(notes: history.notes).summary,
        now: Clock.now, isGuess: isGuess, isNew: isNew, course: courseFor?(id, attempts))
      return [.signedIn(signedIn)] + writeProblem(for: id)
    } catch {
      return [.storeFailed(error.words)]
    }
  }

  private func writeProblem(for id: LearnerID) -> [Message] {
    do {
      try store.probe(id)
      return []
    } catch {
      return [.storeFailed(error.words)]
    }
  }

  private mutating func remember(_ visit: Visit) {
    guard remembersPages, let sitting else { return }
    do { try sitting.append(visit) } catch { remembersPages = false }
  }

  private mutating func report(
    _ subject: Report.Subject, _ reason: Report.Reason, _ text: String
  ) -> Message {
    guard let sitting else {
      return .notSaved("Not reported: nobody is signed in, because the store cannot be written.")
    }
    let now = Clock.now
    do {
      var report = Report(
        id: clock.nextID(at: now).text, at: now, learner: sitting.learner, course: course.id,
        about: subject, reason: reason, text: text)
      report.context = context
      try sitting.append(report)
      answerWasSaved()
      return .reported
    } catch {
      return .notSaved(
        "Not reported. \(error.words) What you typed stands here; Enter tries again.")
    }
  }

  private mutating func record(_ submission: Submission) -> Message {
    guard let sitting else {
      return .notSaved("Not saved: nobody is signed in, because the store cannot be written.")
    }
    if let refusal = refusal() { return .notSaved(refusal) }
    let now = Clock.now
    let attempt = Attempt(
      id: clock.nextID(at: now).text, at: now, learner: sitting.learner, course: course.id,
      module: submission.module, address: submission.address, revision: submission.revision,
      key: submission.key, kind: submission.kind, order: submission.order,
      response: submission.response, score: submission.score,
      milliseconds: max(0, Clock.ticks - shownAt),
      context: submission.isReview && context == .study ? .review : context,
      certainty: submission.certainty)
    do {
      let saved = try sitting.append(attempt)
      answerWasSaved()
      return .saved(saved)
    } catch {
      return .notSaved("Not saved. \(error.words) Your answer stands here; Enter tries again.")
    }
  }
}

extension LearnerID {
  /// An id made from a name: its letters and digits without diacritics, and a number where that is taken.
  ///
  /// `Amina Diallo` → `amina-diallo`; `Chloé` → `chloe`; `李` → `learner`.
  init?(name: String, notIn taken: Set<LearnerID>) {
    let base = Self.base(of: name)
    for number in 1...taken.count + 1 {
      guard let id = LearnerID(number == 1 ? base : "\(base)-\(number)") else { return nil }
      if !taken.contains(id) {
        self = id
        return
      }
    }
    return nil
  }

  /// Whether an id was made from a name, with a number behind it or without.
  static func isMade(_ id: LearnerID, from name: String) -> Bool {
    let base = base(of: name)
    guard id.text.hasPrefix(base) else { return false }
    let rest = id.text.dropFirst(base.count)
    return rest.isEmpty || rest.first == "-" && rest.dropFirst().allSatisfy(\.isNumber)
  }

  private static func base(of name: String) -> String {
    let plain = String(decoding: folded(name), as: UTF8.self)
    let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let stem = String(words.joined(separator: "-").prefix(50))
    return stem.isEmpty ? "learner" : stem
  }
}
