/// Collected is what a cohort's folder holds beside its learners' answers: the plans of the sessions that they were given in.

internal import Authoring
package import Curriculum
package import Files
package import Scoring
internal import Session

/// The plans of the sessions that a cohort's answers were given in. They say what was asked and what passes even when the
/// sessions' folders are gone.
///
///     <cohort>/sessions/<id>/session.yaml          from the session's folder, which the instructor named
///     <cohort>/sessions/<id>/copies/session.yaml   from anywhere else: a seat's store, another cohort, a mail
///
/// Anybody could have made a copy, so it counts only if there is no plan from the session's folder.
package struct CohortPlans: Sendable {
  package let cohort: String
  private let read: @Sendable (String) throws(FileObstacle) -> PlanFile

  package init(cohort: String) {
    self.init(cohort: cohort, read: { (path) throws(FileObstacle) in try PlanFile(at: path) })
  }

  /// Reads plans by `read`.
  init(cohort: String, read: @escaping @Sendable (String) throws(FileObstacle) -> PlanFile) {
    self.cohort = cohort
    self.read = read
  }

  /// What came of keeping plans.
  package struct Kept: Hashable, Sendable {
    /// Plans that could not be read, and files beside an inbox that are no plans; those that lie elsewhere may be anybody's.
    package var faults: [PlanFault] = []
    /// What is to be said of plans that could be read: what in them was read as it was meant.
    package var warnings: [Diagnostic] = []
    package var differences: [Difference] = []
  }

  /// Two plans of one session that ask something else or pass at another mark.
  package struct Difference: Hashable, Sendable {
    package var session: Identifier<SessionPlan>
    package var path: String
    /// The one that was edited last, and counts.
    package var counting: String
  }

  /// Keeps the plans that were found in sources, with the times when they were edited. Of several plans of one session the one
  /// that was edited last is kept, in whatever order they come.
  package func keep(_ paths: [String], of sources: [String]) throws(FileError) -> Kept {
    let own = Set(sources.map { $0 + "/session.yaml" })
    var found: [String: [Version]] = [:]
    var kept = Kept()
    for path in paths {
      switch version(at: path) {
      case .success(let version):
        let file = file(of: version.plan.id.text, isCopy: !own.contains(path))
        found[file, default: []].append(version)
        kept.warnings += version.warnings
      case .failure(let fault):
        if mayBeOfSession(fault, at: path) { kept.faults.append(fault) }
      }
    }
    for (file, versions) in found.sorted(by: { $0.key < $1.key }) {
      try keep(versions, as: file, noting: &kept)
    }
    return kept
  }

  /// The plan of a session; `nil` if the cohort has none. Throws if it has one that cannot be read.
  package func plan(of id: String) throws(PlanFault) -> SessionPlan? {
    guard let id = Identifier<SessionPlan>(slug: id) else { return nil }
    for isCopy in [false, true] {
      switch version(at: file(of: id.text, isCopy: isCopy)) {
      case .success(let version): return version.plan
      case .failure(.noPlan): continue
      case .failure(.unreadable(_, let obstacle)) where obstacle.isAbsence: continue
      case .failure(let fault): throw fault
      }
    }
    return nil
  }

  /// All plans, by the ids of their sessions. Throws if one of them cannot be read.
  package func all() throws(PlanFault) -> [SessionPlan] {
    let folder = cohort + "/sessions"
    let ids: [String]
    do throws(FileError) { ids = try Folder.names(in: folder) } catch {
      throw .unreadable(folder, .unreadable(error.code))
    }
    var plans: [SessionPlan] = []
    for id in ids {
      if let plan = try plan(of: id) { plans.append(plan) }
    }
    return plans
  }

  /// The plans that can be read, by the ids of their sessions.
  func readable() throws(FileError) -> [String: SessionPlan] {
    var plans: [String: SessionPlan] = [:]
    for id in try Folder.names(in: cohort + "/sessions") {
      do throws(PlanFault) { plans[id] = try plan(of: id) } catch { continue }
    }
    return plans
  }

  private func mayBeOfSession(_ fault: PlanFault, at path: String) -> Bool {
    guard case .noPlan = fault else { return true }
    let inbox = String(path.dropLast("session.yaml".utf8.count) + "inbox")
    do throws(FileError) {
      return try FileStatus(of: inbox, followingLinks: true).kind == .folder
    } catch {
      return !error.isAbsence
    }
  }

  private func file(of id: String, isCopy: Bool) -> String {
    "\(cohort)/sessions/\(id)/\(isCopy ? "copies/" : "")session.yaml"
  }

  /// Keeps the version that counts. A plan in the cohort that cannot be read may be the one that counts, so it stays.
  private func keep(_ versions: [Version], as path: String, noting kept: inout Kept)
    throws(FileError)
  {
    guard let first = versions.first else { return }
    let known: Version?
    switch version(at: path) {
    case .success(let version): known = version
    case .failure(.noPlan): known = nil
    case .failure(.unreadable(_, let obstacle)) where obstacle.isAbsence: known = nil
    case .failure(let fault): return kept.faults.append(fault)
    }
    let all = versions + (known.map { [$0] } ?? [])
    let best = all.dropFirst().reduce(first) { $1.counts(before: $0) ? $1 : $0 }
    let other = all.first { !$0.plan.asksAndPassesAs(best.plan) }
    if known?.file != best.file {
      try Folder.make(Folder.parent(of: path))
      try NewFile.write(best.file.bytes, to: path)
      setModified(best.file.edited, of: path)
    }
    if let other {
      kept.differences.append(
        Difference(session: best.plan.id, path: other.path, counting: best.path))
    }
  }

  private func version(at path: String) -> Result<Version, PlanFault> {
    let file: PlanFile
    do throws(FileObstacle) { file = try read(path) } catch {
      return .failure(.unreadable(path, error))
    }
    let (plan, diagnostics) = readSession(.bytes(file.bytes), file: path)
    guard let plan else {
      return .failure(.noPlan(path, diagnostics.first { $0.severity == .error }))
    }
    return .success(Version(path: path, plan: plan, file: file, warnings: diagnostics))
  }

  private struct Version {
    var path: String
    var plan: SessionPlan
    var file: PlanFile
    var warnings: [Diagnostic]

    /// Whether this one counts rather than the other: the one edited later, or, of two of one instant, the one with the greater
    /// bytes, so that it is always the same.
    func counts(before other: Version) -> Bool {
      file.edited == other.file.edited
        ? other.file.bytes.lexicographicallyPrecedes(file.bytes)
        : other.file.edited < file.edited
    }
  }
}

/// Why a file that is named like a plan is none.
package enum PlanFault: Error, Hashable, Sendable {
  case unreadable(String, FileObstacle)
  case noPlan(String, Diagnostic?)
}

/// The text of a plan and when it was edited last.
struct PlanFile: Hashable, Sendable {
  var bytes: [UInt8]
  var edited: FileTime

  private static let largestInBytes = 1 << 20

  init(_ text: String, edited: FileTime) {
    bytes = Array(text.utf8)
    self.edited = edited
  }

  /// Reads the file. A link is not followed.
  init(at path: String) throws(FileObstacle) {
    bytes = try WholeFile.read(path, limit: Self.largestInBytes)
    do throws(FileError) {
      edited = try FileStatus(of: path).modified
    } catch {
      throw error.isAbsence ? .missing : .unreadable(error.code)
    }
  }
}

extension SessionPlan {
  /// Whether both plans lead to the same scores.
  fileprivate func asksAndPassesAs(_ other: SessionPlan) -> Bool {
    (form, selection, course, passMark)
      == (other.form, other.selection, other.course, other.passMark)
  }
}
