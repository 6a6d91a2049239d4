internal import Files
internal import Reports
internal import TrainerUI

/// The learner's own editor, in which a text is changed outside of the program.
package struct OutsideEditor {
  /// A command of the shell, such as `vim` or `emacs -nw`; the file's path is put behind it.
  private let command: String
  /// Runs something while another program has the terminal.
  private let lendingTerminal: (() -> Void) -> Void

  package init(command: String, lendingTerminal: @escaping (() -> Void) -> Void) {
    self.command = command
    self.lendingTerminal = lendingTerminal
  }

  /// The largest file that is read back, in bytes.
  private static let largestFile = 1 << 20

  /// Lets the learner change a text, in a file of a folder of its own below `folder`. Whatever the editor does, the text before it
  /// is not lost: the caller has it.
  func edit(_ text: String, below folder: String) -> EditedOutside {
    let place: String
    let path: String
    do throws(FileError) {
      place = try ScratchFolder.make(below: folder)
      path = place + "/text.txt"
      try NewFile.write(Array(text.utf8), to: path, isSynced: false)
    } catch {
      return .failed("Your editor was not started: \(error.problem)")
    }
    var end = ForegroundProgram.End.exited(0)
    lendingTerminal { end = ForegroundProgram.run(command, [path]) }
    let (edited, mayRemove) = Self.result(of: end, path)
    if mayRemove { ScratchFolder.remove(place) }
    return edited
  }

  /// What the editor left, and whether its file is of no more use.
  private static func result(of end: ForegroundProgram.End, _ path: String) -> (
    EditedOutside, mayRemove: Bool
  ) {
    switch end {
    case .notStarted(let code):
      return (
        .failed("Your editor was not started: \(errorText(code)). Your text is as it was."), true
      )
    case .killed(let signal):
      return (.failed("Your editor was ended by signal \(signal). Your text is as it was."), true)
    case .exited(let status) where status != 0:
      return (.failed("Your editor ended with status \(status). Your text is as it was."), true)
    case .exited: break
    }
    let bytes: [UInt8]
    do throws(FileObstacle) {
      bytes = try WholeFile.read(path, limit: largestFile)
    } catch {
      return (.failed("Your editor left no file that can be read. Your text is as it was."), true)
    }
    guard let words = String(validating: bytes, as: UTF8.self) else {
      return (.failed("Your editor left something that is no text. Your text is as it was."), true)
    }
    // Editors end the last line; nobody typed that.
    let text = words.hasSuffix("\n") ? String(words.dropLast()) : words
    guard TextEditor.accepted(text).isWhole else {
      return (
        .failed(
          "What your editor left is too long, so your text is as it was. The long one is in \(path)."
        ), false
      )
    }
    return (.text(text), true)
  }
}
