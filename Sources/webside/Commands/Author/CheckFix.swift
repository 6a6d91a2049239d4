internal import ArgumentParser
internal import Desk
internal import Glibc
internal import Reports

/// The part of `check` that writes what has one meaning the way the format has it.
extension Check {
  /// Shows what would be changed and, if that is wanted, writes it.
  func fix(at path: String) throws {
    try AuthorDesk.here.fix(
      at: path, show: { text throws(Failure) in try Console.write(text) }, isWanted: isWanted)
  }

  /// Whether the changes are to be written: with `--yes`, or if somebody at the terminal says so.
  private func isWanted(_ words: FixText) -> Bool {
    if yes { return true }
    guard Console.canAsk, isatty(STDOUT_FILENO) == 1 else {
      Console.complain(words.unwritten)
      return false
    }
    guard Console.agrees(to: words.question) else {
      Console.complain(words.declined)
      return false
    }
    return true
  }
}
