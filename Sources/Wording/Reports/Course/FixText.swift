package import Authoring
internal import Curriculum
internal import Screen

/// What `check --fix` would write, in words.
package struct FixText {
  private let fixes: [FileFix]

  package init(fixes: [FileFix]) {
    self.fixes = fixes
  }

  /// The difference in each file, as `diff -u` writes it, so that `patch` takes it too.
  package var difference: String {
    fixes.map { fix in
      let text = UnifiedDiff(
        from: String(decoding: fix.before, as: UTF8.self),
        to: String(decoding: fix.after, as: UTF8.self))
      return text.text(named: reduced(fix.name))
    }.joined()
  }

  /// What to do before the originals of pages are written; `nil` if none are.
  package var remark: String? {
    let isOriginal = { (line: Substring) in line.contains("replaces:") }
    let names = fixes.contains { fix in
      let before = Set(String(decoding: fix.before, as: UTF8.self).split(separator: "\n"))
      return String(decoding: fix.after, as: UTF8.self).split(separator: "\n")
        .contains { isOriginal($0) && !before.contains($0) }
    }
    guard names else { return nil }
    return "`replaces` says that you compared your page with the original as it is now; "
      + "`check` names the line of each original"
  }

  /// The question before anything is written.
  package var question: String { "Write this to \(files)? y or n: " }

  /// That nothing was written, because nobody was asked.
  package var unwritten: String { "nothing was written; --yes writes this to \(files)" }

  /// That nothing was written, because the answer was no.
  package var declined: String { "nothing was written" }

  /// That nothing has to be changed.
  package static let nothing = "nothing to fix"

  /// That a file was not written, because somebody else did.
  package static func changedMeanwhile(_ name: String) -> String {
    "\(reduced(name)) was changed meanwhile; nothing was written to it. Run check --fix again"
  }

  private var files: String {
    fixes.count == 1 ? reduced(fixes[0].name) : counted(fixes.count, "file")
  }
}
