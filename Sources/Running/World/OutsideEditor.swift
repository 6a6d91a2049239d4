internal import Files
internal import Reports
internal import Screen
internal import TrainerUI

/// The learner's own editor, in which a text is changed outside of the program.
package struct OutsideEditor {
  private let editor: Editor
  /// Runs something while another program has the terminal.
  private let lendingTerminal: (() -> Void) -> Void

  package init(_ editor: Editor, lendingTerminal: @escaping (() -> Void) -> Void) {
    self.editor = editor
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
    lendingTerminal { end = editor.edit(path) }
    switch result(of: end, path, before: text) {
    case .text(let text):
      ScratchFolder.remove(place)
      return .text(text)
    case .nothing(let reason):
      ScratchFolder.remove(place)
      return .failed(reason + " Your text is as it was.")
    case .unusable(let reason):
      return .failed(
        reason + " Your text is as it was. What the editor left is in \(reduced(path)).")
    }
  }

  /// What an editor left.
  private enum Left {
    case text(String)
    /// Nothing that anybody would miss, for the reason given.
    case nothing(String)
    /// Something that cannot be taken, for the reason given, and that nobody else has.
    case unusable(String)
  }

  private func result(of end: ForegroundProgram.End, _ path: String, before: String) -> Left {
    let problem = end.words(of: editor.command)
    let bytes: [UInt8]
    do throws(FileObstacle) {
      bytes = try WholeFile.read(path, limit: Self.largestFile)
    } catch {
      if case .tooLarge = error {
        return .unusable(problem ?? "What your editor left is too long.")
      }
      return .nothing(
        problem ?? "Your editor left no file that can be read: \(error.words).")
    }
    if let problem {
      return bytes.isEmpty || bytes == Array(before.utf8) ? .nothing(problem) : .unusable(problem)
    }
    guard let words = String(validating: bytes, as: UTF8.self) else {
      return .unusable("Your editor left something that is no text.")
    }
    // Editors end the last line; nobody typed that.
    let text = words.hasSuffix("\n") ? String(words.dropLast()) : words
    guard TextEditor.accepted(text).isWhole else {
      return .unusable("What your editor left is too long.")
    }
    return .text(text)
  }
}
