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
  private let read: @Sendable (String) -> PlanFile?

  package init(cohort: String) {
    self.init(cohort: cohort, read: { PlanFile(at: $0) })
  }

  /// Reads plans by `read`, which gives `nil` for a file that cannot be read.
  init(cohort: String, read: @escaping @Sendable (String) -> PlanFile?) {
    self.cohort = cohort
    self.read = read
  }

  /// What came of keeping plans.
  package struct Kept: Hashable, Sendable {
    /// What is wrong with plans that lie beside an inbox; those that lie elsewhere may be anybody's.
    package var faults: [PlanFault] = []
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
      case .failure(let fault):
        if Folder.isFolder(String(path.dropLast("session.yaml".utf8.count) + "inbox")) {
          kept.faults.append(fault)
        }
      }
    }
    for (file, versions) in found.sorted(by: { $0.key < $1.key }) {
      if let difference = try keep(versions, as: file) { kept.differences.append(difference) }
    }
    return kept
  }

  /// The plan of a session; `nil` if the cohort has none that can be read.
  package func plan(of id: String) -> SessionPlan? {
    guard let id = Identifier<SessionPlan>(slug: id) else { return nil }
    for isCopy in [false, true] {
      if case .success(let version) = version(at: file(of: id.text, isCopy: isCopy)) {
        return version.plan
      }
    }
    return nil
  }

  /// All plans, by the ids of their sessions.
  package var all: [SessionPlan] {
    ((try? Folder.names(in: cohort + "/sessions")) ?? []).compactMap(plan)
  }

  private func file(of id: String, isCopy: Bool) -> String {
    "\(cohort)/sessions/\(id)/\(isCopy ? "copies/" : "")session.yaml"
  }

  private func keep(_ versions: [Version], as path: String) throws(FileError) -> Difference? {
    guard let first = versions.first else { return nil }
    let known = try? version(at: path).get()
    let all = versions + (known.map { [$0] } ?? [])
    let best = all.dropFirst().reduce(first) { $1.counts(before: $0) ? $1 : $0 }
    let other = all.first { !$0.plan.asksAndPassesAs(best.plan) }
    if known?.file != best.file {
      try Folder.make(Folder.parent(of: path))
      try NewFile.write(best.file.bytes, to: path)
      setModified(best.file.edited, of: path)
    }
    return other.map {
      Difference(session: best.plan.id, path: $0.path, counting: best.path)
    }
  }

  private func version(at path: String) -> Result<Version, PlanFault> {
    guard let file = read(path) else { return .failure(.unreadable(path)) }
    let (plan, diagnostics) = readSession(.bytes(file.bytes), file: path)
    guard let plan else {
      return .failure(.noPlan(path, diagnostics.first { $0.severity == .error }))
    }
    return .success(Version(path: path, plan: plan, file: file))
  }

  private struct Version {
    var path: String
    var plan: SessionPlan
    var file: PlanFile

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
  case unreadable(String)
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

  /// `nil` if the file cannot be read. A link is not followed.
  init?(at path: String) {
    guard let bytes = try? WholeFile.read(path, limit: Self.largestInBytes),
      let status = try? FileStatus(of: path)
    else { return nil }
    self.bytes = bytes
    edited = status.modified
  }
}

extension SessionPlan {
  /// Whether both plans lead to the same scores.
  fileprivate func asksAndPassesAs(_ other: SessionPlan) -> Bool {
    (form, selection, course, passMark)
      == (other.form, other.selection, other.course, other.passMark)
  }
}
