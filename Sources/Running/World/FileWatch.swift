package import Files

/// Notices that files were saved, by looking at their sizes, times and identities again and again.
///
/// Looking works wherever files can be read. The kernel's own notices (inotify) tell nothing of what another machine writes to a
/// shared folder, and would need a second way beside them. A look at two files costs a few microseconds.
///
/// A file is often seen while it is being saved: empty, half written, or away for a moment. So a change counts once a file stays
/// the same from one look to the next. If it is gone, or has lost more than half of its size, it has to stay so for a while.
package struct FileWatch: Sendable {
  private let paths: [String]
  /// What the files were when they were read last; `nil` for one that is not there.
  private var known: [FileStatus?]
  /// What they were at the latest look that saw a change, and when that was seen first.
  private var changed: (files: [FileStatus?], since: Int)?
  /// Reads the status of a file; `nil` if nothing is there.
  private let status: @Sendable (String) -> FileStatus?

  /// How long a file has to be away, or much smaller than it was, before that counts, in milliseconds.
  static let patience = 300
  /// How long any other change has to stay the same, in milliseconds: keys may let one look follow another at once.
  static let calm = 10

  /// Whether a change was seen that does not count yet.
  package var isWaiting: Bool { changed != nil }

  package init(
    _ paths: [String],
    status: @escaping @Sendable (String) -> FileStatus? = {
      try? FileStatus(of: $0, followingLinks: true)
    }
  ) {
    self.paths = paths
    self.status = status
    known = paths.map(status)
  }

  /// Looks at the files. Returns whether they have changed since they were read last, and are worth reading again.
  ///
  /// - Parameter ticks: Milliseconds on a clock that never goes back.
  package mutating func look(at ticks: Int) -> Bool {
    let now = paths.map(status)
    guard now != known else {
      changed = nil
      return false
    }
    guard let changed, changed.files == now else {
      self.changed = (now, ticks)
      return false
    }
    let isDoubtful = zip(known, now).contains { before, after in
      guard let before else { return false }
      return after.map { $0.size < before.size / 2 } ?? true
    }
    let wait = isDoubtful ? Self.patience : Self.calm
    guard ticks - changed.since >= wait else { return false }
    known = now
    self.changed = nil
    return true
  }

  /// Takes the files to be read now, as they are.
  package mutating func wasRead() {
    known = paths.map(status)
    changed = nil
  }
}
