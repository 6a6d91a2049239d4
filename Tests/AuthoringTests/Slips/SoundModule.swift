import Authoring
import Curriculum
import TestSupport

/// A module without a mistake, whose lines near misses are made of.
struct SoundModule: Sendable {
  var name: String
  var lines: [String]
  /// What the author of each line wanted to write.
  var constructs: [Construct]
  /// What the module is read as.
  var read: Module?

  enum Construct: String, CaseIterable, Sendable {
    case fence, field, objective, heading, scenario, facilitator, debrief
    case listField = "list field"
    case commentOfOneLine = "comment of one line"
    case commentBegins = "comment begins"
    case commentEnds = "comment ends"
    case leadIn = "lead-in"
    case keyedChoice = "keyed choice"
    case choice, item, entry, feedback, explanation, post, quote, reason
    case ratingHeader = "header of a rating"
    case tableRule = "rule of a table"
    case row, note, text
    case emptyLine = "empty line"
  }

  init(named name: String, _ source: String) {
    self.name = name
    lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var construct: Construct?
    var constructs: [Construct] = []
    for (index, line) in lines.enumerated() {
      let next = Self.construct(of: line, below: construct, at: index)
      constructs.append(next)
      construct = next
    }
    self.constructs = constructs
    read = readModule(Array(source.utf8), file: "m.md").0
  }

  private static func construct(
    of line: String, below above: Construct?, at index: Int
  ) -> Construct {
    if line.isEmpty { return .emptyLine }
    if line == "---" { return .fence }
    let isAmongFields =
      [.fence, .field, .listField, .objective, .commentBegins].contains(above) && index > 0
    if isAmongFields, line.hasPrefix("  ") { return .objective }
    if isAmongFields, line != "-->", line.contains(":") {
      return line.contains(": [") ? .listField : .field
    }
    let starts: [(String, Construct)] = [
      ("## Scenario", .scenario), ("## ", .heading), ("### Facilitator", .facilitator),
      ("### Debrief", .debrief), ("-->", .commentEnds), ("**", .leadIn), ("- [x]", .keyedChoice),
      ("- [ ]", .choice), ("- ~~", .reason), ("- ", .item), ("  > ", .feedback),
      ("   > ", .feedback), ("> **Expl", .explanation), ("| Response", .ratingHeader),
      ("|-", .tableRule), ("|", .row), ("[^", .note),
    ]
    if line.hasPrefix("<!--") { return line.hasSuffix("-->") ? .commentOfOneLine : .commentBegins }
    if let start = starts.first(where: { line.hasPrefix($0.0) }) { return start.1 }
    if line.hasPrefix("> ") { return line.contains("~~") ? .post : .quote }
    if let first = line.first, first.isNumber, line.contains(". ") { return .entry }
    return .text
  }
}

extension SoundModule {
  private static let folder =
    targetFolder(of: #filePath) + "/NearMisses/"

  /// The modules that hold every construct of the format between them.
  static let all: [SoundModule] = ["lesson", "choices", "orders", "texts"].map { name in
    SoundModule(named: name, text(of: folder + "modules/\(name).md") ?? "")
  }

  /// What stands in place of constructs.
  static let slips: [SlipTable.Section] = [
    "any-line", "comments", "empty-lines", "feedback", "fields", "headings", "lead-ins", "lists",
    "posts", "tables", "text",
  ].flatMap { SlipTable(text(of: folder + $0 + ".txt") ?? "").sections }
}
