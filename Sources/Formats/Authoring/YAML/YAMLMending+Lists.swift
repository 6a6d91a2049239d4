/// Lists on one line with something in them or behind them that does not belong there.
extension YAMLMending {
  /// Takes out commas with nothing between them: `[clin,, res]`.
  mutating func mendCommas(in list: Range<Int>, _ field: Field) {
    var after: Int?
    var extra: [Range<Int>] = []
    for offset in list.dropFirst() {
      if text.bytes[offset] == UInt8(ascii: ",") {
        if let comma = after { extra.append(comma..<offset) }
        after = offset
      } else if !text.bytes[offset].isSpace {
        after = nil
      }
    }
    guard let first = extra.first else { return }
    for range in extra { edits.replace(range, with: "") }
    notes.add(.yamlExtraComma(field.name), at: Place(first.lowerBound, length: 2))
  }

  /// Leaves out what stands behind a list, which was reported.
  mutating func leaveOut(_ rest: Range<Int>, _ field: Field) {
    edits.replace(rest, with: "", isWritten: false)
    notes.add(
      .wordsBehindList(text.string(text.trimmingBlanks(rest)), field.name),
      at: Place(rest.lowerBound, length: rest.count))
  }

  /// Joins a list that stands below another one with it. Returns the index of the next line to read.
  mutating func joinListBelow(_ close: Int, at index: Int) -> Int {
    let next = index + 1
    guard lines.indices.contains(next), !lines[next].isBlank,
      text.bytes[lines[next].start] == UInt8(ascii: "["), lines[next].indent > lines[index].indent
    else { return next }
    edits.replace(close..<(lines[next].start + 1), with: ", ")
    notes.add(.yamlSeveralLists, at: place(lines[next]))
    return next + 1
  }
}

extension Finding {
  static func yamlExtraComma(_ name: String) -> Finding {
    Finding(
      .readAsMeant, "two commas in the list behind `\(name)` are read as one",
      help: "delete one of the commas, or write what is missing between them")
  }

  static func wordsBehindList(_ words: String, _ name: String) -> Finding {
    Finding(
      .unreadableYAML, "\(quoted(words)) stands behind the list of `\(name)`",
      help: "put it into the brackets; or, if it is a note, on a line of its own behind `# `")
  }
}
