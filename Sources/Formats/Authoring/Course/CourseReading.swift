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
  let prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
  let courseFile = CourseFile(files.read(CourseFile.name), file: prefix + CourseFile.name)
  let names = (courseFile.modules + [courseFile.formFile].compactMap { $0 }).map(\.value)
  let school = courseFile.school
  let lints = purpose != .study
  let leavesOut = courseFile.leavesOut
  let setting = KnownModules.Setting(school: school, leavesOut: leavesOut, lints: lints)
  let modules = readModules(names.count) { index in
    let (content, file) = (files.read(names[index]), prefix + names[index])
    return known.reading(of: file, content, in: setting)
      ?? ModuleReading(
        content, file: file, school: school, leavesOut: leavesOut, lints: lints)
  }
  var checks = CourseChecks(
    courseFile, Array(modules.prefix(courseFile.modules.count)),
    twins: modules.dropFirst(courseFile.modules.count).first, prefix: prefix)
  checks.run(files)
  if case .check(let today) = purpose { checks.runThorough(files, today: today) }
  let diagnostics = checks.diagnostics.sorted()
  let isSound = !diagnostics.contains { $0.severity == .error }
  var course = isSound ? courseFile.course : nil
  course?.modules = modules.prefix(courseFile.modules.count).compactMap(\.module)
  course?.pairs = checks.pairs
  course?.coverage = checks.coverage?.points.map(\.value.point) ?? []
  var reading = CourseReading(course: course, diagnostics: diagnostics)
  reading.modules = KnownModules(modules, in: setting)
  return reading
}
