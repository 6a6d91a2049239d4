/// World performs what the pure front ends ask for: a learner's answers go to a store, a seat's deliveries to a share, a board's
/// news come from an inbox. It draws nothing, prints nothing, and gets clock, folders and terminal from its caller.

package import Curriculum
internal import Files
package import Journal
internal import Reports
package import Scoring
package import Seat
package import TrainerUI

/// The world of one trainer: performs its effects for one learner at a time, at one store.
package struct TrainerWorld {
  private(set) var course: Course
  /// The course of which `course` may be a part; `nil` if no other part can be studied.
  package var whole: Course?
  let store: Store
  let clock: Clock
  /// The stamps of the newest record and the newest visit of the learner in the store.
  private var newest: RecordStamp?
  private var newestVisit: Timestamp?
  var sitting: Sitting?
  /// The begun answers and the settings that this window read or kept last: what differs on the disk comes from another window.
  var keptDrafts: [Draft] = []
  var keptPreferences = Preferences()
  /// When the question at hand was shown, in ticks of the clock.
  private var shownAt: Int
  /// Whether pages are remembered for the next start. After the first that cannot be, no other is tried.
  private var remembersPages = true

  /// What answers are given for.
  private var context: Attempt.Context
  /// The only learner whose store is read and written; `nil` if anybody may sign in.
  private let pinned: LearnerID?
  /// Why an answer cannot be taken now; `nil` if it can.
  package var refusal: () -> String? = { nil }
  /// The course as a learner is asked it who has given these answers; `nil` if it is the same for everybody.
  package var courseFor: ((LearnerID, [Attempt]) -> Course)?
  /// What a learner answered at other seats, as far as this one knows.
  package var elsewhere: (LearnerID) -> [Attempt] = { _ in [] }
  /// How far the clock that counts is ahead of this machine's, in milliseconds.
  package var clockDifference: () -> Int64 = { 0 }
  /// The editor in which texts may be changed outside of the program; `nil` if they may not.
  package var editor: OutsideEditor?
  /// The folder into which files are written that the learner asks for; `nil` if none is written.
  package var filesFolder: String?
  /// Called when an answer is on the disk.
  package var answerWasSaved: () -> Void = {}
  /// Called when the learner calls for help, or no longer needs it.
  package var helpWasCalled: (_ isCalling: Bool) -> Void = { _ in }

  /// The world of a course, whose answers are given for `context`: by default for the form that the course is a sitting of, else
  /// for study.
  ///
  /// - Parameter pinned: The learner to whom the sitting belongs. Nobody else can then sign in, whatever the model asks for.
  package init(
    course: Course, store: Store, clock: Clock, context: Attempt.Context? = nil,
    pinnedTo pinned: LearnerID? = nil
  ) {
    self.course = course
    self.pinned = pinned
    self.store = store
    self.clock = clock
    self.context = context ?? course.sitting.map { .form($0.form.text) } ?? .study
    shownAt = clock.ticks()
  }

  /// Whether the sitting belongs to one learner. What leaves the learner's store is then refused.
  package var isPinned: Bool { pinned != nil }

  /// The learners of the store, the latest first. A store that cannot be read has none; writing to it says why. Nobody is told
  /// about others if the sitting is pinned.
  package var known: [Learner] {
    if isPinned { return [] }
    return ((try? store.learners()) ?? [])
      .sorted { ($0.lastActivity?.milliseconds ?? 0) > ($1.lastActivity?.milliseconds ?? 0) }
      .map { Learner(id: $0.id, name: $0.name ?? $0.id.text) }
  }

  /// Signs in the learner who was chosen, else the only one there is. If there are several, the learner has to say who they are. If
  /// no learner can be kept, that is said before anybody types a name.
  package mutating func begin(with chosen: LearnerID?) -> [Message] {
    if let id = pinned ?? chosen { return open(id) }
    let known = self.known
    if known.count == 1 { return open(known[0].id, isGuess: true) }
    do {
      try store.probe()
      return []
    } catch {
      return [.storeFailed(error.words)]
    }
  }

  /// Does what an effect asks, and says what came of it.
  package mutating func perform(_ effect: Effect) -> [Message] {
    if let pinned, effect.reachesBeyond(pinned) {
      return [.storeFailed("Nobody but \(pinned) can sign in here.")]
    }
    switch effect {
    case .createLearner(let name): return createLearner(named: name)
    case .openLearner(let id): return open(id)
    case .renameLearner(let id, let name): return rename(id, to: name)
    case .startClock:
      shownAt = clock.ticks()
      return []
    case .visit(let module, let page):
      remember(module, page)
      return []
    case .mark(let module, let page, let isMarked):
      remember(module, page, isMarked: isMarked)
      return []
    case .keep(let drafts): return keep(drafts)
    case .choose(let preferences): return keep(preferences)
    case .look: return []
    case .study(let part): return study(part)
    case .keepText(let text, let isDraft): return keep(text, isDraft: isDraft)
    case .versions(let request): return perform(request)
    case .editOutside(let text): return [.edited(edit(text))]
    case .report(let subject, let reason, let text): return [report(subject, reason, text)]
    case .record(let submission): return [record(submission)]
    case .writeFile(let file, let isConfirmed):
      return [.file(write(file, isConfirmed: isConfirmed))]
    // Only what draws on a terminal knows its clipboard.
    case .copy: return []
    case .callForHelp(let isCalling):
      helpWasCalled(isCalling)
      return []
    // Only a preview has something to edit.
    case .edit: return []
    }
  }

  /// Signs somebody in with what the store holds. If it cannot be written, that is said at once.
  package mutating func open(
    _ id: LearnerID, isGuess: Bool = false, isNew: Bool = false, isOtherPart: Bool = false
  ) -> [Message] {
    do {
      let now = counting(clock.now())
      var history = try store.readHistory(of: id, at: now)
      var visits = try store.readVisits(of: id, at: now, noting: &history.notes)
      (newest, newestVisit) = (history.newest, visits.last?.at)
      let known = Set(history.attempts.map(\.id))
      var attempts =
        history.attempts
        + elsewhere(id).filter { !known.contains($0.id) }.map { $0.given(by: now) }
      var drafts = store.readDrafts(of: id)
      let names = FormerNames(of: course)
      names.rename(&attempts)
      names.rename(&visits)
      names.rename(&drafts)
      let progress = Progress(
        of: course.id, attempts: attempts, visits: visits,
        inForms: course.sitting != nil)
      let learner = Learner(id: id, name: store.readProfile(of: id)?.name ?? id.text)
      // Files are named by their beginnings, in the order of writing.
      let started = [newest?.at, newestVisit].compactMap { $0 }.reduce(clock.now(), max)
      sitting = Sitting(in: store, of: id, started: started, random: clock.random)
      let (preferences, fault) = store.preferences(of: id)
      (keptDrafts, keptPreferences) = (drafts, preferences)
      let (written, textsNote) = self.texts(of: id)
      let note = [NoteText(notes: history.notes).summary, fault, textsNote].compactMap { $0 }
      var signedIn = SignedIn(
        learner: learner, progress: progress,
        note: note.isEmpty ? nil : note.joined(separator: " "),
        now: now, isGuess: isGuess, isNew: isNew,
        course: courseFor?(id, attempts) ?? (isOtherPart ? course : nil),
        drafts: drafts, texts: written.texts, preferences: preferences)
      signedIn.otherTexts = written.others
      if course.sitting == nil, attempts.contains(where: \.context.isForm) {
        signedIn.formProgress = Progress(
          of: course.id, attempts: attempts, visits: [], inForms: true)
      }
      return [.signedIn(signedIn)] + writeProblem(for: id)
    } catch {
      return [.storeFailed(error.words)]
    }
  }

  /// Goes over to another part of the course, for the same learner.
  private mutating func study(_ part: CoursePart) -> [Message] {
    guard let whole, let learner = sitting?.learner else { return [] }
    do throws(CourseFault) {
      switch part {
      case .whole: course = whole
      case .track(let id): course = try whole.selecting(trackNamed: id.text)
      case .form(let id): course = try whole.sitting(formNamed: id.text)
      }
    } catch {
      return [.notSaved(error.words)]
    }
    let form: Identifier<Form>? = if case .form(let id) = part { id } else { nil }
    courseFor = form.flatMap { whole.twinSittings(ofFormNamed: $0.text) }
    context = form.map { .form($0.text) } ?? .study
    return open(learner, isOtherPart: true)
  }

  private func writeProblem(for id: LearnerID) -> [Message] {
    do {
      try store.probe(id)
      return []
    } catch {
      return [.storeFailed(error.words)]
    }
  }

  private mutating func remember(
    _ module: Identifier<Module>, _ page: String, isMarked: Bool? = nil
  ) {
    guard remembersPages, let sitting else { return }
    let now = clock.now()
    let at = max(now, newestVisit ?? now)
    newestVisit = at
    let visit = Visit(
      at: at, course: course.id, module: module, page: page, isMarked: isMarked,
      clock: at == now ? nil : now)
    do { try sitting.append(visit) } catch { remembersPages = false }
  }

  /// The time by the clock that counts, of which this machine's reads `reading`.
  private func counting(_ reading: Timestamp) -> Timestamp {
    Timestamp(milliseconds: reading.milliseconds + clockDifference())
  }

  /// The stamp of a record that is made now.
  private mutating func stamp() -> RecordStamp {
    let stamp = clock.stamp(after: newest)
    newest = stamp
    return stamp
  }

  private mutating func report(
    _ subject: Report.Subject, _ reason: Report.Reason, _ text: String
  ) -> Message {
    guard let sitting else {
      return .notSaved("Not reported: nobody is signed in, because the store cannot be written.")
    }
    let stamp = stamp()
    do {
      var report = Report(
        id: stamp.id.text, at: stamp.at, learner: sitting.learner, course: course.id,
        about: subject, reason: reason, text: text)
      report.context = context
      report.clock = stamp.clock
      try sitting.append(report)
      answerWasSaved()
      return .reported
    } catch {
      return .notSaved(
        "Not reported. \(error.words) What you typed is still here; Enter tries again.")
    }
  }

  private mutating func record(_ submission: Submission) -> Message {
    guard let sitting else {
      return .notSaved("Not saved: nobody is signed in, because the store cannot be written.")
    }
    if let refusal = refusal() { return .notSaved(refusal) }
    let stamp = stamp()
    var attempt = Attempt(
      id: stamp.id.text, at: stamp.at, learner: sitting.learner, course: course.id,
      module: submission.module, address: submission.address, revision: submission.revision,
      key: submission.key, kind: submission.kind, order: submission.order,
      response: submission.response, score: submission.score,
      milliseconds: max(0, clock.ticks() - shownAt),
      context: submission.isReview && context == .study ? .review : context,
      certainty: submission.certainty, clock: stamp.clock)
    attempt.right = submission.right
    attempt.options = submission.options
    do {
      var saved = try sitting.append(attempt)
      answerWasSaved()
      let moment = counting(saved.reading)
      if moment != saved.reading { saved.corrected = moment }
      return .saved(saved)
    } catch {
      return .notSaved("Not saved. \(error.words) Your answer is still here; Enter tries again.")
    }
  }
}

extension Attempt {
  /// The answer, given at the latest at an instant.
  fileprivate func given(by now: Timestamp) -> Attempt {
    var attempt = self
    if moment > now { attempt.corrected = now }
    return attempt
  }
}
