internal import Authoring
internal import CSVText
internal import Cohort
internal import Files
package import Scoring
package import Session
internal import Synchronization

/// What the share says of a session while a seat or a board is open: the instructor may close it later, or add somebody to the
/// roster.
///
/// Only the thread that works on the share looks, so that a share which hangs holds up nobody else.
package final class SessionWatch: Sendable {
  private let folder: SessionFolder
  private let account: UInt32?
  private let ticks: @Sendable () -> Int
  private let read: ReadFile
  private let state: Mutex<State>

  fileprivate struct State {
    /// The latest plan of this session that made sense.
    var plan: SessionPlan
    var stamp: SessionFiles.Stamp?
    /// The files that were found and not yet taken.
    var files: SessionFiles?
    var known: SessionFiles
    var seatsReadInbox: Bool
    var history = FolderHistory()
    var folderNews = FolderNews()
    /// The news that were last taken.
    var folderNewsTaken = FolderNews()
    /// How many people the roster lists that is in force; `nil` without one.
    var people: Int?
    var held: HeldRoster?
  }

  /// Watches the folder of a session.
  ///
  /// - Parameters:
  ///   - account: Whose folder it should be; `nil` not to look for what its permissions let others do.
  ///   - ticks: Milliseconds on a clock that never goes back.
  package init(
    of session: OpenSession, account: UInt32? = nil, ticks: @escaping @Sendable () -> Int,
    read: @escaping ReadFile
  ) {
    folder = session.folder
    self.account = account
    self.ticks = ticks
    self.read = read
    state = Mutex(
      State(
        plan: session.plan, known: session.files,
        seatsReadInbox: session.plan.seatsReadInbox, people: session.roster?.learners.count))
  }

  /// The plan as it is now. A learner who has signed in goes by it for when answers are taken and what is said of them; what is
  /// asked stays as it was when they signed in.
  package var plan: SessionPlan { state.withLock { $0.plan } }

  /// Whether seats may read what others delivered, as it was when the learner at this seat signed in.
  package var seatsReadInbox: Bool {
    get { state.withLock { $0.seatsReadInbox } }
    set { state.withLock { $0.seatsReadInbox = newValue } }
  }

  /// Reads the files if they have changed, and looks at the folder that holds them.
  package func look() {
    let stamp = SessionFiles.Stamp(of: folder)
    lookAtFolder()
    guard state.withLock({ $0.stamp != stamp }) else {
      state.withLock { $0.releaseRoster(at: ticks()) }
      return
    }
    let files = SessionFiles(in: folder, read: read)
    let (plan, _) = readSession(files.plan, file: folder.planFile)
    let people = files.people
    state.withLock { state in
      state.stamp = stamp
      guard files.isThere else { return }
      let isShort = state.holdsBack(people, of: plan)
      state.held = isShort ? HeldRoster(content: files.roster, since: ticks()) : nil
      state.folderNews.shortRoster = isShort ? people : nil
      var files = files
      if isShort {
        files.roster = state.known.roster
      } else if let people {
        state.people = people
      }
      guard files != state.known else { return }
      state.known = files
      state.files = files
      if let plan, plan.id == state.plan.id { state.plan = plan }
    }
  }

  private func lookAtFolder() {
    // If the file system does not say, everything counts as it was.
    let now = try? FolderState(of: folder)
    let weaknesses = try? account.map {
      try folder.weaknesses(for: $0, seatsReadInbox: seatsReadInbox).filter(\.isRisk)
    }
    state.withLock { state in
      if let weaknesses { state.folderNews.weaknesses = weaknesses }
      guard let now else { return }
      state.folderNews.saved += state.history.add(now)
      state.folderNews.changes = state.history.changes
    }
  }

  /// The files, if they have changed since they were last taken; else `nil`.
  package func takeFiles() -> SessionFiles? {
    state.withLock { state in
      defer { state.files = nil }
      return state.files
    }
  }

  /// What is to be said of the folder, if that has changed since it was last taken; else `nil`.
  package func takeFolderNews() -> FolderNews? {
    state.withLock { state in
      defer {
        state.folderNews.saved = []
        state.folderNewsTaken = state.folderNews
      }
      return state.folderNews == state.folderNewsTaken ? nil : state.folderNews
    }
  }

  /// What became of the parts of the folder.
  package var folderChanges: [FolderChange] { state.withLock { $0.folderNews.changes } }
}

/// A roster that lists few people for the one before, and may be half saved.
struct HeldRoster {
  var content: FileContent
  /// When it was found, in ticks.
  var since: Int

  /// How long it must stay as it is before it is believed, in milliseconds.
  static let patienceMilliseconds = 60_000
}

extension SessionWatch.State {
  /// Whether a roster of so many people must not be believed yet, because the one in force lists more than twice as many.
  fileprivate func holdsBack(_ people: Int?, of plan: SessionPlan?) -> Bool {
    guard let people, let former = self.people, plan?.signIn == .roster else { return false }
    return people * 2 < former
  }

  /// Believes a roster that has not changed for long enough.
  fileprivate mutating func releaseRoster(at ticks: Int) {
    guard let held, ticks - held.since >= HeldRoster.patienceMilliseconds else { return }
    self.held = nil
    people = folderNews.shortRoster
    folderNews.shortRoster = nil
    known.roster = held.content
    files = known
  }
}

extension SessionFiles {
  /// How many people the roster lists; `nil` if it is not one.
  fileprivate var people: Int? {
    guard case .bytes(let bytes) = roster else { return nil }
    return readRoster(bytes).roster?.learners.count
  }
}
