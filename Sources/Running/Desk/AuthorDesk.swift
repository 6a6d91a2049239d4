internal import Authoring
internal import Courses
package import Curriculum
internal import Files
package import Reports
internal import Screen

/// What authors' commands make and change. No file that exists is replaced, except by `fix` and `copy`, which keep what it says.
package struct AuthorDesk {
  /// The places in which the bundled course is looked for, the likeliest first.
  let bundled: [String]
  /// The day on which something is made, as `YYYY-MM-DD`.
  private let today: String
  let voice: Voice

  package init(bundled: [String], today: String, voice: Voice) {
    self.bundled = bundled
    self.today = today
    self.voice = voice
  }

  /// Makes a small complete course; gives what was made, and what to do with it.
  package func makeCourse(in folder: String) throws(Failure) -> String {
    let course = NewCourse(folder: folder, today: today)
    // The module comes first: a folder with `course.yaml` has all that it names.
    try make(course.text, in: folder, after: (NewCourse.firstFile, course.module.text))
    return course.words(in: folder)
  }

  /// Makes a course that builds on another: `bundled`, or the one in a folder, which `open` reads.
  package func makeCourse(
    in folder: String, on base: String, open: (String) throws(Failure) -> Course
  ) throws(Failure) -> String {
    let isBundled = base == "bundled"
    let found = isBundled ? bundled.first { isThere($0 + "/course.yaml") } : base
    guard let path = found else { throw Failure(text: wordsForNoBundledCourse(lookedAt: bundled)) }
    let course = try open(path)
    // The way from a folder to another is known once both are there.
    try makeFolder(folder)
    let made = NewCourseOnBase(named: isBundled ? base : basePath(path, from: folder), on: course)
    try make(made.text, in: folder)
    return made.words(in: folder)
  }

  private func makeFolder(_ folder: String) throws(Failure) {
    do throws(FileError) {
      try Folder.make(folder, permissions: 0o755)
    } catch {
      throw .file(error)
    }
  }

  /// Makes `course.yaml` in a folder, after another file, unless there is one.
  private func make(
    _ course: String, in folder: String, after first: (name: String, text: String)? = nil
  ) throws(Failure) {
    try makeFolder(folder)
    do throws(FileError) {
      let file = folder + "/course.yaml"
      if try !exists(file) {
        if let first {
          try OutputFile(path: folder + "/" + first.name).create(Array(first.text.utf8))
        }
        return try OutputFile(path: file).create(Array(course.utf8))
      }
    } catch {
      throw .file(error)
    }
    throw Failure(text: "\(reduced(folder)) holds a course already; nothing was changed")
  }

  /// What a new module holds.
  package enum Content {
    case everyKind
    case kinds(Set<NewModule.Kind>)
    /// A page and a case of one question, with words to replace.
    case blank
  }

  /// Makes a module for a course that exists.
  package func makeModule(at file: String, with content: Content = .everyKind) throws(Failure)
    -> String
  {
    var module = NewModule(file: file)
    if case .kinds(let kinds) = content { module.kinds = kinds }
    let sources = surroundings(ofModule: file, bundled: bundled).sources.map(\.id.text)
    if let first = sources.first, !sources.contains(module.source) { module.source = first }
    let text = if case .blank = content { module.blankText } else { module.text }
    do throws(FileError) {
      try OutputFile(path: file).create(Array(text.utf8))
    } catch {
      guard error.cause == .exists else { throw .file(error) }
      throw Failure(text: "\(reduced(file)) exists already; nothing was changed")
    }
    return module.words(in: file)
  }

  /// Copies a page or a module of the base into a course that builds on it. A page is added to the file that holds what the course
  /// changes in its module.
  package func copy(_ name: String, into folder: String) throws(Failure) -> String {
    let found: Original
    do throws(Originals.Fault) {
      let course = FileTree(of: folder, bundled: bundled)
      found = try Originals(forCourse: course, named: folder).original(named: name)
    } catch {
      if case .unreadable(let errors) = error {
        voice.note(errors.map { DiagnosticText(diagnostic: $0).text }.joined())
      }
      throw Failure(text: error.words(page: name, folder: folder))
    }
    switch found {
    case .page(let page): return try write(page, into: folder)
    case .module(let module): return try write(module, into: folder)
    }
  }

  private func write(_ page: OriginalPage, into folder: String) throws(Failure) -> String {
    let file = folder + "/" + page.fileOfChanges
    do throws(FileError) {
      guard try exists(file) else {
        try OutputFile(path: file).create(page.asNewFile)
        return page.words(in: file)
      }
    } catch {
      throw .file(error)
    }
    let before = content(of: file)
    guard case .bytes(let text) = before else { throw Failure(text: before.reason(at: file)) }
    guard page.canJoin(text) else { throw Failure(text: page.wordsForSecondCopy(in: file)) }
    do throws(FileError) { try OutputFile(path: file).write(page.joined(to: text)) } catch {
      throw .file(error)
    }
    return page.words(in: file)
  }

  private func write(_ module: OriginalModule, into folder: String) throws(Failure) -> String {
    let file = folder + "/" + module.file
    do throws(FileError) {
      try OutputFile(path: file).create(module.text)
    } catch {
      guard error.cause == .exists else { throw .file(error) }
      throw Failure(text: "\(reduced(file)) exists already; nothing was changed")
    }
    return module.words(in: file)
  }
}
