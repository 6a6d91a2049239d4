package import Cohort
internal import Curriculum
package import Files
package import Scoring
internal import Session

/// When learners signed in and out, kept beside the plans of the sessions:
///
///     <cohort>/sessions/<id>/attendance
package struct CohortAttendance: Sendable {
  private let cohort: String

  private static let largestInBytes = 64 << 20

  package init(cohort: String) {
    self.cohort = cohort
  }

  /// Keeps what deliveries told, and what other cohorts had kept beside the plans at some paths. What is kept already stays.
  func keep(_ found: SignInsAndOuts, besidePlans plans: [String]) throws(FileError) {
    var all = found
    for plan in plans {
      let folder = Folder.parent(of: plan)
      // The plan of a session may be a copy, one folder further down.
      for place in [folder, Folder.parent(of: folder)] {
        if let bytes = read(place + "/attendance") { all.add(bytes) }
      }
    }
    for session in all.sessions {
      // An id comes from a file, and must not lead out of the cohort's folder.
      guard Identifier<SessionPlan>(slug: session) != nil else { continue }
      let path = path(of: session)
      let former = read(path)
      if let former { all.add(former) }
      let file = all.file(of: session)
      guard file != former else { continue }
      try Folder.make(Folder.parent(of: path))
      try NewFile.write(file, to: path)
    }
  }

  /// The first sign-in and the last sign-out of each learner in some sessions; in all, if none is named.
  package func attendance(in sessions: Set<String>) throws(FileError) -> [LearnerID: Attendance] {
    var ids = sessions
    if ids.isEmpty { ids = Set(try Folder.names(in: cohort + "/sessions")) }
    var result: [LearnerID: Attendance] = [:]
    for id in ids {
      guard let bytes = read(path(of: id)) else { continue }
      var found = SignInsAndOuts()
      found.add(bytes)
      for event in found.events(of: id) {
        let one = Attendance(
          learner: event.learner, signedIn: event.isIn ? event.at : nil,
          signedOut: event.isIn ? nil : event.at)
        result[event.learner, default: one].add(one)
      }
    }
    return result
  }

  private func path(of session: String) -> String { "\(cohort)/sessions/\(session)/attendance" }

  private func read(_ path: String) -> [UInt8]? {
    try? WholeFile.read(path, limit: Self.largestInBytes)
  }
}
