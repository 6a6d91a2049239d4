package import Files

/// The editor that a person has chosen for texts.
package struct Editor: Hashable, Sendable {
  /// The command as its owner wrote it, which may hold options: `code --wait`. `nil` if none was chosen.
  package var command: String?

  /// The editor that `$VISUAL` or, without it, `$EDITOR` names.
  package init(visual: String?, editor: String?) {
    command = visual ?? editor
  }

  /// Opens a file in the editor, at a line, and waits until the editor ends.
  package func edit(_ file: String, line: Int? = nil) -> ForegroundProgram.End {
    ForegroundProgram.run(shellCommand, arguments(file: file, line: line))
  }

  /// What is run; without a chosen editor the one that Debian calls `editor`, or one that most machines have.
  var shellCommand: String {
    command ?? "$(command -v editor || command -v vi || command -v nano || echo vi)"
  }

  /// The file and the line as the editor expects them; its program is known by name.
  func arguments(file: String, line: Int?) -> [String] {
    // A name that begins with a dash would be an option.
    let file = file.hasPrefix("-") || file.hasPrefix("+") ? "./" + file : file
    guard let line else { return [file] }
    switch program {
    case "code", "codium", "code-insiders", "cursor", "windsurf":
      return ["--goto", "\(file):\(line)"]
    case "hx", "helix", "subl", "zed", "zeditor": return ["\(file):\(line)"]
    case "kate", "kwrite": return ["--line", "\(line)", file]
    case "ed", "sed", "cat", "true", "false": return [file]
    default: return ["+\(line)", file]
    }
  }

  /// The name of the program, without its folder and options.
  private var program: String {
    let word = (command ?? "").split(separator: " ").first ?? ""
    return word.split(separator: "/").last.map(String.init) ?? ""
  }
}
