internal import Screen

extension Document {
  /// Shows words that were searched in a style of their own, except in texts whose words are items. A word is shown inside of another
  /// one only if no word of the page begins with it.
  ///
  /// - Parameters:
  ///   - phrase: The words as one text, in the form in which text is searched. If a row has all of it, only that is shown.
  ///   - words: The words one by one, in that form.
  public mutating func showFound(phrase: [UInt8], words: [[UInt8]]) {
    let texts = lines.map { FoldedLine($0) }
    func has(_ needle: [UInt8], atWordStart: Bool) -> Bool {
      texts.contains { !$0.places(of: needle, atWordStart: atWordStart).isEmpty }
    }
    let hasPhrase = has(phrase, atWordStart: true)
    let needles = (hasPhrase ? [phrase] : words).map { ($0, has($0, atWordStart: true)) }
    let marked = Set(items.filter { $0.form == .word }.flatMap(\.rows))
    for row in lines.indices where !marked.contains(row) {
      let places = needles.reduce(into: Set<Int>()) { places, needle in
        places.formUnion(texts[row].places(of: needle.0, atWordStart: needle.1))
      }
      if !places.isEmpty { restyle(row: row, charactersAt: places, .found) }
    }
  }

  /// The first row with words that were searched; `nil` if there is none.
  public var firstFoundRow: Int? {
    lines.firstIndex { line in line.runs.contains { $0.style == .found } }
  }
}

/// The characters of a line, and their text in the form in which it is searched.
private struct FoldedLine {
  private var bytes: [UInt8] = []
  /// For each byte, the position of its character in the line.
  private var characters: [Int] = []

  init(_ line: Line) {
    var position = 0
    for run in line.runs {
      for character in run.text {
        let start = bytes.count
        appendFolded(String(character), to: &bytes)
        characters += [Int](repeating: position, count: bytes.count - start)
        position += 1
      }
    }
  }

  /// The positions of all characters that belong to a place where some text stands.
  func places(of needle: [UInt8], atWordStart: Bool) -> Set<Int> {
    guard let first = needle.first, needle.count <= bytes.count else { return [] }
    var places: Set<Int> = []
    for start in 0...(bytes.count - needle.count)
    where bytes[start] == first && bytes[start..<start + needle.count].elementsEqual(needle)
      && (!atWordStart || beginsWord(at: start, in: bytes.span))
    {
      places.formUnion(characters[start..<start + needle.count])
    }
    return places
  }
}
