/// Courses reads a course from its folder, or a module from its file, on as many threads as there are processors. It changes no
/// file, and says nothing: what is wrong with a course is a list of diagnostics.

public import Authoring
public import Curriculum
internal import Files

/// A course on disk.
public struct CourseFolder: Sendable {
  public let path: String
  /// The places in which the bundled course is looked for, the likeliest first.
  private let bundled: [String]

  public init(path: String, bundled: [String] = []) {
    self.path = path
    self.bundled = bundled
  }

  /// Reads the course and returns everything there is to say about it. `today` is the day in UTC, `YYYY-MM-DD`.
  public func check(today: String) -> CourseReading { read(for: .check(today: today)) }

  /// The course, unless it has errors.
  public func open() throws(CourseErrors) -> Course {
    let reading = read(for: .study)
    if let course = reading.course { return course }
    throw CourseErrors(
      path: path, errors: reading.diagnostics.filter { $0.severity == .error })
  }

  /// Checks the course without its `coverage.yaml`, for a caller that checks again and again: modules that have not changed since
  /// `known` was returned are not read again.
  func check(today: String, knowing known: KnownModules) -> CourseReading {
    var files = FileTree(of: path, bundled: bundled)
    let read = files.read
    files.read = { $0 == "coverage.yaml" ? .missing : read($0) }
    return readCourse(
      files, named: path, for: .check(today: today), knowing: known, readModules: computeOnThreads)
  }

  private func read(for purpose: ReadingPurpose) -> CourseReading {
    readCourse(
      FileTree(of: path, bundled: bundled), named: path, for: purpose,
      readModules: computeOnThreads)
  }
}

/// Why the course in a folder cannot be opened.
public struct CourseErrors: Error, Hashable, Sendable {
  public var path: String
  public var errors: [Diagnostic]

  public init(path: String, errors: [Diagnostic]) {
    self.path = path
    self.errors = errors
  }
}
