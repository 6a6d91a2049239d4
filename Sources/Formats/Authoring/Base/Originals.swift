public import Curriculum

/// What a course that builds on another may copy from it, to change it: pages and whole modules of the base.
public struct Originals {
  private let base: ComposedCourse
  /// The files of changes that `course.yaml` lists.
  private let changes: [String]
  /// The modules that `course.yaml` lists; `nil` if it lists none, so that they are those of the base.
  private let listed: [String]?

  /// Why there is nothing to copy.
  public enum Fault: Error, Hashable, Sendable {
    /// The folder holds no course that can be read, or its base cannot be built on; with everything that is wrong.
    case unreadable([Diagnostic])
    /// The course builds on no other.
    case noBase
    /// The base has no page and no module of that name. `nearest` is the most similar one, if any is.
    case noPage(nearest: String?)
    /// Pages of the module come from other files than its own, because the base changes a module of its own base.
    case changedModule(files: [String])
  }

  /// Reads the base.
  ///
  /// - Parameter folder: the folder of the course that builds on another, as findings name it.
  public init(forCourse files: FileTree, named folder: String) throws(Fault) {
    var layers = CourseLayers(files, named: folder)
    var known = KnownModules()
    let base = layers.readBase(
      withCoverage: false, &known, { count, read in (0..<count).map(read) })
    guard let own = layers.layers.first?.file else { throw .noBase }
    let errors = own.findings.diagnostics.filter { $0.severity == .error }
    if own.base == nil, errors.isEmpty { throw .noBase }
    guard let base else { throw .unreadable(errors) }
    self.base = base
    changes = own.base?.changes.map(\.value) ?? []
    listed = own.base?.order?.map { entry in
      switch entry {
      case .own(let index, _): own.modules[index].value
      case .base(let part): part.module.value.text
      }
    }
  }

  /// What a name stands for: a scenario by its id, any page as `module/page`, or a module by its id.
  public func original(named name: String) throws(Fault) -> Original {
    var names: [String] = []
    for (module, origin) in zip(base.course.modules, base.origins) {
      for (page, original) in zip(module.pages, origin.pages) {
        var addresses = ["\(module.id)/\(page.anchor)"]
        if case .scenario = page { addresses.insert(page.anchor, at: 0) }
        guard addresses.contains(name) else {
          names += addresses.prefix(1)
          continue
        }
        return .page(
          OriginalPage(
            module: module.id, name: page.anchor, text: original.copy(named: page.anchor),
            listed: changes))
      }
    }
    for (module, origin) in zip(base.course.modules, base.origins) {
      guard module.id.text == name else {
        names.append(module.id.text)
        continue
      }
      return .module(try original(module, origin))
    }
    throw .noPage(nearest: nearest(to: name, among: names))
  }

  private func original(_ module: Module, _ origin: ComposedCourse.ModuleOrigin) throws(Fault)
    -> OriginalModule
  {
    var others: [String] = []
    for page in origin.pages where page.file != origin.whole.file && !others.contains(page.file) {
      others.append(page.file)
    }
    guard others.isEmpty else { throw .changedModule(files: [origin.whole.file] + others) }
    return OriginalModule(
      module: module.id, file: module.file ?? "\(module.id).md",
      text: origin.whole.copy(ofModule: module.id), listed: listed)
  }
}

/// A part of the base that is to be changed.
public enum Original: Hashable, Sendable {
  case page(OriginalPage)
  case module(OriginalModule)
}
