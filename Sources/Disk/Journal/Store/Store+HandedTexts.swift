package import Files
package import Scoring

/// Texts that learners send: as a line of a file, and as an instructor's store keeps them.
extension LearnerText {
  /// The text as its file has it, with its line feed; `nil` if it was never kept.
  package var line: [UInt8]? { at.map { TextFile.encode(self, at: $0) } }

  /// Reads a line without its line feed; `nil` if it is damaged, too long or of a later version.
  package init?(line: Span<UInt8>) {
    guard let text = TextFile.read(line) else { return nil }
    self = text
  }
}

extension Store {
  /// Adds to `files` a text that a learner sent, unless the store has it in this version or a later one. Returns whether it was added.
  package func keep(
    _ text: LearnerText, of learner: LearnerID, among files: inout NewFiles
  ) throws(FileError) -> Bool {
    guard let line = text.line, let time = text.at else { return false }
    let path = texts(of: learner) + "/" + TextFile.name(for: text.subject) + ".json"
    if let bytes = try? WholeFile.read(path, limit: LearnerText.mostBytes * 8),
      let known = TextFile.read(bytes.span), let before = known.at, before >= time
    {
      return false
    }
    try Folder.makeUnsynced(texts(of: learner))
    try files.add(line, to: path)
    return true
  }
}
