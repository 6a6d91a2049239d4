import Authoring
import Curriculum

/// Mistakes that authors make, as text: small edits of one sound course, each with all findings that are expected.
///
/// A mistake is a title, then lines: `@` names a file, `-` and `+` take lines of it out and put others in, `=` are the findings.
/// `⍽` stands for U+00A0, `⇥` for a tab, `␣` for a space at the end of a line, and `⟨B⟩` for the character of that number.
struct MistakeTable {
  var mistakes: [Mistake] = []
  /// The lines before the first mistake.
  private var preface = ""

  init(_ text: String) {
    var paragraphs = text.split(separator: "\n\n", omittingEmptySubsequences: true)[...]
    if let first = paragraphs.first, first.hasPrefix("#") {
      preface = first + "\n\n"
      paragraphs.removeFirst()
    }
    mistakes = paragraphs.map { Mistake($0) }
  }

  /// The table with the findings that were found in place of those expected.
  var written: String { preface + mistakes.map(\.written).joined(separator: "\n") }
}

struct Mistake: Sendable, CustomStringConvertible {
  var title: String
  /// The lines with `@`, `-` and `+`, as they stand in the table.
  private var script: [String] = []
  var expected: [String] = []
  private(set) var found: [String] = []
  private(set) var diagnostics: [Diagnostic] = []

  var description: String { title }

  init(_ paragraph: Substring) {
    let lines = paragraph.split(separator: "\n").map(String.init)
    title = lines.first ?? ""
    for line in lines.dropFirst() {
      if line.hasPrefix("=") { expected.append(line) } else { script.append(line) }
    }
  }

  var written: String { ([title] + script + found).map { $0 + "\n" }.joined() }

  /// Whether one finding is all that is said, and it says what to do.
  var isOneWithRemedy: Bool { diagnostics.count == 1 && diagnostics[0].help != nil }

  /// Takes lines for what was found.
  mutating func record(_ lines: [String]) { found = lines.map { "= " + $0 } }

  /// Makes the mistake in the course and checks it. Returns why it could not be made.
  mutating func run(on base: [String: String]) -> String? {
    let files: [String: String]
    do throws(MistakeFault) { files = try edited(base) } catch { return error.words }
    let tree = FileTree(files.mapValues { Array($0.utf8) })
    let reading = readCourse(tree, named: "", for: .check(today: "2026-11-22"))
    diagnostics = reading.diagnostics
    found = diagnostics.flatMap(Self.lines)
    return nil
  }

  private static func lines(_ diagnostic: Diagnostic) -> [String] {
    let range = diagnostic.range.map { ":\($0.line):\($0.columnInBytes)" } ?? ""
    let head =
      "= \(diagnostic.file)\(range): \(diagnostic.severity): \(diagnostic.message) [\(diagnostic.code)]"
    return [head] + (diagnostic.help.map { ["=   help: \($0)"] } ?? [])
  }

  struct MistakeFault: Error { var words: String }

  /// The course with the mistake.
  func edited(_ base: [String: String]) throws(MistakeFault) -> [String: String] {
    var files = base
    var name = "cases.md"
    var rest = script[...]
    while let line = rest.first {
      if line.hasPrefix("@") {
        name = String(line.dropFirst(2))
        rest.removeFirst()
        continue
      }
      let old = rest.prefix { $0.hasPrefix("-") }
      rest = rest.dropFirst(old.count)
      let new = rest.prefix { $0.hasPrefix("+") }
      rest = rest.dropFirst(new.count)
      guard !old.isEmpty || !new.isEmpty else { throw MistakeFault(words: "`\(line)` is no edit") }
      let text = files[name] ?? ""
      let (before, after) = (Self.text(old), Self.text(new))
      let pieces = ("\n" + text).split(separator: "\n" + before, omittingEmptySubsequences: false)
      guard pieces.count == 2 else {
        throw MistakeFault(
          words: "\(before.debugDescription) stands \(pieces.count - 1) times in \(name)")
      }
      files[name] = String((pieces[0] + "\n" + after + pieces[1]).dropFirst())
    }
    return files
  }

  private static func text(_ lines: ArraySlice<String>) -> String {
    lines.map { SlipTable.plain(String($0.dropFirst(2))) + "\n" }.joined()
  }
}
