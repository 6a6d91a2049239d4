/// A line that is being typed, and where in it the caret is.
struct TypedLine: Hashable, Sendable {
  var text: String
  /// How many characters stand behind the caret.
  private(set) var behind: Int

  init(_ text: String, behind: Int = 0) {
    self.text = text
    self.behind = min(max(0, behind), text.count)
  }

  /// What a key did to a line.
  enum Change: Hashable {
    case changed
    /// The line has no room for all of what was typed.
    case full
    /// There is nothing to erase, because the line is empty.
    case empty
  }

  private var caret: String.Index { text.index(text.endIndex, offsetBy: -behind) }

  /// Changes the line by a message, or moves the caret; `nil` if the message does neither.
  ///
  /// - Parameter most: The longest text, in bytes of UTF-8. Control characters are left out, and other blanks become spaces.
  mutating func change(by message: Message, atMost most: Int) -> Change? {
    switch message {
    case .type(let more): return insert(more, atMost: most)
    case .erase:
      if text.isEmpty { return .empty }
      if caret > text.startIndex { text.remove(at: text.index(before: caret)) }
    case .eraseNext:
      guard behind > 0 else { break }
      text.remove(at: caret)
      behind -= 1
    case .eraseWord:
      let end = caret
      let word = text[..<end].lastIndex { $0 != " " } ?? text.startIndex
      let blank = text[..<word].lastIndex(of: " ").map { text.index(after: $0) }
      text.removeSubrange((blank ?? text.startIndex)..<end)
    case .eraseLine: text.removeSubrange(text.startIndex..<caret)
    case .left: behind = min(behind + 1, text.count)
    case .right: behind = max(0, behind - 1)
    case .top: behind = text.count
    case .bottom: behind = 0
    default: return nil
    }
    return .changed
  }

  private mutating func insert(_ more: String, atMost most: Int) -> Change {
    for character in more {
      let shown = character.isWhitespace ? " " : character.nameable
      guard text.utf8.count + shown.utf8.count <= most else { return .full }
      text.insert(contentsOf: shown, at: caret)
      // A mark may join the character before it, so what stands behind the caret is counted again.
      behind = min(behind, text.count)
    }
    return .changed
  }
}
