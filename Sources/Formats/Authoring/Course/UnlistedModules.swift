internal import Curriculum

/// The modules that stand in a course's folder and that `course.yaml` does not list. If something names what one of them holds, that
/// is said once, and not at each of those places.
struct UnlistedModules: Sendable {
  private var modules: [(file: String, module: Module)] = []
  /// The files that change modules of a base.
  private(set) var changes: Set<String> = []
  /// The sources that they rest on.
  private(set) var sources: Set<Identifier<Source>> = []
  /// The files about which something was said.
  private(set) var named: Set<String> = []

  init() {}

  init(_ paths: [String], in files: FileTree, of course: CourseFile) {
    for path in paths {
      let reading = ModuleReading(
        files.read(path), file: path, school: School(), leavesOut: course.leavesOut,
        base: course.base.map { _ in KnownBase() })
      guard let module = reading.module else { continue }
      sources.formUnion(reading.sources.map(\.value))
      if reading.changes == nil { modules.append((path, module)) } else { changes.insert(path) }
    }
  }

  /// What to say about a module that is named. `nil` if it is none of these; a finding that is `nil` was reported before.
  mutating func finding(of id: Identifier<Module>) -> Finding?? { finding { $0.id == id } }

  mutating func finding(holding id: Identifier<Scenario>) -> Finding?? {
    finding { $0.scenarios.contains { $0.id == id } }
  }

  mutating func finding(serving id: Identifier<Objective>) -> Finding?? {
    finding { $0.objectives.contains { $0.id == id } }
  }

  mutating func finding(holding place: CoveragePlace) -> Finding?? {
    switch place {
    case .lesson(let module, _): finding(of: module)
    case .scenario(let scenario): finding(holding: scenario)
    }
  }

  private mutating func finding(of isNamed: (Module) -> Bool) -> Finding?? {
    guard let (file, module) = modules.first(where: { isNamed($0.module) }) else { return nil }
    guard named.insert(file).inserted else { return .some(nil) }
    return .some(.unlistedModule(file, module.id.text))
  }
}
