internal import Files
package import Seat
internal import Session

extension SessionJoining {
  /// The session that a seat goes on with. Throws if there is none in the folder at `path`.
  package func opened(at path: String) throws(Failure) -> OpenSession {
    switch self {
    case .shared(let session, _), .kept(let session, _): return session
    case .absent(let found): throw Failure(text: wordsForNoSession(found, at: path))
    }
  }

  /// What the person at the seat has to know.
  package var remarks: [String] {
    switch self {
    case .shared(let session, let fault):
      session.folder.foreignFiles.map {
        $0.words + " Please ask the instructor whether that is right."
      }
        + (fault.map {
          ["the session's files cannot be copied to this machine: \(errorText($0.code))"]
        } ?? [])
    case .kept(_, isPlanGone: true):
      [
        "`session.yaml` is gone from the session's folder. This seat goes on with the session as it last saw it; "
          + "please tell the instructor."
      ]
    case .kept(_, isPlanGone: false):
      [
        "the shared folder cannot be reached. This seat goes on with the session as it last saw it; answers wait here."
      ]
    case .absent: []
    }
  }
}
