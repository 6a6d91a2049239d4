internal import Archive
internal import Curriculum
internal import Digest
internal import Glibc
internal import Journal

/// Where courses that were found free of errors are kept, so that the next start need not find it again.
///
/// Nothing depends on it: an archive that is absent, damaged, or of other files or another program is passed over, and one that
/// cannot be kept is not. It is believed because the bytes of all files are the same, never because of their dates.
struct CourseCache {
  private let folder: String
  private let path: String
  private let program: String

  /// The largest archive that is read: one is about as large as the files it was made from.
  private static let largestInBytes = 256 << 20

  /// The cache for the course in a folder; `nil` where there is no place for one.
  init?(of course: String) {
    guard let folder = Environment.cache, let program = Self.program,
      let real = realpath(course, nil)
    else { return nil }
    defer { free(real) }
    self.folder = folder
    self.program = program
    let name = String(cString: real)
    path = folder + "/" + Array(name.utf8).withUnsafeBytes { checksum($0) } + ".course"
  }

  /// The course that these files were found to be; `nil` where that is not known.
  func course(of files: ReadFiles) -> Course? {
    guard isPrivate, let bytes = try? JournalFile.read(path, limit: Self.largestInBytes),
      let archive = CourseArchive(bytes)
    else { return nil }
    let names = archive.origin.files
    guard names.allSatisfy({ !$0.utf8.contains(UInt8(ascii: "/")) }) else { return nil }
    _ = computeOnThreads(names.count) { _ = files.content(of: names[$0]) }
    guard stamp(of: files, names) == archive.origin.stamp else { return nil }
    return archive.course(readParts: computeOnThreads)
  }

  /// What tells a course that was read from these files from any other.
  func origin(of files: ReadFiles) -> CourseArchive.Origin {
    let names = files.read
    return CourseArchive.Origin(files: names, stamp: stamp(of: files, names))
  }

  /// Keeps a course that was found free of errors.
  func keep(_ course: Course, from origin: CourseArchive.Origin) {
    guard let bytes = CourseArchive.bytes(of: course, from: origin) else { return }
    guard (try? Folder.make(folder)) != nil, isPrivate else { return }
    try? NewFile.write(bytes, to: path)
  }

  /// What is another where another program, or this one, would find another course.
  private func stamp(of files: ReadFiles, _ names: [String]) -> String {
    let contents = names.map { $0 + " " + (files.digest(of: $0) ?? "") }
    // A link to a file that is not there is an error.
    return ([program] + contents + ["beside"] + files.names).joined(separator: "\n")
  }

  /// Whether nobody else can put a file into the folder.
  private var isPrivate: Bool {
    var status = stat()
    return lstat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
      && status.st_uid == geteuid() && status.st_mode & (S_IWGRP | S_IWOTH) == 0
  }

  /// This program and no other build of it: a newer one may find in the same bytes what this one does not.
  private static var program: String? {
    var status = stat()
    guard stat("/proc/self/exe", &status) == 0 else { return nil }
    let (changed, size) = (status.st_mtim, status.st_size)
    return "\(Webside.version) \(size) \(changed.tv_sec).\(changed.tv_nsec) \(status.st_ino)"
  }
}
