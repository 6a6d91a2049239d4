/// The column and the name of a line of YAML that later lines may belong to.
struct YAMLLevel {
  /// The field's name; `nil` for the dash of an entry.
  var name: String?
  /// The column in the file, and after mending.
  var written: Int
  var meant: Int
  /// Whether a value stands on the line, so that nothing can stand below it.
  var hasValue = false
  /// Whether it is the dash of an entry of a list.
  var isEntry = false
}

/// Columns: which record or list a line belongs to that begins where it should not.
extension YAMLMending {
  /// Where a field belongs that stands at a column: below a field with a value there can be none.
  func column(for written: Int) -> Int {
    guard let above = levels.last(where: { $0.written < written }) else {
      if let same = levels.last(where: { $0.written == written }) { return same.meant }
      return levels.first?.meant ?? written
    }
    if above.hasValue { return above.meant }
    if let same = levels.last(where: { $0.written == written }) { return same.meant }
    // Further left than its neighbours, further right than their parent: a neighbour.
    if let deeper = levels.first(where: { $0.written > written && $0.written > above.written }) {
      return deeper.meant
    }
    return max(above.meant + 1, written)
  }

  /// The column of a field that slipped out of its record: `review-by` at the column of the source that it belongs to, or `policy`
  /// at that of `school`. `nil` if it did not.
  func innerColumn(of field: Field, at written: Int) -> Int? {
    guard let sibling = levels.last(where: { $0.written == written && !$0.isEntry }),
      !sibling.hasValue, let name = sibling.name
    else { return nil }
    let isOutermost = sibling.written == levels.first?.written
    let parent = levels.last { $0.written < written && !$0.isEntry }?.name
    let belongs: Bool
    if isOutermost {
      guard !record.fields.contains(where: { $0.name == field.name }) else { return nil }
      if let record = Self.inner[name] {
        belongs = record.knows(field.name)
      } else {
        let isMisspelt = nearest(to: field.name, among: record.fields.map(\.name)) != nil
        belongs = Self.named.keys.contains(name) && !holdsValue(field) && !isMisspelt
      }
    } else {
      belongs =
        parent.flatMap { Self.named[$0] }.map { record in
          record.fields.contains { $0.name == field.name }
            && (holdsValue(field) || field.name == "modules" || field.name == "places")
        } ?? false
    }
    guard belongs else { return nil }
    return levels.first { $0.written > written }?.written ?? written + 2
  }

  /// The column of the neighbours below, for the first field of a record that begins elsewhere than all others. `nil` if it does not.
  func neighbours(of field: Field, at index: Int, _ written: Int) -> Int? {
    let above = levels.last { $0.written < written }
    let isFirst = above == nil ? levels.isEmpty : levels.last?.written == above?.written
    guard isFirst, above?.hasValue != true, holdsValue(field) else { return nil }
    let floor = above?.written ?? -1
    var below: [(column: Int, hasValue: Bool)] = []
    for line in lines[(index + 1)...] where below.count < 2 {
      guard !line.isBlank, text.bytes[line.start] != UInt8(ascii: "#") else { continue }
      guard line.indent > floor else { break }
      if let field = self.field(of: line) { below.append((line.indent, holdsValue(field))) }
    }
    guard let next = below.first, next.column != written else { return nil }
    // Of two fields nobody can tell which is the odd one, unless a tab stands before the first.
    guard below.count == 2 else { return hasTab(lines[index]) ? next.column : nil }
    // If the second begins elsewhere than the next, the next is the odd one, unless the second belongs to it.
    return below[1].column == next.column || !next.hasValue ? next.column : nil
  }

  static let named = ["sources": Record.source, "tracks": .track, "points": .point]
  static let inner = ["school": Record.school, "forms": .pairedForms]
}

/// Entries of lists.
extension YAMLMending {
  /// Where an entry belongs whose dash stands at a column: at that of the entry above.
  func entryColumn(for written: Int) -> Int {
    let entries = levels.filter(\.isEntry).map(\.written)
    guard let last = levels.last, last.isEntry || last.hasValue, !entries.contains(written) else {
      return written
    }
    return entries.min { abs($0 - written) < abs($1 - written) } ?? written
  }

