import Authoring
import Curriculum

/// A sound module with one slip in it.
struct NearMiss: CustomStringConvertible, Sendable {
  var module: SoundModule
  /// The line, counted from 0.
  var line: Int
  /// The slip as its table has it.
  var slip: String
  /// What stands in place of the line.
  var written: [String]
  /// Whether the line above goes too.
  var takesLineAbove = false

  var construct: SoundModule.Construct { module.constructs[line] }

  var description: String {
    "\(module.name).md:\(line + 1), \(construct.rawValue): `\(module.lines[line])` as `\(slip)`"
  }

  /// The module with the slip.
  var source: String {
    var lines = module.lines
    lines.replaceSubrange((takesLineAbove ? line - 1 : line)...line, with: written)
    return lines.joined(separator: "\n")
  }

  /// All slips of one kind of line.
  static func all(of construct: SoundModule.Construct) -> [NearMiss] {
    var misses: [NearMiss] = []
    var seen: Set<String> = []
    for module in SoundModule.all {
      for line in module.lines.indices where module.constructs[line] == construct {
        // Fields differ by their names, and empty lines by what stands around them; and text is one thing in a lesson
        // and another in a question.
        let kind =
          switch construct {
          case .field, .listField: String(module.lines[line].prefix { $0 != ":" })
          case .emptyLine:
            module.constructs[line - 1].rawValue
              + module.constructs[min(line + 1, module.lines.count - 1)].rawValue
          case .row: String(module.lines[line].split(separator: "|").dropFirst().first ?? "")
          case .keyedChoice, .choice, .entry: module.lines[line]
          case .text, .item: module.name
          default: ""
          }
        let isNew = seen.insert(kind).inserted
        for section in SoundModule.slips {
          let isOfLine =
            section.construct == construct.rawValue
            || section.construct == "heading" && construct == .scenario
          let isOfAny = section.construct == "any line" && construct != .emptyLine
          guard isOfLine && (isNew || section.words != nil) || isOfAny && isNew else { continue }
          misses += section.slips.compactMap { (slip) -> NearMiss? in
            Self.miss(of: module, at: line, slip, in: section)
          }
        }
      }
    }
    return misses
  }

  /// Every `step`-th of all slips, where trying all of them would take minutes.
  static func some(step: Int) -> [NearMiss] {
    let misses = SoundModule.Construct.allCases.flatMap { Self.all(of: $0) }
    return stride(from: 0, to: misses.count, by: step).map { misses[$0] }
  }

  private static func miss(
    of module: SoundModule, at index: Int, _ slip: String, in section: SlipTable.Section
  ) -> NearMiss? {
    let line = module.lines[index]
    var miss = NearMiss(module: module, line: index, slip: slip, written: [])
    if slip == "DELETED" { return miss }
    var written: String
    if let words = section.words {
      guard line.contains(words) else { return nil }
      written = line.replacing(words, with: SlipTable.plain(slip), maxReplacements: 1)
    } else if let arrow = slip.firstRange(of: " ⇒ "), section.construct == "any line" {
      let (old, new) = (slip[..<arrow.lowerBound], slip[arrow.upperBound...])
      written = line.replacing(SlipTable.plain(String(old)), with: SlipTable.plain(String(new)))
    } else {
      let parts = module.parts(of: index, isHeading: section.construct == "heading")
      written = SlipTable.plain(slip)
      if slip.contains("ABOVE") {
        guard index > 0, !module.lines[index - 1].isEmpty else { return nil }
        miss.takesLineAbove = true
      }
      for (name, words) in parts {
        guard written.contains(name) else { continue }
        guard let words else { return nil }
        written = written.replacing(name, with: words)
      }
    }
    guard written != line else { return nil }
    miss.written = written.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    return miss
  }
}

extension SoundModule {
  /// The words that stand for a line and its parts in the tables of slips; `nil` for a part that the line does not have.
  fileprivate func parts(of index: Int, isHeading: Bool) -> [(name: String, words: String?)] {
    let line = lines[index]
    let above = index > 0 ? lines[index - 1] : nil
    var text = line
    var parts: [(name: String, words: String?)] = [
      ("ABOVE", above), ("LINE", line), ("UPPER", line.uppercased()),
    ]
    let first = line.prefix { $0 == " " } + line.drop { $0 == " " }.prefix { $0 != " " }
    let rest = line.dropFirst(first.count + 1)
    parts += [("FIRST", String(first)), ("REST", rest.isEmpty ? nil : String(rest))]
    switch constructs[index] {
    case .field, .listField, .objective:
      let name = line.drop { $0 == " " }.prefix { $0 != ":" }
      let value = line.drop { $0 != ":" }.dropFirst(2)
      let items = value.dropFirst().dropLast().split(separator: ",").map { $0.filter { $0 != " " } }
      parts += [
        ("NAME", String(name)), ("Name", name.prefix(1).uppercased() + name.dropFirst()),
        ("VALUE", String(value)), ("ITEM1", items.first),
        ("ITEM2", items.count > 1 ? items[1] : nil),
      ]
    case .scenario where !isHeading: text = String(line.dropFirst("## Scenario: ".count))
    case .scenario, .heading: text = String(line.dropFirst(3))
    case .commentOfOneLine: parts.append(("FIELDS", String(line.dropFirst(5).dropLast(4))))
    case .leadIn:
      text = String(line.dropFirst(2).dropLast(2))
      parts.append(("BARE", String(text.dropLast())))
    case .keyedChoice, .choice: text = String(line.dropFirst(6))
    case .item: text = String(line.dropFirst(2))
    case .entry:
      text = String(line.dropFirst(3))
      parts.append(("NUMBER", String(line.prefix(1))))
    case .feedback: text = String(line.drop { " >".contains($0) })
    case .note: text = String(line.drop { $0 != ":" }.dropFirst(2))
    case .row, .ratingHeader:
      let cells = line.split(separator: "|").map {
        $0.drop { $0 == " " }.split(separator: " ").joined(separator: " ")
      }
      parts += [
        ("RESPONSE", cells.first), ("RATING", cells.count > 1 ? cells[1] : nil),
        ("WHY", cells.count > 2 ? cells[2] : nil),
      ]
    default: break
    }
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let half = words.count / 2
    parts += [
      ("TEXT", text), ("HALF1", words.count > 2 ? words[..<half].joined(separator: " ") : nil),
      ("HALF2", words.count > 2 ? words[half...].joined(separator: " ") : nil),
    ]
    return parts
  }
}
