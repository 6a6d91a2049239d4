internal import Curriculum

/// The modules that stand in a course's folder and that `course.yaml` does not list. If something names what one of them holds, that
/// is said once, and not at each of those places.
struct UnlistedModules: Sendable {
  private var modules: [(file: String, module: Module)] = []
  /// The sources that they rest on.
  private(set) var sources: Set<Identifier<Source>> = []
  /// The files about which something was said.
  private(set) var named: Set<String> = []

  init() {}

  init(_ paths: [String], in files: FileTree, leavesOut: Set<String>) {
    for path in paths {
      let reading = ModuleReading(
        files.read(path), file: path, school: School(), leavesOut: leavesOut)
      guard let module = reading.module else { continue }
      modules.append((path, module))
      sources.formUnion(reading.sources.map(\.value))
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
