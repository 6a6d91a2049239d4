internal import Curriculum
package import Files
package import Journal
internal import Screen

/// What was found wrong with a learner's journal files, in words.
package struct NoteText {
  package var notes: [Note]

  package init(notes: [Note]) {
    self.notes = notes
  }

  /// One sentence for the screen; `nil` if nothing was wrong.
  package var summary: String? {
    guard let first = notes.first else { return nil }
    let rest = notes.count > 1 ? " And \(notes.count - 1) more: see `webside progress`." : ""
    return words(of: first) + rest
  }

  /// Every note on a line of its own.
  package var lines: [String] { notes.map(words(of:)) }

  private func words(of note: Note) -> String {
    let place = reduced(note.file) + (note.line.map { ":\($0)" } ?? "")
    return "\(place): \(Self.reason(for: note.kind))."
  }

  /// Why a line or a file of a journal does not count.
  static func reason(for kind: Note.Kind) -> String {
    switch kind {
    case .torn: "the last line was cut short and does not count; everything before it does"
    case .line(let fault): "this line does not count: \(fault.words)"
    case .otherLearner(let id): "this record belongs to `\(id)` and does not count here"
    case .conflict(let id): "two records have the id \(reduced(id)); one counts"
    case .file(let obstacle): "not read: \(obstacle.words)"
    }
  }
}

extension LineFault {
  var words: String {
    switch self {
    case .damaged: "it is damaged: its checksum does not match"
    case .newerVersion(let version):
      "it was written by a later Webside (record version \(version))"
    case .invalid(let field): "it is not a record; see its field `\(reduced(field))`"
    }
  }
}

extension FileObstacle {
  /// Why a file was not read.
  package var words: String {
    switch self {
    case .link: "it is a symbolic link, and links are not followed"
    case .notAFile: "it is not a regular file"
    case .tooLarge(let size): "it is too large (\(counted(size, "byte")))"
    case .missing: "there is no such file or folder"
    case .unreadable(let code): errorText(code)
    }
  }
}
