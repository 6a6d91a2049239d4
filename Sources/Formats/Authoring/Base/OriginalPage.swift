public import Curriculum

/// A page of the base, to be copied into a course that builds on it and changed there.
public struct OriginalPage: Hashable, Sendable {
  /// The module of the page.
  public var module: Identifier<Module>
  /// Its name in the module: the id of a scenario, or that of a lesson.
  public var name: String
  /// The page with a comment that says what it replaces.
  public var text: [UInt8]
  /// The files of changes that `course.yaml` lists.
  public var listed: [String]

  /// Why there is nothing to copy.
  public enum Fault: Error, Hashable, Sendable {
    /// The folder holds no course that can be read, or its base cannot be built on; with everything that is wrong.
    case unreadable([Diagnostic])
    /// The course builds on no other.
    case noBase
    /// The base has no page of that name. `nearest` is the most similar one, if any is.
    case noPage(nearest: String?)
  }

  /// Finds a page by its name: a scenario by its id, or any page as `module/page`.
  ///
  /// - Parameter folder: the folder of the course that builds on another, as findings name it.
  public init(_ page: String, forCourse files: FileTree, named folder: String) throws(Fault) {
    var layers = CourseLayers(files, named: folder)
    var known = KnownModules()
    let base = layers.readBase(
      withCoverage: false, &known, { count, read in (0..<count).map(read) })
    guard let own = layers.layers.first?.file else { throw .noBase }
    let errors = own.findings.diagnostics.filter { $0.severity == .error }
    if own.base == nil, errors.isEmpty { throw .noBase }
    guard let base else { throw .unreadable(errors) }
    var names: [String] = []
    for (module, origin) in zip(base.course.modules, base.origins) {
      for (candidate, original) in zip(module.pages, origin.pages) {
        let name = candidate.anchor
        var addresses = ["\(module.id)/\(name)"]
        if case .scenario = candidate { addresses.insert(name, at: 0) }
        guard addresses.contains(page) else {
          names += addresses.prefix(1)
          continue
        }
        self.module = module.id
        self.name = name
        text = original.copy(named: name)
        listed = own.base?.changes.map(\.value) ?? []
        return
      }
    }
    throw .noPage(nearest: nearest(to: page, among: names))
  }
}

extension ComposedCourse.Original {
  /// Its text with a comment below the heading that says which wording of which page it replaces.
  fileprivate func copy(named name: String) -> [UInt8] {
    let heading = text.content(ofLine: text.line(at: bytes.lowerBound))
    let comment = "\n<!-- replaces: \(NamedOriginal(name: name, digest: digest).text) -->"
    var body = Array(text.bytes[heading.upperBound..<max(heading.upperBound, bytes.upperBound)])
    while body.last?.isSpace == true { body.removeLast() }
    return Array(text.bytes[heading]) + Array(comment.utf8) + body + [.lineFeed]
  }
}
