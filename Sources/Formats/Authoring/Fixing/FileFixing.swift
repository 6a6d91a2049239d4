internal import Curriculum

/// A file of a course as it is, and as `check --fix` writes it.
public struct FileFix: Hashable, Sendable {
  /// The file's name in the course folder, or as it was given.
  public var name: String
  public var before: [UInt8]
  public var after: [UInt8]

  public init(name: String, before: [UInt8], after: [UInt8]) {
    self.name = name
    self.before = before
    self.after = after
  }
}

/// The files of a course that `check --fix` changes: `course.yaml`, the modules in their order, the file of twins, and
/// `coverage.yaml`.
///
/// What is changed has one meaning, and the course means the same afterwards: each change is read again and dropped if anything
/// but missing ids would become different. Then comes what findings about the course as a whole tell the author to write word for
/// word, such as `replaces` and minutes.
public func fixes(of files: FileTree) -> [FileFix] {
  let courseFile = CourseFile(files.read(CourseFile.name), file: CourseFile.name)
  let surroundings = ModuleSurroundings(of: files)
  let names = (courseFile.pageFiles + [courseFile.formFile].compactMap { $0 }).map(\.value)
  let contents = names.map { ($0, files.read($0)) }
  var taken: Set<String> = []
  for (name, content) in contents {
    let reading = ModuleReading(
      content, file: name, school: School(), base: surroundings.base)
    taken.formUnion(reading.scenarios.map(\.value.text))
  }
  var result: [FileFix?] = [
    fixYAML(
      files.read(CourseFile.name), CourseFile.name,
      courseFile.base == nil ? .course : .courseOnBase)
  ]
  for (name, content) in contents {
    result.append(
      fixModule(content, name, in: surroundings, scenarios: &taken))
  }
  result.append(fixYAML(files.read(CoverageFile.name), CoverageFile.name, .coverage))
  var changed = ChangedFiles(
    files, named: [CourseFile.name] + names + [CoverageFile.name],
    after: result.compactMap { $0 })
  changed.writeWhatFindingsTell()
  return changed.fixes
}

/// A module by itself as `check --fix` writes it; `nil` if nothing is to be changed.
public func fix(
  ofModule bytes: [UInt8], file: String, in surroundings: ModuleSurroundings = ModuleSurroundings()
) -> FileFix? {
  let reading = ModuleReading(
    .bytes(bytes), file: file, school: School(), base: surroundings.base)
  var taken = Set(reading.scenarios.map(\.value.text))
  return fixModule(.bytes(bytes), file, in: surroundings, scenarios: &taken)
}

private func fixModule(
  _ content: FileContent, _ name: String, in surroundings: ModuleSurroundings,
  scenarios: inout Set<String>
) -> FileFix? {
  guard case .bytes(let before) = content else { return nil }
  var fixing = ModuleFixing(before, name: name, in: surroundings)
  fixing.mend()
  fixing.addIDs(scenarios: &scenarios)
  let after = fixing.bytes
  return after == before ? nil : FileFix(name: name, before: before, after: after)
}

private func fixYAML(_ content: FileContent, _ name: String, _ record: Record) -> FileFix? {
  guard case .bytes(let before) = content else { return nil }
  func read(_ bytes: [UInt8]) -> (value: String, findings: Findings) {
    var (findings, isText, _) = Findings.taking(.bytes(bytes), named: name)
    guard isText else { return ("", findings) }
    let range = findings.text.start..<findings.text.bytes.count
    let node = YAMLReader.read(range, of: record, findings: &findings)
    return (node.map(\.value) ?? "", findings)
  }
  let now = read(before)
  let ends = LineEnds(of: before)
  let after = ends.unified(
    now.findings.fixes.applied(to: before, in: before.indices).bytes)
  let then = read(after)
  guard after != before, then.value == now.value,
    then.findings.diagnostics.count <= now.findings.diagnostics.count
  else { return nil }
  return FileFix(name: name, before: before, after: after)
}

/// The changes to one module, step by step.
private struct ModuleFixing {
  private(set) var bytes: [UInt8]
  private let name: String
  private let surroundings: ModuleSurroundings
  private let ends: LineEnds
  private var reading: ModuleReading

  /// No file needs more steps: each takes at least one finding away.
  private static let mostSteps = 100

  init(_ bytes: [UInt8], name: String, in surroundings: ModuleSurroundings) {
    self.bytes = bytes
    self.name = name
    self.surroundings = surroundings
    ends = LineEnds(of: bytes)
    reading = Self.read(bytes, name, surroundings)
  }

