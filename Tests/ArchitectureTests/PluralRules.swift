/// Nouns of which there may be one.
private let nouns = """
  answers cases modules people learners questions pages texts notes files errors warnings minutes days lines reports objectives \
  points seats sessions scenarios options letters items words sections records deliveries hours persons experts characters rows \
  places columns bytes seconds months weeks phrases marks sources forms tracks pairs
  """.split(separator: " ").map(String.init)

/// Numbers in texts with a noun in the plural behind them: `\\(count) answers`, which says "1 answers" one day. `counted` does not.
///
/// - Parameter several: What is put in and is never 1, by the end of a file's path.
func pluralsOfOne(in file: SourceFile, except several: [String: Set<String>] = [:]) -> [Finding] {
  let exempt = several.first { file.path.hasSuffix("/" + $0.key) }?.value ?? []
  let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
  return lines.enumerated().flatMap { index, line in
    guard !line.contains("//") else { return [Finding]() }
    return plurals(in: line).filter { !exempt.contains($0.value) }.map { value, noun in
      file.finding(
        index + 1, "`\\(\(value)) \(noun)`: use `counted`, which says one in the singular")
    }
  }
}

/// What is put into the texts of a line in front of a noun in the plural, with the noun.
private func plurals(in line: Substring) -> [(value: String, noun: String)] {
  line.ranges(of: "\\(").compactMap { start in
    var depth = 1
    var end = start.upperBound
    while end < line.endIndex, depth > 0 {
      if line[end] == "(" { depth += 1 }
      if line[end] == ")" { depth -= 1 }
      end = line.index(after: end)
    }
    let value = String(line[start.upperBound..<end].dropLast())
    guard line[end...].first == " " else { return nil }
    let noun = String(line[end...].dropFirst().prefix { $0.isLetter })
    return nouns.contains(noun) ? (value, noun) : nil
  }
}
