package import Files
internal import Screen

extension ForegroundProgram.End {
  /// What became of an editor, if it did not end as one ends. `command` is what its owner chose; `nil` if nothing was chosen.
  package func words(of command: String?) -> String? {
    let name = command.map { "the editor `\(reduced($0))`" } ?? "the editor"
    switch self {
    case .exited(0): return nil
    case .exited(127) where command == nil:
      return "No editor was found. Set EDITOR to the one you use."
    // So the shell says that there is no such program, or that it is none.
    case .exited(127): return "\(sentence(name)) was not found. Set EDITOR to the one you use."
    case .exited(126): return "\(sentence(name)) cannot be run. Set EDITOR to the one you use."
    // So the shell says that a signal ended the program.
    case .exited(let code) where code > 128:
      return "\(sentence(name)) was ended by signal \(code - 128)."
    case .exited(let code): return "\(sentence(name)) ended with code \(code)."
    case .killed(let signal): return "\(sentence(name)) was ended by signal \(signal)."
    case .notStarted(let code): return "\(sentence(name)) cannot be run: \(errorText(code))."
    }
  }

  private func sentence(_ words: String) -> String {
    words.prefix(1).uppercased() + words.dropFirst()
  }
}
