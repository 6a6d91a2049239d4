internal import Authoring
public import Curriculum
internal import Files

/// Reads a module as far as it goes, with everything that `check` says about it and about the `course.yaml` beside it.
///
/// Errors of `course.yaml` come first, since much in the module may follow from them; then what was found in the module, in the
/// order of its lines; then the warnings of `course.yaml`. `today` is the day in UTC, `YYYY-MM-DD`.
public func previewModule(at file: String, today: String) -> ModulePreview {
  let slash = file.utf8.lastIndex(of: UInt8(ascii: "/"))
  let name = slash.map { String(file[file.utf8.index(after: $0)...]) } ?? file
  let folder = slash.map { $0 == file.startIndex ? "/" : String(file[..<$0]) } ?? "."
  let surroundings = surroundings(ofModule: file)
  var preview = Authoring.previewModule(content(of: file), file: file, in: surroundings)
  guard case .success(.file) = kind(of: folder + "/course.yaml") else { return preview }
  let prefix = folder.hasSuffix("/") ? folder : folder + "/"
  let found = CourseFolder(path: folder).check(today: today).diagnostics
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
