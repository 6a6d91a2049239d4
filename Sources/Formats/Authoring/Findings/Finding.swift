internal import Curriculum

/// What is wrong with a file, in words. All wording is in the `Finding+….swift` files.
struct Finding: Hashable, Sendable {
  var code: FindingCode
  var message: String
  var help: String?

  init(_ code: FindingCode, _ message: String, help: String? = nil) {
    self.code = code
    self.message = message
    self.help = help
  }
}

/// The findings about one file, as they are made.
struct Findings: Sendable {
  let text: SourceText
  /// The file as the person who asked knows it.
  let file: String
  private(set) var diagnostics: [Diagnostic] = []
  /// How many lines are read as they were meant and were reported, alone or together with others.
  var linesReadAsMeant = 0
  /// The lines that a note about a line speaks of too, by that line.
  var linesSaidWith: [Int: [Int]] = [:]
  /// What `check --fix` writes so that the file says itself what it is read as.
  var fixes = Edits()
  /// The same for what may be written in several ways; each is tried by itself.
  var looseFixes: [Edits] = []
  /// What findings tell the author to write word for word.
  var toWrite = Edits()
  /// The offsets of lists with boxes of which it was said that they ask nothing.
  var saidBoxes: Set<Int> = []
  /// Where ids are missing that can be made up.
  var missingIDs: [MissingID] = []

  /// A limit, so that a file of random bytes cannot fill the memory with findings.
  private static let most = 1000

  init(about text: SourceText, in file: String) {
    self.text = text
    self.file = file
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  /// Adds a finding about a place, or about the file as a whole.
  mutating func report(_ finding: @autoclosure () -> Finding, at place: Place? = nil) {
    guard diagnostics.count < Self.most else {
      if diagnostics.count == Self.most { add(.tooManyFindings(Self.most), at: nil) }
      return
    }
    add(finding(), at: place)
  }

  /// Takes out what is said about lines that were read as meant if an error stands on the same line: it says more. What would be
  /// written for them is taken out too, since nothing is said of it.
  mutating func keepBackNotes() {
    let note = FindingCode.readAsMeant.rawValue
    guard diagnostics.contains(where: { $0.code == note }), hasErrors else { return }
    let lines = Set(diagnostics.lazy.filter { $0.severity == .error }.compactMap(\.range?.line))
    var unsaid: Set<Int> = []
    diagnostics.removeAll { finding in
      guard finding.code == note, let line = finding.range?.line, lines.contains(line) else {
        return false
      }
      unsaid.insert(line)
      unsaid.formUnion(linesSaidWith[line] ?? [])
      return true
    }
    guard !unsaid.isEmpty else { return }
    let text = text
    // An empty line that is too much is spoken of at the line below it.
    let isUnsaid = { (offset: Int) in
      let line = text.line(at: offset)
      return unsaid.contains(line)
        || unsaid.contains(line + 1) && text.content(ofLine: line).isEmpty
    }
    fixes.removeAll(at: isUnsaid)
    toWrite.removeAll(at: isUnsaid)
    for index in looseFixes.indices { looseFixes[index].removeAll(at: isUnsaid) }
  }

  /// Takes out what rules for items say about lines that were read as meant: their words are not the author's.
  mutating func keepBackRules() {
    let note = FindingCode.readAsMeant.rawValue
    let lines = Set(diagnostics.lazy.filter { $0.code == note }.compactMap(\.range?.line))
    guard !lines.isEmpty else { return }
    diagnostics.removeAll { $0.code.hasPrefix("L") && lines.contains($0.range?.line ?? 0) }
  }

  /// The lines with an error, and those with anything.
  private var errorLines: Set<Int> = []
  private var foundLines: Set<Int> = []

  /// Whether an error stands on the line of a place.
  func hasError(onLineOf place: Place) -> Bool {
    !errorLines.isEmpty && errorLines.contains(text.line(at: place.offset))
  }

  /// Whether anything was found on the line of a place.
  func hasFinding(onLineOf place: Place) -> Bool {
    !foundLines.isEmpty && foundLines.contains(text.line(at: place.offset))
  }

  private mutating func add(_ finding: Finding, at place: Place?) {
    if finding.code == .readAsMeant { linesReadAsMeant += 1 }
    let range = place.map(text.range(of:))
    let excerpt = range.map(text.excerpt(for:))
    if let line = range?.line {
      foundLines.insert(line)
      if finding.code.severity == .error { errorLines.insert(line) }
    }
    diagnostics.append(
      Diagnostic(
        severity: finding.code.severity, file: file, range: range, message: finding.message,
        code: finding.code.rawValue, help: finding.help, excerpt: excerpt?.text,
        excerptColumnInBytes: excerpt?.columnInBytes ?? 1))
  }
}

/// The author's words in backticks: safe to show, on one line, and shortened if they are long.
func quoted(_ words: String) -> String {
  let line = safeText(Braces.unmarked(words)).text
  let limit = 60
  guard line.utf8.count > limit else { return "`\(line)`" }
  let head = line.prefix(limit)
  return head.endIndex == line.endIndex ? "`\(line)`" : "`\(head)…`"
}
