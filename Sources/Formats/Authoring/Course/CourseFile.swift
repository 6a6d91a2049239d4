internal import Curriculum
internal import Scoring

/// What `course.yaml` says, as far as it could be read.
struct CourseFile {
  static let name = "course.yaml"

  var findings: Findings
  /// What names the course; `nil` if that could not be read, or if a base says it.
  var id: Identifier<Course>?
  var title: String?
  var version: String?
  var language: String?
  var passMark: Int?
  /// The files of its modules.
  var modules: [Placed<String>] = []
  /// What it says about its base; `nil` if it has none.
  var base: BaseFields?
  /// The sources of its base.
  var inheritedSources: [Source] = []
  var school = School()
  var tracks: [Track] = []
  /// The modules and pages that tracks name.
  var trackParts: [PlacedPart] = []
  /// Where each of them states its minutes.
  var trackMinutes: [Place] = []
  var forms: [Form] = []
  /// Whether it says anything about forms.
  var hasForms = false
  /// The exceptions from rules for the course as a whole.
  var lint: Placed<String>?
  /// The scenarios that forms name.
  var formScenarios: [Placed<Identifier<Scenario>>] = []
  /// The file of twins; `nil` if forms ask scenarios of modules.
  var formFile: Placed<String>?
  var formPairs: [PlacedPair] = []
  var sources: [Placed<Source>] = []
  /// The ids of all sources, including those with missing fields.
  var sourceIDs: [Placed<Identifier<Source>>] = []
  /// The details of scenarios that the course leaves out.
  var leavesOut: Set<String> = []
  /// Of `forms` and `tracks`, what the course has none of, though its base has.
  var selectionsLeftOut: Set<String> = []
  /// Files that it names almost, for example without their `.md`; this was reported.
  var almostNamed: Set<String> = []
  /// Whether the list of `changes` is known, so that what it does not hold can be told.
  var knowsChanges = true
  /// Whether it is text of which nothing could be read.
  private(set) var isUnreadable = false
  /// Whether every module that is listed is known.
  var knowsModules = false
  /// Whether the fields could be read, so that pages can be compared with the sources.
  var knowsSources = false

  init(_ content: FileContent, file: String) {
    let (findings, isText, _) = Findings.taking(content, named: file)
    self.findings = findings
    guard isText else { return }
    let range = findings.text.start..<findings.text.bytes.count
    isUnreadable = true
    guard
      let node = self.findings.node(in: range, .courseOnBase, at: Place(findings.text.start)),
      let fields = Fields(
        node, Record.course(as: node), findings: &self.findings)
    else { return }
    isUnreadable = false
    read(fields)
    self.findings.keepBackNotes()
  }

  /// The course without its modules. What could not be read, which is an error, is empty.
  var course: Course {
    var course = Course(
      id: id ?? Identifier("course"), title: title ?? "", version: version ?? "",
      language: language ?? "en", passMark: passMark ?? 0, sources: sources.map(\.value))
    course.tracks = tracks
    course.forms = forms
    return course
  }

  /// The files of pages other than that of twins.
  var pageFiles: [Placed<String>] { modules + (base?.changes ?? []) }

  private mutating func read(_ fields: Fields) {
    knowsSources = fields.isRead("sources") && (fields.has("sources") || !fields.hasUnknown)
    id = fields.identifier("id", &findings)?.value
    title = fields.text("title", &findings)?.value
    version = fields.text("version", &findings).map { straightened($0) }
    language = language(fields)
    passMark = fields.wholeNumber("pass-mark", in: 0...100, &findings)
    if fields.record.hasBase { readBase(fields) } else { readModules(fields) }
    readSources(fields)
    if let node = fields.node("school"), let fields = Fields(node, .school, findings: &findings) {
      school = School(fields, findings: &findings)
    }
    readLeftOut(fields)
    lint = fields.text("lint", &findings)
    readTracks(fields)
    readForms(fields)
  }

  /// A value without the curly quotation marks around it, which a word processor made of straight ones.
  private mutating func straightened(_ text: Placed<String>) -> String {
    guard text.value.count > 2, let first = text.value.first, let last = text.value.last,
      "“„”‘’".contains(first), "“”‘’".contains(last)
    else { return text.value }
    let inner = String(text.value.dropFirst().dropLast())
    findings.report(.curlyQuotes(text.value, inner), at: text.place)
    findings.write("\"\(inner)\"", at: text.place)
    return inner
  }

  /// A language tag, such as `en` or `en-CA`.
  private mutating func language(_ fields: Fields) -> String? {
    guard let tag = fields.text("language", &findings) else { return nil }
    let parts = tag.value.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let isTag = parts.allSatisfy { part in
      (1...8).contains(part.count) && part.allSatisfy { Character(UnicodeScalar($0)).isASCIIWord }
    }
    if isTag, (2...3).contains(parts[0].count) { return tag.value }
    findings.report(
      .malformedValue(tag.value, of: "language", wanted: "a language tag, such as `en`"),
      at: tag.place)
    return nil
  }

  private mutating func readLeftOut(_ fields: Fields) {
    for name in fields.texts("leaves-out", mayBeEmpty: false, &findings) ?? [] {
      if Record.mayBeLeftOut.contains(name.value) {
        leavesOut.insert(name.value)
      } else if Record.selections.contains(name.value) {
        selectionsLeftOut.insert(name.value)
        if fields.has(name.value) {
          findings.report(.givenAndLeftOut(name.value), at: name.place)
        }
      } else {
        let known = Record.mayBeLeftOut + Record.selections
        // What is missing because of this slip is kept back.
        if let near = meant(name.value, among: known) {
          leavesOut.formUnion(Record.mayBeLeftOut.filter { $0 == near })
        }
        findings.report(.unknownWord(name.value, of: "leaves-out", known: known), at: name.place)
      }
    }
  }

