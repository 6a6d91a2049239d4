/// The numbers of a page, apart: those in cells of tables, and those in the text around them and in the alternatives of drawings.
struct PageText {
  private(set) var cells: Set<String> = []
  /// With the section of each, so that sections can be left out; the head of the page has none.
  private var found: [(section: String, numbers: Set<String>)] = []

  var text: Set<String> { found.reduce(into: []) { $0.formUnion($1.numbers) } }

  init(_ page: String) {
    var section = ""
    var open: Set<Substring> = []
    for piece in page.split(separator: "<") {
      let parts = piece.split(separator: ">", maxSplits: 1)
      guard let tag = parts.first, let name = tag.split(separator: " ").first else { continue }
      if name.hasPrefix("/") { open.remove(name.dropFirst()) } else { open.insert(name) }
      if name == "section" { section = String(tag).components(from: "id=\"", to: "\"").first ?? "" }
      if name == "svg" {
        let alternative = String(tag).components(from: "aria-label=\"", to: "\"").first ?? ""
        found.append((section, Self.numbers(in: alternative)))
      }
      let numbers = Self.numbers(in: parts.count > 1 ? String(parts[1]) : "")
      if !open.isDisjoint(with: ["td", "th"]) {
        cells.formUnion(numbers)
      } else if open.contains("main"), !open.contains("svg") {
        found.append((section, numbers))
      }
    }
  }

  mutating func leaveOut(sections: Set<String>) {
    found.removeAll { sections.contains($0.section) }
  }

  /// Whole numbers and decimals; digits that are part of a word are none.
  private static func numbers(in text: String) -> Set<String> {
    let words = text.split { !$0.isLetter && !$0.isNumber && !".−".contains($0) }
    return Set(
      words.map { word in String(word.hasSuffix(".") ? word.dropLast() : word) }
        .filter { Double($0.replacing("−", with: "-")) != nil })
  }
}
