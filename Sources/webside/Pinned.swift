internal import ArgumentParser
internal import Glibc
internal import Reports

/// What a pinned sitting lacks that was started for nobody.
let pinnedWithoutLearner = ValidationError("--pinned goes with --learner")

/// Throws if a pinned sitting has no terminal at both ends. Without one, what arrives is a file transfer or a command of somebody
/// who is far away, and its bytes would be taken for answers.
func checkPinnedTerminal() throws(Failure) {
  guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else {
    throw Failure(
      text:
        "this way in is for studying, which needs a terminal, and takes no commands and no files; "
        + "sign in with `ssh -t` and nothing after the host's name")
  }
}
