internal import ArgumentParser
internal import Authoring
internal import Courses
internal import Files
internal import Glibc
internal import Reports

/// The part of `check` that writes what has one meaning the way the format has it.
extension Check {
  /// Shows what would be changed and, if that is wanted, writes it.
  func fix(at path: String) throws {
    let fixes: [FileFix]
    let found = Courses.fixes(at: path, bundled: try Environment.bundledCourse)
    do { fixes = try found.get() } catch {
      throw Failure(text: error.content.reason(at: path))
    }
    guard !fixes.isEmpty else { return Console.note(FixText.nothing + "\n") }
    let words = FixText(fixes: fixes)
    try Console.write(words.difference)
    if let remark = words.remark { Console.complain(remark) }
    guard try isWanted(words) else { return }
    for fix in fixes {
      do {
        guard try rewrite(fix.name, from: fix.before, to: fix.after) else {
          throw Failure(text: FixText.changedMeanwhile(fix.name))
        }
      } catch let error as FileError {
        throw Failure.file(error)
      }
    }
  }

  /// Whether the changes are to be written: with `--yes`, or if somebody at the terminal says so.
  private func isWanted(_ words: FixText) throws -> Bool {
    if yes { return true }
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
      Console.complain(words.unwritten)
      return false
    }
    Console.note(words.question)
    let answer = readLine()?.lowercased() ?? ""
    guard answer == "y" || answer == "yes" else {
      Console.complain(words.declined)
      return false
    }
    return true
  }
}