  private static func read(
    _ bytes: [UInt8], _ name: String, _ surroundings: ModuleSurroundings
  ) -> ModuleReading {
    ModuleReading(
      .bytes(bytes), file: name, school: School(), leavesOut: surroundings.leavesOut,
      base: surroundings.base, keepsUnread: true)
  }

  /// Writes what is read as it was meant the way the format has it, and makes all line ends alike.
  mutating func mend() {
    guard reading.module != nil else { return }
    if !ends.areAlike { take(Edits(), asIs: { $0.module == $1.module }) }
    var steps = 0
    while steps < Self.mostSteps, takeOne() { steps += 1 }
  }

  /// Takes the changes that are on offer, all of them or else a part. Returns whether anything was changed.
  private mutating func takeOne() -> Bool {
    let (sure, loose) = (reading.findings.fixes, reading.findings.looseFixes)
    var all = sure
    for edits in loose { all.addWritten(of: edits) }
    let candidates = ([all, sure] + loose).filter { !$0.isEmpty }
    for candidate in candidates where take(candidate, asIs: Self.hasFewerSlips) { return true }
    for candidate in candidates where takeWithNext(candidate) { return true }
    return false
  }

  private static func hasFewerSlips(_ before: ModuleReading, _ after: ModuleReading) -> Bool {
    before.module == after.module && before.slips > after.slips
  }

  /// Takes changes that uncover another slip on the same line, together with the change for that one.
  private mutating func takeWithNext(_ edits: Edits) -> Bool {
    let before = (bytes, reading)
    if take(edits, asIs: { $0.module == $1.module && $0.slips == $1.slips }) {
      if take(reading.findings.fixes, asIs: Self.hasFewerSlips) { return true }
      (bytes, reading) = before
    }
    return false
  }

  /// Writes ids that are missing.
  mutating func addIDs(scenarios: inout Set<String>) {
    var questions: [Set<String>: Set<String>] = [:]
    var all = Edits()
    for missing in reading.findings.missingIDs {
      all.addWritten(
        of: missing.edit(
          reading.findings.text, file: name, scenarios: &scenarios, questions: &questions))
    }
    guard !all.isEmpty else { return }
    take(
      all,
      asIs: { before, after in
        guard let before = before.module, let after = after.module else { return false }
        return after.withoutIDs.says(as: before.withoutIDs)
      })
  }

  /// Makes changes if the file has no more errors afterwards, and is as it was in what `asIs` compares.
  @discardableResult
  private mutating func take(
    _ edits: Edits, asIs: (_ before: ModuleReading, _ after: ModuleReading) -> Bool
  ) -> Bool {
    let changed = ends.unified(edits.applied(to: bytes, in: bytes.indices).bytes)
    guard changed != bytes else { return false }
    let then = Self.read(changed, name, surroundings)
    guard asIs(reading, then), then.errors <= reading.errors else { return false }
    (bytes, reading) = (changed, then)
    return true
  }
}

extension ModuleReading {
  fileprivate var errors: Int { findings.diagnostics.count { $0.severity == .error } }

  /// How many lines are read as they were meant, and how many errors there are.
  fileprivate var slips: Int { findings.linesReadAsMeant + errors }
}

extension Module {
  /// Whether it says what another version of it said. A scenario that had no id was read as a page of prose.
  fileprivate func says(as before: Module) -> Bool {
    guard pages.count == before.pages.count else { return false }
    var (now, then) = (self, before)
    for index in pages.indices {
      guard case .lesson(let lesson) = before.pages[index],
        case .scenario(let scenario) = pages[index], lesson.title == scenario.title
      else { continue }
      (now.pages[index], then.pages[index]) = (pages[index], pages[index])
    }
    return now == then
  }

  /// The module with the same id everywhere, to compare what it says.
  fileprivate var withoutIDs: Module {
    var module = self
    module.id = Identifier("m")
    for index in pages.indices {
      switch pages[index] {
      case .lesson(var lesson):
        lesson.anchor = ""
        module.pages[index] = .lesson(lesson)
      case .scenario(var scenario):
        scenario.id = Identifier("s")
        for question in scenario.questions.indices {
          scenario.questions[question].id = Identifier("q")
        }
        module.pages[index] = .scenario(scenario)
      }
    }
    return module
  }
}
