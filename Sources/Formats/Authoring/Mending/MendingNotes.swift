/// What is to be said about lines that were mended. Lines of one kind below one heading or lead-in are said together.
struct MendingNotes {
  private var notes: [Note] = []
  private var indexes: [Group: Int] = [:]
  private var region = 0

  private struct Note {
    var finding: Finding
    var place: Place
    /// The other places of which it says the same.
    var more: [Place] = []
  }

  private struct Group: Hashable {
    var region: Int
    var message: String
  }

  var isEmpty: Bool { notes.isEmpty }

  /// Begins another page, section or question.
  mutating func beginRegion() { region += 1 }

  /// Adds a note about a line. One that says the same as an earlier one of the region is counted there.
  mutating func add(_ finding: Finding, at place: Place) {
    let group = Group(region: region, message: finding.message)
    if let index = indexes[group] {
      notes[index].more.append(place)
    } else {
      indexes[group] = notes.count
      notes.append(Note(finding: finding, place: place))
    }
  }

  /// Adds those of others.
  mutating func add(_ others: MendingNotes) {
    beginRegion()
    for note in others.notes {
      for place in [note.place] + note.more { add(note.finding, at: place) }
    }
  }

  /// Puts all of them at the places in the file that their places in a copy of it come from.
  mutating func move(to origin: (Place) -> Place) {
    for index in notes.indices {
      notes[index].place = origin(notes[index].place)
      notes[index].more = notes[index].more.map(origin)
    }
  }

  /// Reports all of them.
  func report(_ findings: inout Findings) {
    for note in notes {
      var finding = note.finding
      let count = note.more.count
      if count > 0 {
        finding.message += ", here and on \(count) more line\(count == 1 ? "" : "s")"
      }
      findings.report(finding, at: note.place)
      guard finding.code == .readAsMeant, count > 0 else { continue }
      findings.linesReadAsMeant += count
      let line = findings.text.line(at: note.place.offset)
      findings.linesSaidWith[line, default: []] += note.more.map {
        findings.text.line(at: $0.offset)
      }
    }
  }
}

/// The text of a module as a Markdown parser reads it.
struct ReadText {
  /// The file's own text, or a mended copy of it.
  private(set) var text: SourceText
  /// The places in the file that the bytes of each copy come from; empty for the file's own text.
  private var copies: [EditedBytes] = []
  /// The lines of `text` that define notes, each with its place in the file.
  private(set) var definitions: [(line: Int, place: Place)] = []

  /// The text as it is, or mended if there is something to mend: first what other programs write, then what is written nearly as
  /// the format wants it.
  init(mending original: SourceText, from bodyStart: Int, findings: inout Findings) {
    text = original
    var paste = PasteMending(original, from: bodyStart)
    paste.run()
    if take(paste.edits) {
      paste.notes.report(&findings)
      findings.fixes.addWritten(of: paste.edits)
    }
    let isPasted = !copies.isEmpty
    var mending = BodyMending(text, from: bodyStart)
    mending.run()
    mending.notes.move(to: origin(of:))
    mending.notes.report(&findings)
    // What is to be written for the copy would stand elsewhere in the file. It comes when the file is read again.
    if !isPasted { findings.looseFixes += mending.looseFixes }
    let starts = mending.definitions.map { origin(of: $0) }
    if take(mending.edits), !isPasted { findings.fixes.addWritten(of: mending.edits) }
    definitions = starts.map { definition(at: $0) }
  }

  /// Makes changes, unless what comes of them would be too much for the parser. Returns whether they were made.
  private mutating func take(_ edits: Edits) -> Bool {
    guard !edits.isEmpty else { return false }
    let edited = edits.applied(to: text.bytes, in: text.bytes.indices)
    let scan = SourceScan(edited.bytes)
    guard !scan.isHeavy else { return false }
    text = SourceText(
      bytes: edited.bytes, lineStarts: scan.lineStarts,
      mayHoldUnsafeCharacters: text.mayHoldUnsafeCharacters,
      hasControls: text.hasControls, hasBraces: text.hasBraces,
      hasEscapedBraces: text.hasEscapedBraces)
    copies.append(edited)
    return true
  }

  /// The line of `text` and the place of a definition that stands at an offset of the file.
  private func definition(at offset: Int) -> (line: Int, place: Place) {
    // Lines that were put in or taken out move those below.
    let numbers = text.lineStarts.indices.lazy.map { $0 + 1 }
    let line = numbers.first { number in
      let content = text.content(ofLine: number)
      return origin(of: content.lowerBound) <= offset && offset <= origin(of: content.upperBound)
    }
    return (line ?? 0, Place(offset))
  }

  /// The place in the file of a place in `text`.
  func origin(of place: Place) -> Place {
    copies.reversed().reduce(place) { $1.origin(of: $0) }
  }

  /// The offset in the file of an offset in `text`.
  func origin(of offset: Int) -> Int {
    copies.reversed().reduce(offset) { $1.origin(of: $0) }
  }
}
