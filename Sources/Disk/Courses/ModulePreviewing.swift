internal import Authoring
public import Curriculum
internal import Files

/// Reads one module again and again while its author writes it.
///
/// Of the other modules of the course, and of `course.yaml`, only what has changed is read again.
public struct ModulePreviewing {
  private let file: String
  /// The name of the file in its folder.
  private let name: String
  private let folder: String
  private let bundled: [String]
  private let today: String
  private var known = KnownModules()
  private var courseFile: FileContent = .missing
  /// Whether a `course.yaml` stood beside the module since it was first read.
  private var hadCourse = false
  private var surroundings = ModuleSurroundings()

  /// The module in a file. `today` is the day in UTC, `YYYY-MM-DD`; `bundled` names the places of the bundled course.
  public init(of file: String, bundled: [String] = [], today: String) {
    self.file = file
    self.bundled = bundled
    self.today = today
    name = Folder.name(of: file)
    folder = Folder.parent(of: file)
  }

  /// Reads the module as far as it goes, with everything that `check` says about it and about the `course.yaml` beside it.
  ///
  /// Errors of `course.yaml` come first, since much in the module may follow from them; then what was found in the module, in the
  /// order of its lines; then the warnings of `course.yaml`.
  public mutating func read() -> ModulePreview {
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    takeSurroundings(content(of: prefix + "course.yaml"))
    var preview = previewModule(content(of: file), file: file, in: surroundings)
    if courseFile != .missing { hadCourse = true }
    guard courseFile != .missing else {
      if hadCourse { preview.findings.insert(missingCourse, at: 0) }
      return preview
    }
    let reading = CourseFolder(path: folder, bundled: bundled).check(today: today, knowing: known)
    known = reading.modules
    let found = reading.diagnostics
    // Named as the author named the module: `./01.md` and `01.md` are one file.
    let ofCourse = found.filter { $0.file == prefix + "course.yaml" }.map { finding in
      var finding = finding
      finding.file = String(file.dropLast(name.count)) + "course.yaml"
      return finding
    }
    var ofModule = found.filter { $0.file == prefix + name }
    for index in ofModule.indices { ofModule[index].file = file }
    if !surroundings.files.contains(name) { ofModule = (ofModule + preview.findings).sorted() }
    preview.findings =
      ofCourse.filter { $0.severity == .error } + ofModule
      + ofCourse.filter { $0.severity == .warning }
    return preview
  }

  /// What is said if the `course.yaml` beside the module is gone.
  private var missingCourse: Diagnostic {
    Diagnostic(
      severity: .error, file: String(file.dropLast(name.count)) + "course.yaml",
      message: "the file is gone, so that the school's name and the sources are missing here",
      code: FindingCode.missingFile.rawValue, help: "put it back, or open the preview again")
  }

  private mutating func takeSurroundings(_ content: FileContent) {
    // What a base says may have changed too.
    guard content != courseFile || surroundings.isOnBase else { return }
    courseFile = content
    surroundings = Courses.surroundings(ofModule: file, bundled: bundled)
  }
}
