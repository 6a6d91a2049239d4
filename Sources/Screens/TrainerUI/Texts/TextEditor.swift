internal import Scoring

/// A text being typed, with the caret in it. It is a value: no terminal, no clock, no file.
public struct TextEditor: Hashable, Sendable {
  /// What stands before the caret, and what stands behind it.
  private(set) var before: String
  private(set) var after = ""
  /// The column that moving up and down keeps; `nil` after anything else.
  private var column: Int?

  /// The text; lines end in `\n`.
  public var text: String { before + after }

  /// Begins with a text and the caret at its end.
  public init(_ text: String) { before = text }

  /// What a key did.
  enum Change: Hashable {
    case changed
    /// The caret moved, if it could.
    case moved
    /// The text has no room for all of what was typed; what had room stands in it.
    case cut
  }

  /// How many characters the text has room for.
  package var room: Int { max(0, LearnerText.mostCharacters - text.count) }

  /// Changes the text by a message, or moves the caret; `nil` if the message does neither.
  ///
  /// - Parameters:
  ///   - columns: The columns of a row, which decide what stands above the caret and below it.
  ///   - page: How many rows a page is.
  mutating func change(by message: Message, columns: Int, page: Int) -> Change? {
    let kept = column
    column = nil
    switch message {
    case .type(let more): return insert(more)
    case .erase: if !before.isEmpty { before.removeLast() }
    case .eraseNext: if !after.isEmpty { after.removeFirst() }
    case .eraseWord: before = String(before[..<wordStart])
    case .eraseLine: eraseLine()
    case .left: move(to: before.count - 1)
    case .right: move(to: before.count + 1)
    case .wordLeft: move(to: before[..<wordStart].count)
    case .wordRight: move(to: before.count + wordEnd)
    case .up: moveRows(-1, columns, kept)
    case .down: moveRows(1, columns, kept)
    case .pageUp: moveRows(-max(1, page - 1), columns, kept)
    case .pageDown: moveRows(max(1, page - 1), columns, kept)
    case .top: moveToEdge(columns, atStart: true)
    case .bottom: moveToEdge(columns, atStart: false)
    default:
      column = kept
      return nil
    }
    return message.movesCaret ? .moved : .changed
  }

  /// A text as the editor takes it: the beginning that has room, without control characters.
  package static func accepted(_ text: String) -> (text: String, isWhole: Bool) {
    var editor = TextEditor("")
    let change = editor.insert(text)
    return (editor.text, change != .cut)
  }

  private mutating func insert(_ more: String) -> Change {
    var room = self.room
    var bytes = LearnerText.mostBytes - before.utf8.count - after.utf8.count
    var hasChanged = false
    for character in more {
      let piece = Self.typed(character)
      guard !piece.isEmpty else { continue }
      guard room > 0, piece.utf8.count <= bytes else { return .cut }
      before += piece
      room -= 1
      bytes -= piece.utf8.count
      hasChanged = true
    }
    return hasChanged ? .changed : .moved
  }

  /// A character as it stands in a text: every line end is `\n`, a tab is a space, and other control characters are left out.
  /// Characters that change the direction of writing stay: they are data, and no screen is sent any.
  private static func typed(_ character: Character) -> String {
    if let byte = character.asciiValue, byte >= 0x20, byte < 0x7F { return String(character) }
    if character.isNewline { return "\n" }
    if character == "\t" { return " " }
    var scalars = String.UnicodeScalarView()
    for scalar in character.unicodeScalars where scalar.properties.generalCategory != .control {
      scalars.append(scalar)
    }
    return String(scalars)
  }

  /// Where the word before the caret begins; a line end is a word of its own.
  private var wordStart: String.Index {
    let word = before.lastIndex { $0 != " " } ?? before.startIndex
    guard word < before.endIndex else { return before.startIndex }
    if before[word] == "\n" {
      return word == before.index(before: before.endIndex) ? word : before.index(after: word)
    }
    let blank = before[..<word].lastIndex { $0.isWhitespace }
    return blank.map { before.index(after: $0) } ?? before.startIndex
  }

  /// How many characters there are up to the end of the word behind the caret.
  private var wordEnd: Int {
    let word = after.firstIndex { !$0.isWhitespace } ?? after.endIndex
    let end = after[word...].firstIndex { $0.isWhitespace } ?? after.endIndex
    return after[..<end].count
  }

  /// Erases what stands before the caret in its line, or the line end if nothing does.
  private mutating func eraseLine() {
    guard let end = before.lastIndex(of: "\n") else {
      before = ""
      return
    }
    let start = before.index(after: end)
    before = String(start == before.endIndex ? before[..<end] : before[..<start])
  }

  private mutating func move(to position: Int) {
    let text = self.text
    let index = text.index(text.startIndex, offsetBy: min(max(0, position), text.count))
    before = String(text[..<index])
    after = String(text[index...])
  }

  private mutating func moveRows(_ count: Int, _ columns: Int, _ kept: Int?) {
    let rows = TextRows(text, columns: columns)
    let here = rows.place(of: before.count)
    let wanted = kept ?? here.column
    let row = here.row + count
    // Past the first or the last row there is only an end of the text.
    if row < 0 {
      move(to: 0)
    } else if row >= rows.rows.count {
      move(to: rows.characters.count)
    } else {
      move(to: rows.position(row: row, column: wanted))
    }
    column = wanted
  }

  private mutating func moveToEdge(_ columns: Int, atStart: Bool) {
    let rows = TextRows(text, columns: columns)
    let row = rows.rows[rows.place(of: before.count).row]
    move(to: atStart ? row.start : row.lastCaret)
  }
}

extension Message {
  /// Whether the message moves the caret of an editor and changes nothing.
  fileprivate var movesCaret: Bool {
    switch self {
    case .type, .erase, .eraseNext, .eraseWord, .eraseLine: false
    default: true
    }
  }
}
