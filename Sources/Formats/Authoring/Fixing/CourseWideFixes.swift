internal import Curriculum

/// The files of a course while `check --fix` changes them.
struct ChangedFiles {
  private let files: FileTree
  /// The names of the files in the order in which changes are shown.
  private let names: [String]
  private let before: [String: [UInt8]]
  private var after: [String: [UInt8]]

  /// No course needs more steps: the last one writes the version of the base, once nothing else is to be looked at.
  private static let mostSteps = 4

  /// - Parameter fixes: what was changed already in each file by itself.
  init(_ files: FileTree, named names: [String], after fixes: [FileFix]) {
    self.files = files
    self.names = names
    var bytes: [String: [UInt8]] = [:]
    for name in names { if case .bytes(let found) = files.read(name) { bytes[name] = found } }
    before = bytes
    after = bytes
    for fix in fixes { after[fix.name] = fix.after }
  }

  /// What is changed, file by file.
  var fixes: [FileFix] {
    names.compactMap { name in
      guard let before = before[name], let after = after[name], before != after else { return nil }
      return FileFix(name: name, before: before, after: after)
    }
  }

  /// Writes what findings about the course as a whole tell its author to write: the original that a page replaces, the version of the
  /// base, minutes, days. Each step is read again, and dropped unless fewer findings are left and no more errors.
  mutating func writeWhatFindingsTell() {
    var now = read(after)
    for _ in 0..<Self.mostSteps where !now.toWrite.isEmpty {
      var changed = after
      for (name, edits) in now.toWrite {
        guard let bytes = after[name] else { continue }
        let written = edits.applied(to: bytes, in: bytes.indices).bytes
        changed[name] = LineEnds(of: bytes).unified(written)
      }
      let then = read(changed)
      guard then.diagnostics.count < now.diagnostics.count, then.errors <= now.errors else {
        return
      }
      (after, now) = (changed, then)
    }
  }

  private func read(_ changed: [String: [UInt8]]) -> CourseReading {
    var tree = files
    let read = files.read
    tree.read = { changed[$0].map(FileContent.bytes) ?? read($0) }
    // Without a day: when sources are due for review is nothing that could be written.
    return readCourse(tree, named: "", for: .check(today: ""))
  }
}

extension CourseReading {
  fileprivate var errors: Int { diagnostics.count { $0.severity == .error } }
}
