internal import Authoring
internal import Scoring
internal import Session
internal import Synchronization

/// What the share says of a session while a seat or a board is open: the instructor may close it later, or put somebody on the
/// list.
///
/// Only the thread looks that has to do with the share anyway, so that a share which hangs holds up nobody.
final class SessionWatch: Sendable {
  private let folder: SessionFolder
  private let state: Mutex<State>

  private struct State {
    /// The latest plan of this session that made sense.
    var plan: SessionPlan
    var stamp: SessionFiles.Stamp?
    /// What was found and not yet taken.
    var news: SessionFiles?
    var known: SessionFiles
    var seatsReadInbox: Bool
  }

  init(of session: OpenSession) {
    folder = session.folder
    state = Mutex(
      State(
        plan: session.plan, known: session.files,
        seatsReadInbox: session.plan.seatsReadInbox))
  }

  /// When answers are taken and what is said of them, as it stands now. What is asked stays as it was for whoever is at it.
  var plan: SessionPlan { state.withLock { $0.plan } }

  /// Whether seats may read what others delivered, as it was for the learner who is at this one when they signed in.
  var seatsReadInbox: Bool {
    get { state.withLock { $0.seatsReadInbox } }
    set { state.withLock { $0.seatsReadInbox = newValue } }
  }

  /// Looks whether the files have changed, and reads them where they have.
  func look() {
    let stamp = SessionFiles.Stamp(of: folder)
    guard state.withLock({ $0.stamp != stamp }) else { return }
    let files = SessionFiles(in: folder)
    let (plan, _) = readSession(files.plan, file: folder.planFile)
    state.withLock { state in
      state.stamp = stamp
      guard files.isThere, files != state.known else { return }
      state.known = files
      state.news = files
      if let plan, plan.id == state.plan.id { state.plan = plan }
    }
  }

  /// The files as they were changed since the last time; `nil` where they were not.
  func takeNews() -> SessionFiles? {
    state.withLock { state in
      defer { state.news = nil }
      return state.news
    }
  }
}
