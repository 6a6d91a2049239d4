public import Screen

extension KeyTable {
  /// The keys of a footer that fit in some rows, in the order of the table.
  ///
  /// If not all of them fit, those late in the table are left out first; the essential ones stay longest.
  public func footer(columns: Int, atMost rows: Int, glyphs: Glyphs) -> [Line] {
    var shown = bindings.filter { $0.hint != nil }
    while !shown.isEmpty {
      let lines = Self.rows(of: shown, columns: columns, glyphs: glyphs)
      if lines.count <= rows { return lines }
      let dispensable = shown.lastIndex { !isEssential($0) } ?? shown.startIndex
      shown.remove(at: dispensable)
    }
    return [Line()]
  }

  private func isEssential(_ binding: Binding<Message>) -> Bool {
    binding.messages.contains { essential.contains($0.message) }
  }

  /// The keys and what they do, three columns apart.
  private static func rows(
    of bindings: [Binding<Message>], columns: Int, glyphs: Glyphs
  ) -> [Line] {
    var lines: [Line] = []
    var line = Line()
    for binding in bindings {
      let entry = Line([
        Run(glyphs.label(binding.label), .key), Run(" " + (binding.hint ?? ""), .hint),
      ])
      if line.runs.isEmpty {
        line = entry
      } else if line.width + 3 + entry.width > columns {
        lines.append(line)
        line = entry
      } else {
        line = line + Line("   ") + entry
      }
    }
    return lines + [line]
  }

  /// The keys of a help page, each with its sentence: one block for each binding.
  public func help(_ layout: BlockLayout) -> [[Line]] {
    bindings.map { binding in
      let label = Run(layout.glyphs.label(binding.label).padded(to: 12), .key)
      return layout.narrower(by: displayWidth(of: label.text)).wrapped(binding.help)
        .hanging(from: label)
    }
  }
}
