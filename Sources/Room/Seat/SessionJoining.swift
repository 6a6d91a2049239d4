package import Curriculum
package import Files
internal import Journal
internal import Session

/// What a seat finds when it joins the session in a folder.
package enum SessionJoining: Sendable {
  /// How long to wait for an answer of the share, in milliseconds: longer than a healthy share ever takes.
  private static let patienceMilliseconds = 5000

  /// The session as the share has it. `copyFault` says why its files could not be copied to this machine; `nil` if they were.
  case shared(OpenSession, copyFault: FileError?)
  /// The session as this seat last saw it, because the share cannot be reached; or, if `isPlanGone`, because the share is there and the
  /// plan is not.
  case kept(OpenSession, isPlanGone: Bool)
  /// There is no session, and this seat has never joined one there. `nil` if the folder does not answer.
  case absent(SessionFiles?)

  /// Looks for the session in the folder at a path.
  ///
  /// - Parameters:
  ///   - onWait: Called once if the folder does not answer at once.
  ///   - note: Takes what there is to say about the session's files.
  package init(
    _ path: String, course: Course, copies: SeatCopies, read: @escaping ReadFile,
    onWait: () -> Void, note: (SessionNote) -> Void
  ) throws(SessionFault) {
    let shared = SessionFolder(path: path)
    let found = computeWithin(
      milliseconds: Self.patienceMilliseconds, { SessionFiles(in: shared, read: read) },
      onWait: onWait)
    if let found, found.isThere {
      let session = try OpenSession(found, at: path, course: course, note: note)
      let store = session.store(in: copies.sessions)
      do throws(FileError) {
        try? Folder.make(store.root)
        try copies.keep(found, joinedBy: path, in: store)
        self = .shared(session, copyFault: nil)
      } catch {
        self = .shared(session, copyFault: error)
      }
    } else if let kept = copies.find(joinedBy: path) {
      let session = try OpenSession(kept, at: path, course: course, note: note)
      // A folder that does not answer is not asked again.
      self = .kept(session, isPlanGone: found != nil && isThere(shared.inbox))
    } else {
      self = .absent(found)
    }
  }
}
