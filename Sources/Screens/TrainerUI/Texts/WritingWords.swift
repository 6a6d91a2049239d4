internal import Curriculum
internal import Pages
package import Scoring

/// What is said about texts, on the screen and in lines.
extension Model {
  package static let textIsFull =
    "A text has room for \(LearnerText.mostCharacters) characters; what did not fit was left out."
  package static let wouldRemoveNote = "The same once more removes your note on this page."
  package static let noteIsRemoved = "Your note is removed."
  package static let noteIsKept = "Kept. w opens your note again; M lists all of them."

  /// How much room a text being typed has left; in brief for a narrow window.
  package func room(in editor: TextEditor, isBrief: Bool = false) -> String {
    let room = editor.room
    if isBrief { return "Room for \(room) more. Esc keeps it." }
    return "Room for \(counted(room, "more character")). Esc keeps the text."
  }

  /// What can be done with a text, and who reads it.
  package static func whatHappens(to text: LearnerText?) -> String {
    guard let text, !text.isBlank else {
      return
        "w lets you write. Nobody has to; what you write is never scored, and it stays with you."
    }
    return text.isFinished
      ? "Tick what your text has, with Space or its letter. w takes your text up again."
      : "Enter shows a model answer. w lets you go on writing."
  }

  package static let whatHappensToNote = "w lets you write on; Enter or Esc leads back."

  /// What the learner has written in this course, in a sentence; `nil` if nothing.
  package var textsWords: String? {
    let (texts, notes) = textCounts
    guard texts + notes > 0 else { return nil }
    let parts = [
      texts == 0 ? nil : counted(texts, "text"),
      notes == 0 ? nil : counted(notes, "note"),
    ].compactMap { $0 }
    return "You wrote \(parts.joined(separator: " and ")). M on the course page lists them."
  }

  /// The first words of a text, for a list.
  package func opening(of text: LearnerText) -> String {
    let line = text.text.split(separator: "\n").first { !$0.allSatisfy(\.isWhitespace) } ?? ""
    let words = line.split(separator: " ").prefix(8).joined(separator: " ")
    return words.count > 60 ? String(words.prefix(60)) + "…" : words
  }
}
