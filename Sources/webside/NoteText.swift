internal import Journal
internal import Screen

/// What was found wrong with a learner's journal files, in words.
struct NoteText {
  var notes: [Note]

  /// One sentence for the screen; `nil` where nothing was wrong.
  var summary: String? {
    guard let first = notes.first else { return nil }
    let rest = notes.count > 1 ? " And \(notes.count - 1) more: see `webside progress`." : ""
    return words(of: first) + rest
  }

  /// Every note on a line of its own.
  var lines: [String] { notes.map(words(of:)) }

  private func words(of note: Note) -> String {
    let place = reduced(note.file) + (note.line.map { ":\($0)" } ?? "")
    return "\(place): \(reason(for: note.kind))."
  }

  private func reason(for kind: Note.Kind) -> String {
    switch kind {
    case .torn: "the last line was cut short and does not count; all before it does"
    case .line(let fault): "this line is no record (\(fault)) and does not count; the others do"
    case .otherLearner(let id): "this record belongs to `\(id)` and does not count here"
    case .conflict(let id): "two records have the id \(reduced(id)); one counts"
    case .file(let obstacle): "this file was not read (\(obstacle))"
    }
  }
}
