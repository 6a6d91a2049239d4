/// What sound YAML holds that was not meant so.
extension YAMLNode {
  /// Whether something stands outside the record that it belongs to, or lines of a list run into one entry.
  func isOdd(as record: Record, in text: SourceText) -> Bool {
    holdsMisplaced(of: record) || hasJoinedEntries(text)
  }

  /// Whether a name stands at the outermost column, or among the ids of sources, tracks or points, that is a field of something else.
  private func holdsMisplaced(of record: Record) -> Bool {
    guard case .mapping(let entries) = content else { return false }
    let names = Set(record.fields.map(\.name))
    return entries.contains { entry in
      if !names.contains(entry.name) { return true }
      guard let inner = YAMLMending.named[entry.name], case .mapping(let ids) = entry.value.content
      else { return false }
      return ids.contains { id in
        if case .mapping = id.value.content { return false }
        return inner.fields.contains { $0.name == id.name }
      }
    }
  }

  /// Whether an entry of a list goes on over several lines: most likely the dash of the second is missing or further in.
  private func hasJoinedEntries(_ text: SourceText) -> Bool {
    switch content {
    case .scalar: false
    case .mapping(let entries): entries.contains { $0.value.hasJoinedEntries(text) }
    case .sequence(let nodes):
      nodes.contains { node in
        guard case .scalar = node.content else { return node.hasJoinedEntries(text) }
        let range = node.place.offset..<(node.place.offset + node.place.length)
        return text.bytes[range].contains(.lineFeed)
      }
    }
  }
}

/// Lines that are no YAML.
extension YAMLMending {
  /// The first line up to one that is no field, no entry of a list and no comment, and goes on nothing; with what to say about it.
  func oddLine(upTo last: Int) -> (finding: Finding, place: Place)? {
    var above: BodyLine?
    var isOpen = false
    for line in lines where !line.isBlank && text.line(at: line.start) <= last {
      let first = text.bytes[line.start]
      if first == UInt8(ascii: "#") { continue }
      if let mark = ["<!--", "//", "/*", "%%"].first(where: {
        text.holds($0, at: line.start, before: line.end)
      }) {
        return (.yamlOtherComment(mark), place(line))
      }
      if MergeConflict.marks.contains(where: {
        MergeConflict.holds($0, in: line.range, of: text)
      }) {
        return (.mergeConflict(lines: nil), place(line))
      }
      if let field = field(of: line, behind: dash(of: line)) {
        if [",", ";", "\\"].contains(text.string(field.value)) {
          return (.yamlStrayMark(text.string(field.value), behind: field.name), place(line))
        }
        let opens = text.bytes[field.value].first == UInt8(ascii: "[")
        isOpen = opens && text.first("]", in: field.value) == nil
        above = line
      } else if dash(of: line) != nil {
        if let field = above.flatMap({ self.field(of: $0) }), holdsValue(field), !isOpen {
          return (.yamlOddLine(text.string(line.start..<line.end)), place(line))
        }
        above = line
      } else if isOpen {
        isOpen = text.first("]", in: line.start..<line.end) == nil
      } else if above.map({ line.indent > $0.indent }) != true, first != UInt8(ascii: "]"),
        !text.bytes[line.range.lowerBound..<line.start].contains(.tab)
      {
        return (.yamlOddLine(text.string(line.start..<line.end)), place(line))
      }
    }
    return nil
  }
}
