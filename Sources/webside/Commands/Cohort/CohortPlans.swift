internal import Authoring
internal import Curriculum
internal import Files
internal import Glibc
internal import Journal
internal import Scoring
internal import Screen
internal import Session

/// The plans of the sessions that a cohort's answers were given in, so that what was asked and what passes is known where the
/// sessions' folders are gone.
///
///     <cohort>/sessions/<id>/session.yaml          from the session's folder, which the instructor named
///     <cohort>/sessions/<id>/copies/session.yaml   from anywhere else: a seat's store, another cohort, a mail
///
/// A copy may be anybody's making, so it counts only where there is nothing better.
struct CohortPlans {
  let cohort: String

  /// One text of a plan, and when it was edited last.
  private struct Version {
    var path: String
    var plan: SessionPlan
    var bytes: [UInt8]
    var edited: timespec

    /// Whether this one counts and not the other: the one edited later, and of two of one instant always the same.
    func counts(before other: Version) -> Bool {
      let (own, others) = (
        [edited.tv_sec, edited.tv_nsec], [other.edited.tv_sec, other.edited.tv_nsec]
      )
      return own == others
        ? other.bytes.lexicographicallyPrecedes(bytes) : others.lexicographicallyPrecedes(own)
    }

    func isSame(as other: Version) -> Bool {
      bytes == other.bytes
        && (edited.tv_sec, edited.tv_nsec) == (other.edited.tv_sec, other.edited.tv_nsec)
    }
  }

  /// Keeps the plans among files of that name in sources, with the times when they were edited; of several of one session the
  /// one edited last, in whatever order they come. Gives what is wrong with those that lie beside an inbox: others may be
  /// anybody's.
  func keep(_ paths: [String], of sources: [String]) throws -> [String] {
    let own = Set(sources.map { $0 + "/session.yaml" })
    var found: [String: [Version]] = [:]
    var senseless: [String] = []
    for path in paths {
      switch read(path) {
      case .success(let version):
        let file = file(of: version.plan.id.text, isCopy: !own.contains(path))
        found[file, default: []].append(version)
      case .failure(let failure):
        let inbox = path.dropLast("session.yaml".utf8.count) + "inbox"
        if case .success(.folder) = kind(of: String(inbox)) {
          senseless.append(failure.finding ?? failure.text)
        }
      }
    }
    for (file, versions) in found.sorted(by: { $0.key < $1.key }) { try keep(versions, as: file) }
    return senseless
  }

  /// The plan of a session; `nil` where the cohort knows none.
  func plan(of id: String) -> SessionPlan? {
    Identifier<SessionPlan>(slug: id).flatMap { id in
      for isCopy in [false, true] {
        if case .success(let version) = read(file(of: id.text, isCopy: isCopy)) {
          return version.plan
        }
      }
      return nil
    }
  }

  /// All there are, by their ids.
  var all: [SessionPlan] {
    ((try? Folder.names(in: cohort + "/sessions")) ?? [])
      .compactMap(plan)
  }

  /// What sessions there are and how their scores are had, a line each.
  var words: String {
    all.map { plan in
      "Session \(plan.id), \(reduced(plan.title)): "
        + "webside cohort scores \(shellWord(cohort)) --session \(plan.id)\n"
    }.joined()
  }

  private func file(of id: String, isCopy: Bool) -> String {
    "\(cohort)/sessions/\(id)/\(isCopy ? "copies/" : "")session.yaml"
  }

  private func keep(_ versions: [Version], as path: String) throws {
    guard let first = versions.first else { return }
    let known = try? read(path).get()
    let all = versions + (known.map { [$0] } ?? [])
    let best = all.dropFirst().reduce(first) { $1.counts(before: $0) ? $1 : $0 }
    if let other = all.first(where: { !$0.plan.asksAndPassesAs(best.plan) }) {
      Console.complain(
        "session \(best.plan.id): what it asks or what passes differs between \(reduced(other.path)) "
          + "and \(reduced(best.path)); the latter was edited last and counts")
    }
    if let known, known.isSame(as: best) { return }
    do {
      try Folder.make(String(path.dropLast("/session.yaml".utf8.count)))
      try NewFile.write(best.bytes, to: path)
    } catch {
      throw Failure.file(error)
    }
    // A file system that does not take the time keeps the plan all the same.
    utimensat(AT_FDCWD, path, [best.edited, best.edited], 0)
  }

  private func read(_ path: String) -> Result<Version, Failure> {
    var status = stat()
    guard let bytes = try? WholeFile.read(path, limit: 1 << 20), lstat(path, &status) == 0 else {
      return .failure(Failure(text: "\(reduced(path)): cannot be read"))
    }
    let (plan, diagnostics) = readSession(.bytes(bytes), file: path)
    guard let plan else {
      let error = diagnostics.first { $0.severity == .error }
      return .failure(
        Failure(
          text: "\(reduced(path)): makes no sense",
          finding: error.map { DiagnosticText(diagnostic: $0).firstLine }))
    }
    return .success(Version(path: path, plan: plan, bytes: bytes, edited: status.st_mtim))
  }
}

extension SessionPlan {
  /// Whether scores come out alike by either.
  fileprivate func asksAndPassesAs(_ other: SessionPlan) -> Bool {
    (form, selection, course, passMark)
      == (other.form, other.selection, other.course, other.passMark)
  }
}
