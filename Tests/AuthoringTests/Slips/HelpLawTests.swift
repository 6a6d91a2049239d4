import Authoring
import Curriculum
import TestSupport
import Testing

/// What a finding tells an author to write, put into the file word for word, is no mistake any more, and keeps what was written.
struct HelpLawTests {
  /// A mistake that has one finding, whose help quotes what to write.
  private struct Case {
    var title: String
    var files: [String: String]
    var finding: Diagnostic
    var quoted: String
  }

  private static let folder =
    targetFolder(of: #filePath) + "/Mistakes/"

  private static let base = Dictionary(
    uniqueKeysWithValues: ["cases.md", "course.yaml", "coverage.yaml"].compactMap { name in
      text(of: folder + "base/" + name).map { (name, $0) }
    })

  private static func check(_ files: [String: String]) -> [Diagnostic] {
    let tree = FileTree(files.mapValues { Array($0.utf8) })
    return readCourse(tree, named: "", for: .check(today: "2026-11-22")).diagnostics
  }

  /// The words between backticks that a help tells the author to write; `nil` if it leaves a part of them open.
  private static func quotedWords(_ help: String) -> String? {
    let leads = [
      "write `", "did you mean `", "put it in quotes: `", "type it again: `",
      "put commas between them: `", "without brackets: `",
    ]
    guard let lead = leads.first(where: help.hasPrefix) else { return nil }
    let rest = help.dropFirst(lead.count)
    // A quotation may hold backticks itself; it ends where the sentence goes on.
    let ends = [
      "`: lower", "`?", "`, ", "`; ", "` on ", "` and ", "` or ", "` here", "` if ", "` alone",
    ]
    let end = ends.compactMap { rest.firstRange(of: $0)?.lowerBound }.min()
    let words = end.map { rest[..<$0] } ?? (rest.hasSuffix("`") ? rest.dropLast() : rest[...])
    let behind = rest[words.endIndex...]
    let isOneOfSeveral = ["` or `", "`, `", "`, or "].contains(where: behind.hasPrefix)
    let isPattern = ["…", "words", "name: value"].contains(where: words.contains)
    return isOneOfSeveral || isPattern || words.isEmpty ? nil : String(words)
  }

  /// What takes more than the words: an id that other files name too, and a list below a comment, which is to stay.
  private static let takeMore = [
    "An id holds blanks and capitals", "The id of an objective has a blank",
    "A module is listed without a dash",
    "A module is listed with another dash",
  ]

  private static let cases: [Case] = {
    var cases: [Case] = []
    for name in [
      "answers", "choices", "comments", "course", "definitions", "explanations",
      "facilitator", "feedback", "fields", "followers", "headings",
      "helps", "lead-ins", "lost-fields", "pastes", "text", "writing", "yaml",
    ] {
      for mistake in MistakeTable(text(of: folder + name + ".txt") ?? "").mistakes {
        guard let files = try? mistake.edited(base) else { continue }
        let found = check(files)
        // What is said of several lines at once quotes the first of them.
        guard found.count == 1, let help = found[0].help, found[0].range != nil,
          !found[0].message.contains(" more "), !takeMore.contains(mistake.title),
          let quoted = quotedWords(help)
        else { continue }
        cases.append(Case(title: mistake.title, files: files, finding: found[0], quoted: quoted))
      }
    }
    return cases
  }()

  /// The file with the words in place of what the finding speaks of: its place, the field at that place, the words that it quotes,
  /// the line, or the lines of a value.
  private static func followed(_ each: Case) -> [(files: [String: String], replaced: String)] {
    guard let range = each.finding.range, let file = each.files[each.finding.file] else {
      return []
    }
    let lines = file.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
    let line = lines[range.line - 1]
    let start = range.columnInBytes - 1
    let end = min(line.count, start + range.lengthInBytes)
    let indent = line.prefix { $0 == 0x20 }.count
    let field = line[..<start].lastIndex(of: 0x2C).map { $0 + 2 } ?? indent
    var places = [start..<max(start, end), start..<line.count, field..<line.count, field..<end]
    places.append(indent..<line.count)
    let named = each.finding.message.split(separator: "`", omittingEmptySubsequences: false)
    if named.count > 1, let found = String(decoding: line, as: UTF8.self).firstRange(of: named[1]) {
      let text = String(decoding: line, as: UTF8.self)
      let offset = text[..<found.lowerBound].utf8.count
      places.append(offset..<(offset + named[1].utf8.count))
    }
    var results = places.filter { $0.lowerBound <= $0.upperBound }.map { place in
      replacing(place, of: line, in: lines, (range.line - 1)...(range.line - 1), each)
    }
    for count in 1...3 where range.line - 1 + count < lines.count {
      let joined = Array(
        lines[(range.line - 1)...(range.line - 1 + count)].joined(separator: [0x0A]))
      results.append(
        replacing(
          indent..<joined.count, of: joined, in: lines, (range.line - 1)...(range.line - 1 + count),
          each))
    }
    return results
  }

  private static func replacing(
    _ place: Range<Int>, of text: [UInt8], in lines: [[UInt8]], _ numbers: ClosedRange<Int>,
    _ each: Case
  ) -> (files: [String: String], replaced: String) {
    var (changed, lines, files) = (text, lines, each.files)
    changed.replaceSubrange(place, with: Array(each.quoted.utf8))
    lines.replaceSubrange(numbers, with: [changed])
    files[each.finding.file] = lines.map { String(decoding: $0, as: UTF8.self) }
      .joined(separator: "\n")
    return (files, String(decoding: text[place], as: UTF8.self))
  }

  /// Whether every word that was replaced stands in what replaces it, or one much like it.
  private static func keeps(_ replaced: String, _ quoted: String) -> Bool {
    let words = { (text: String) in
      text.split { !$0.isLetter && !$0.isNumber }.map { $0.lowercased() }
    }
    let new = words(quoted)
    let joined = new.joined()
    return words(replaced).allSatisfy { old in
      old.count < 4 || joined.contains(old) || new.contains { alike(old, $0) }
    }
  }

  /// Whether two words begin or end alike, as a misspelt word does with the right one.
  private static func alike(_ one: String, _ other: String) -> Bool {
    one.prefix(2) == other.prefix(2) || one.suffix(3) == other.suffix(3)
      || Set(one).intersection(Set(other)).count * 3 >= 2 * Set(one).count
  }

  /// Whether the finding is gone, and nothing is left but what may be said of a sound course too.
  private static func isMended(_ files: [String: String], _ finding: Diagnostic) -> Bool {
    check(files).allSatisfy { left in
      left.severity == .warning && left.code != "read-as-meant" && left.message != finding.message
    }
  }

  @Test func whatAHelpQuotesIsRightWhereItIsPut() {
    var failed: [String] = []
    for each in Self.cases {
      let isRight = Self.followed(each).contains { files, replaced in
        // The name of a field may be another word for it.
        (each.finding.code == "unknown-field" || Self.keeps(replaced, each.quoted))
          && Self.isMended(files, each.finding)
      }
      if !isRight { failed.append("\(each.title): \(each.finding.help ?? "")") }
    }
    print("\(Self.cases.count - failed.count) of \(Self.cases.count) helps were followed")
    #expect(Self.cases.count > 100)
    #expect(failed == [])
  }
}
