internal import Authoring
internal import Courses
internal import Files
package import Reports

extension AuthorDesk {
  /// Writes what has one meaning the way the format has it, in the files of a course or in one module.
  ///
  /// - Parameters:
  ///   - show: Shows the difference, before anything is asked.
  ///   - isWanted: Whether it is to be written.
  package func fix(
    at path: String, show: (String) throws(Failure) -> Void, isWanted: (FixText) -> Bool
  ) throws(Failure) {
    let found: [FileFix]
    do throws(UnreadableFile) { found = try fixes(at: path, bundled: bundled).get() } catch {
      throw Failure(text: error.content.reason(at: path))
    }
    guard !found.isEmpty else { return voice.note(FixText.nothing + "\n") }
    let words = FixText(fixes: found)
    try show(words.difference)
    if let remark = words.remark { voice.complain(remark) }
    guard isWanted(words) else { return }
    for fix in found {
      let isWritten: Bool
      do throws(FileError) {
        isWritten = try rewrite(fix.name, from: fix.before, to: fix.after)
      } catch {
        throw .file(error)
      }
      guard isWritten else { throw Failure(text: FixText.changedMeanwhile(fix.name)) }
    }
  }
}
