internal import Curriculum

/// One folder of those that a course is made of.
struct CourseLayer: Sendable {
  var file: CourseFile
  var files: FileTree
  /// The folder as findings name it, with a `/` behind it; empty for the current one.
  var prefix: String
}

/// The folders that a course is made of: its own, the one that it builds on, the one that this one builds on, and so on.
struct CourseLayers {
  /// From the course itself down; complete if `isWhole`.
  private(set) var layers: [CourseLayer] = []
  /// Whether every base was found.
  private(set) var isWhole = true

  /// More courses than these do not build on each other.
  private static let most = 10

  /// Reads the `course.yaml` of each. What is wrong with the chain is a finding about the course itself.
  ///
  /// - Parameter folder: the course's folder as findings name it.
  init(_ files: FileTree, named folder: String) {
    layers = [CourseLayer(files, named: folder)]
    addBases()
    for index in layers.indices.reversed().dropFirst() {
      layers[index].file.inherit(from: layers[index + 1].file)
    }
    for index in layers.indices.dropFirst() {
      // A page of the base names the school of the course that builds on it.
      layers[index].file.school = layers[0].file.school
      layers[index].file.leavesOut = layers[0].file.leavesOut
    }
  }

  private mutating func addBases() {
    var identities: [String] = []
    while let last = layers.last, let base = last.file.base {
      guard let name = base.name else {
        isWhole = false
        return
      }
      switch last.files.base(name.value) {
      case .missing(let places):
        let namedBy = layers.count > 1 ? last.prefix + CourseFile.name : nil
        fail(.missingBase(name.value, namedBy: namedBy, lookedAt: places))
        return
      case .folder(let folder):
        if let first = identities.firstIndex(of: folder.identity) {
          fail(.baseCircle(layers.dropFirst(first + 1).map { $0.prefix + CourseFile.name }))
          return
        }
        guard identities.count < Self.most else {
          fail(.manyBases(Self.most))
          return
        }
        identities.append(folder.identity)
        layers.append(CourseLayer(folder.files, named: folder.name))
      }
    }
  }

  /// Reports that a base cannot be built on, where the course names its own.
  mutating func refuse(_ base: CourseLayer, _ errors: [Diagnostic]) {
    guard isWhole, let name = layers[0].file.base?.name else { return }
    fail(.unreadableBase(name.value, String(base.prefix.dropLast()), errors))
  }

  /// Reports that the chain of bases has no end, where the course names its base.
  private mutating func fail(_ finding: Finding) {
    isWhole = false
    layers[0].file.findings.report(finding, at: layers[0].file.base?.name?.place)
  }
}

extension CourseLayer {
  private static func isAlmostCourseFile(_ path: String) -> Bool {
    ["course.yml", "course.yaml.txt", "course.yml.txt", "course.yaml"].contains(path.lowercased())
  }

  init(_ files: FileTree, named folder: String) {
    prefix = folder.isEmpty || folder.hasSuffix("/") ? folder : folder + "/"
    self.files = files
    let content = files.read(CourseFile.name)
    file = CourseFile(content, file: prefix + CourseFile.name)
    if content == .missing, let other = files.list().first(where: Self.isAlmostCourseFile) {
      file.findings = Findings(about: .empty, in: prefix + CourseFile.name)
      file.findings.report(.courseFileNamed(other))
    }
  }
}
