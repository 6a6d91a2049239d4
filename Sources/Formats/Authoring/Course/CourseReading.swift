/// Authoring turns the bytes of a course into values and findings. It opens no file, asks no clock, never throws and never
/// stops at the first finding; no byte of a course can make it trap.

public import Curriculum

/// A course as read, and all that was found on the way.
public struct CourseReading: Sendable {
  /// `nil` when any finding is an error.
  public var course: Course?
  /// All findings, sorted.
  public var diagnostics: [Diagnostic]
  /// The modules as they were read.
  public internal(set) var modules = KnownModules()
  /// What findings tell the author to write word for word, by the names of files.
  var toWrite: [String: Edits] = [:]

  public init(course: Course?, diagnostics: [Diagnostic]) {
    self.course = course
    self.diagnostics = diagnostics
  }
}

/// Reads `count` modules and returns them in order. `read` gives the module at an index, from 0, and may be called from any
/// thread, several at once.
public typealias ReadModules =
  (_ count: Int, _ read: @escaping @Sendable (Int) -> ModuleReading) -> [ModuleReading]

/// What a course is read for.
public enum ReadingPurpose: Hashable, Sendable {
  /// To study it: only errors are looked for, so that the course opens fast.
  case study
  /// To check it: errors, coverage, evidence, minutes and the rules for writing items. `today`, as `YYYY-MM-DD`, decides which
  /// sources are due for review.
  case check(today: String)
}

/// Reads a course.
///
/// - Parameters:
///   - folder: the course folder as findings name it: `Content` gives `Content/05-boundaries.md`.
///   - known: modules that were read before; those whose files are the same are not read again.
///   - readModules: how the modules are read; one after the other unless the caller has threads to give.
public func readCourse(
  _ files: FileTree, named folder: String, for purpose: ReadingPurpose,
  knowing known: KnownModules = KnownModules(),
  readModules: ReadModules = { count, read in (0..<count).map(read) }
) -> CourseReading {
  var layers = CourseLayers(files, named: folder)
  var known = known
  let base = layers.readBase(withCoverage: purpose != .study, &known, readModules)
  let own = layers.layers[0].read(
    over: base, for: purpose, withCoverage: purpose != .study, &known, readModules)
  var reading = CourseReading(course: own.composed?.course, diagnostics: own.diagnostics)
  reading.modules = known
  reading.toWrite = own.toWrite
  return reading
}

extension CourseLayers {
  /// Reads what the course builds on; `nil` if it builds on nothing, or if that cannot be read, which is reported.
  mutating func readBase(
    withCoverage: Bool, _ known: inout KnownModules, _ readModules: ReadModules
  ) -> ComposedCourse? {
    var base: ComposedCourse?
    for layer in layers.dropFirst().reversed() where isWhole {
      // What is wrong with a base is for its author; here it matters whether it can be built on.
      let below = layer.read(
        over: base, for: .study, withCoverage: withCoverage, &known, readModules)
      base = below.composed
      if base == nil { refuse(layer, below.diagnostics.filter { $0.severity == .error }) }
    }
    return isWhole ? base : nil
  }
}

/// One folder of a course, put together with what it builds on.
private struct LayerReading {
  /// `nil` if anything is an error.
  var composed: ComposedCourse?
  /// All findings, in the order of a report.
  var diagnostics: [Diagnostic]
  /// What findings tell the author to write word for word, by the names of files.
  var toWrite: [String: Edits]
}

extension CourseLayer {
  /// What is found in the modules of the folder if `course.yaml` does not say which of them belong to the course: what does not
  /// depend on it.
  private func loose(_ readModules: ReadModules) -> [Diagnostic] {
    let names = files.list().filter { path in
      path.hasSuffix(".md") && !path.utf8.contains(UInt8(ascii: "/")) && path != "README.md"
    }.sorted()
    let (files, prefix) = (files, prefix)
    let readings = readModules(names.count) { index in
      ModuleReading(
        files.read(names[index]), file: prefix + names[index], school: School(),
        leavesOut: Set(Record.mayBeLeftOut), base: KnownBase(), lints: false)
    }
    return readings.filter { $0.changes == nil }.flatMap(\.findings.diagnostics).sorted()
  }

  /// Reads what stands in the folder and puts it together with what it builds on.
  fileprivate func read(
    over base: ComposedCourse?, for purpose: ReadingPurpose, withCoverage: Bool,
    _ known: inout KnownModules, _ readModules: ReadModules
  ) -> LayerReading {
    let names = (file.pageFiles + [file.formFile].compactMap { $0 }).map(\.value)
    let (files, prefix) = (files, prefix)
    let setting = KnownModules.Setting(
      school: file.school, leavesOut: file.leavesOut, lints: purpose != .study,
      base: file.base.map { _ in base?.known ?? KnownBase() })
    let readBefore = known
    let modules = readModules(names.count) { index in
      let (content, file) = (files.read(names[index]), prefix + names[index])
      return readBefore.reading(of: file, content, in: setting)
        ?? ModuleReading(
          content, file: file, school: setting.school, leavesOut: setting.leavesOut,
          base: setting.base, lints: setting.lints)
    }
    known.add(modules, in: setting)
    var checks = CourseChecks(
      file, Array(modules.prefix(file.pageFiles.count)),
      twins: modules.dropFirst(file.pageFiles.count).first, over: base, prefix: prefix)
    checks.run(files)
    if case .check(let today) = purpose {
      checks.readCoverage(files.read(CoverageFile.name))
      checks.runThorough(today: today)
    }
    // Much in the pages seems wrong while the base that they change is missing.
    let lacksBase = file.base != nil && base == nil && checks.courseFile.findings.hasErrors
    let diagnostics =
      (lacksBase ? checks.courseFile.findings.diagnostics : checks.diagnostics).sorted()
    guard !diagnostics.contains(where: { $0.severity == .error }) else {
      let isChecked = purpose != .study
      return LayerReading(
        diagnostics: diagnostics + (isChecked && file.isUnreadable ? loose(readModules) : []),
        toWrite: checks.toWrite)
    }
    if purpose == .study, withCoverage { checks.readCoverage(files.read(CoverageFile.name)) }
    return LayerReading(
      composed: checks.course, diagnostics: diagnostics, toWrite: checks.toWrite)
  }
}