  /// An entry that is text: `- 01-first.md`.
  mutating func readEntry(_ line: BodyLine, _ dash: Range<Int>, at written: Int) {
    let column = entryColumn(for: written)
    let meant = levels.last { $0.isEntry && $0.written == column }?.meant ?? column
    if meant != written {
      edits.replace(
        line.range.lowerBound..<line.start, with: String(repeating: " ", count: meant))
      notes.add(.yamlIndent(text.string(dash.upperBound..<line.end)), at: place(line))
    }
    mendDash(dash, line)
    levels.removeAll { $0.written > column || $0.isEntry && $0.written == column }
    levels.append(YAMLLevel(written: column, meant: meant, isEntry: true))
  }

  /// A word right below an entry, without a dash, or with one and no blank: an entry too. Whether it was mended.
  mutating func mendEntry(_ line: BodyLine) -> Bool {
    guard let above = levels.last, above.isEntry else { return false }
    let isDash = text.bytes[line.start] == UInt8(ascii: "-")
    let word = text.string((isDash ? line.start + 1 : line.start)..<line.end)
    guard word.hasSuffix(".md") || isDash,
      word.utf8.allSatisfy({ $0.isFieldNameByte || $0 == UInt8(ascii: ".") }), !word.isEmpty
    else { return false }
    let mark = String(repeating: " ", count: above.meant) + "- "
    edits.replace(line.range.lowerBound..<(isDash ? line.start + 1 : line.start), with: mark)
    notes.add(isDash ? .yamlDash : .yamlMissingDash, at: place(line))
    return true
  }

  /// Whether a field may be an entry of a list, as a module with some of its pages is one.
  func maySitInList(_ field: Field, at written: Int) -> Bool {
    let open = levels.filter { !$0.isEntry && !$0.hasValue && $0.written <= written }
    let parent = open.last?.name ?? ""
    if ["modules", "pairs", "extensions"].contains(parent) { return true }
    return !record.knows(field.name) && !isNamed(at: written)
  }

  /// Whether the ids of sources, tracks or points stand at a column.
  private func isNamed(at written: Int) -> Bool {
    let open = levels.last { !$0.isEntry && $0.written < written }
    return open?.name.map(Self.named.keys.contains) ?? false
  }

  /// The column of a field before which a dash was typed: that of its neighbours.
  func columnWithoutDash(_ dash: Range<Int>, at written: Int) -> Int {
    if isNamed(at: written), levels.contains(where: { $0.written == written }) { return written }
    let name = written + dash.count
    let known = Set(levels.filter { !$0.isEntry }.map(\.written))
    let open = levels.last.flatMap { $0.hasValue || $0.isEntry ? nil : $0.written }
    return [name, name - 2, written].first(where: known.contains)
      ?? (open.map { $0 < name } == true ? max(name - 2, written) : written)
  }

  /// A known name without a colon, where fields begin: `title A small course`.
  func fieldWithoutColon(_ line: BodyLine, at index: Int, _ dash: Range<Int>?) -> Field? {
    guard dash == nil else { return nil }
    let end =
      text.bytes[line.start..<line.end].firstIndex { !$0.isFieldNameByte } ?? line.end
    let name = text.string(line.start..<end)
    let value = text.skippingBlanks(from: end, before: line.end)
    if isObjective(name, line, value) {
      return Field(
        name: name, start: line.start, colon: end..<value, isExact: false,
        value: text.trimmingBlanks(value..<line.end))
    }
    guard record.knows(name), value > end || end == line.end else { return nil }
    let isNeighbour = levels.contains { !$0.isEntry && $0.written == line.indent }
    let isFirst =
      levels.last.map { !$0.hasValue && !$0.isEntry && $0.written < line.indent } ?? true
    guard isNeighbour || isFirst else { return nil }
    return Field(
      name: name, start: line.start, colon: end..<value, isExact: false,
      value: text.trimmingBlanks(value..<line.end))
  }

  /// Whether a line is an objective whose colon was forgotten: its id, and words. Further lines of an objective begin with a word
  /// too, so the id has a hyphen, or is the first.
  private func isObjective(_ name: String, _ line: BodyLine, _ words: Int) -> Bool {
    guard let above = levels.last(where: { !$0.isEntry && $0.written < line.indent }),
      above.name == "objectives", !above.hasValue, words < line.end, !name.isEmpty,
      name == name.lowercased()
    else { return false }
    let isFirst = levels.last.map { $0.written < line.indent } ?? true
    return isFirst || name.contains("-")
  }
}