  private mutating func readModules(_ fields: Fields) {
    let names = fields.texts("modules", mayBeEmpty: false, &findings) ?? []
    modules = names.filter { checkFileName($0, of: "modules") }
    knowsModules = !names.isEmpty && modules.count == names.count
  }

  /// Whether a name is that of a Markdown file in the course folder; reports it if not.
  mutating func checkFileName(_ name: Placed<String>, of field: String) -> Bool {
    let isPlain =
      !name.value.utf8.contains(UInt8(ascii: "/")) && !name.value.utf8.starts(with: ".".utf8)
    if isPlain, name.value.hasSuffix(".md") { return true }
    let lacksEnding = isPlain && !name.value.utf8.contains(UInt8(ascii: "."))
    findings.report(
      .malformedValue(
        name.value, of: field,
        wanted: lacksEnding
          ? "`\(safeText(name.value).text).md`, the whole name of the file"
          : "the plain name of a file in the course folder, such as `01-first.md`"),
      at: name.place)
    return false
  }

  private mutating func readSources(_ fields: Fields) {
    let named: [(id: Placed<Identifier<Source>>, value: YAMLNode)] = fields.named(
      "sources", &findings)
    if let node = fields.node("sources"), node.count != named.count { knowsSources = false }
    for (id, node) in named {
      sourceIDs.append(id)
      guard let fields = Fields(node, .source, findings: &findings) else { continue }
      if let source = source(id.value, fields) { sources.append(Placed(source, id.place)) }
    }
  }

  private mutating func source(_ id: Identifier<Source>, _ fields: Fields) -> Source? {
    let title = fields.text("title", &findings)
    let organisation = fields.text("organisation", &findings)
    let year = fields.text("year", &findings)
    let url = fields.address("url", &findings)
    let accessed = day("accessed", fields)
    let reviewBy = day("review-by", fields)
    let read = reading(fields)
    if let year, !isYear(year.value) {
      findings.report(
        .malformedValue(
          year.value, of: "year", wanted: "a year in four digits, such as `2026`, or `undated`"),
        at: year.place)
    }
    guard let title, let organisation, let year, let url, let accessed, let reviewBy else {
      return nil
    }
    if accessed > reviewBy, let place = fields.node("accessed")?.place {
      findings.report(.accessedAfterReview, at: place)
    }
    return Source(
      id: id, title: title.value, organisation: organisation.value, year: year.value, url: url,
      accessed: accessed, reviewBy: reviewBy, read: read)
  }

  private mutating func reading(_ fields: Fields) -> Source.Reading? {
    guard let word = fields.text("read", &findings) else { return nil }
    if let reading = Source.Reading(rawValue: word.value) { return reading }
    if let reading = Source.Reading(rawValue: word.value.lowercased()) {
      findings.readWithoutCapitals(word.value, at: word.place)
      return reading
    }
    let known = Source.Reading.allCases.map(\.rawValue)
    findings.report(.unknownWord(word.value, of: "read", known: known), at: word.place)
    return nil
  }

  private mutating func day(_ name: String, _ fields: Fields) -> String? {
    guard let day = fields.text(name, &findings) else { return nil }
    if isDay(day.value) { return day.value }
    let meant = meantDay(day.value)
    if let meant { findings.write(meant, at: day.place) }
    let wanted =
      meant.map { "a day as year, month, day: `\($0)`" }
      ?? "a day that the calendar has, as year, month, day, such as `2026-11-21`"
    findings.report(.malformedValue(day.value, of: name, wanted: wanted), at: day.place)
    return nil
  }
}

/// Whether a text may be the year of a work: a number is one only if it has four digits and is not far ahead.
private func isYear(_ text: String) -> Bool {
  guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { return true }
  return text.utf8.count == 4 && (1000...2100).contains(Int(text) ?? 0)
}

/// Whether a text is a day of the calendar, `YYYY-MM-DD`.
func isDay(_ text: String) -> Bool {
  text.utf8.count == 10 && Timestamp(rfc3339: (text + "T00:00:00Z").utf8) != nil
}

/// The day that a text means in which day, month and year stand in another order; `nil` if it may mean two.
///
/// `meantDay("26.11.2026")` → `2026-11-26`.
private func meantDay(_ text: String) -> String? {
  let parts = text.split { "./- ".contains($0) }
  let numbers = parts.compactMap { Int($0) }
  guard parts.count == 3, numbers.count == 3 else { return nil }
  let (one, two, three) = (numbers[0], numbers[1], numbers[2])
  var date: (year: Int, month: Int, day: Int)?
  if parts[0].utf8.count == 4 {
    date = (one, two, three)
  } else if parts[2].utf8.count == 4 {
    if text.contains(".") || one > 12 || one == two { date = (three, two, one) }
    if two > 12 { date = (three, one, two) }
  }
  guard let date else { return nil }
  let padded = { (number: Int) in number < 10 ? "0\(number)" : "\(number)" }
  let day = "\(date.year)-\(padded(date.month))-\(padded(date.day))"
  return isDay(day) ? day : nil
}

extension Character {
  var isASCIIWord: Bool { isASCII && (isLetter || isNumber) }
}
