internal import Authoring
package import Scoring
internal import Session
internal import Synchronization

/// What the share says of a session while a seat or a board is open: the instructor may close it later, or add somebody to the
/// roster.
///
/// Only the thread that works on the share looks, so that a share which hangs holds up nobody else.
package final class SessionWatch: Sendable {
  private let folder: SessionFolder
  private let read: ReadFile
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

  package init(of session: OpenSession, read: @escaping ReadFile) {
    folder = session.folder
    self.read = read
    state = Mutex(
      State(
        plan: session.plan, known: session.files,
        seatsReadInbox: session.plan.seatsReadInbox))
  }

  /// The plan as it is now. A learner who has signed in goes by it for when answers are taken and what is said of them; what is
  /// asked stays as it was when they signed in.
  package var plan: SessionPlan { state.withLock { $0.plan } }

  /// Whether seats may read what others delivered, as it was when the learner at this seat signed in.
  package var seatsReadInbox: Bool {
    get { state.withLock { $0.seatsReadInbox } }
    set { state.withLock { $0.seatsReadInbox = newValue } }
  }

  /// Reads the files if they have changed.
  package func look() {
    let stamp = SessionFiles.Stamp(of: folder)
    guard state.withLock({ $0.stamp != stamp }) else { return }
    let files = SessionFiles(in: folder, read: read)
    let (plan, _) = readSession(files.plan, file: folder.planFile)
    state.withLock { state in
      state.stamp = stamp
      guard files.isThere, files != state.known else { return }
      state.known = files
      state.news = files
      if let plan, plan.id == state.plan.id { state.plan = plan }
    }
  }

  /// The files, if they have changed since they were last taken; else `nil`.
  package func takeNews() -> SessionFiles? {
    state.withLock { state in
      defer { state.news = nil }
      return state.news
    }
  }
}
