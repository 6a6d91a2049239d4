internal import Curriculum

/// A course put together from the folders it is made of, with what courses that build on it need to know.
struct ComposedCourse: Sendable {
  /// With its modules, tracks and forms.
  var course: Course
  /// Where each module comes from, in the order of the course.
  var origins: [ModuleOrigin]
  /// The names of all files of its folders.
  var files: Set<String>

  /// What a page or a module said in the folder that holds it.
  struct Original: Sendable {
    var text: SourceText
    var bytes: Range<Int>
    /// As findings name it.
    var file: String

    var digest: String { originalDigest(of: text.bytes[bytes]) }
    /// Where it stands, as `file:line`.
    var address: String { "\(file):\(text.line(at: bytes.lowerBound))" }
  }

  struct ModuleOrigin: Sendable {
    var whole: Original
    /// One for each page.
    var pages: [Original]
  }

  var known: KnownBase { KnownBase(modules: course.modules) }

  func index(of module: Identifier<Module>) -> Int? {
    course.modules.firstIndex { $0.id == module }
  }
}

/// What is known of the base while the files of a course are read.
struct KnownBase: Hashable, Sendable {
  var modules: [Module] = []

  func module(_ id: Identifier<Module>) -> Module? { modules.first { $0.id == id } }
}

extension ModuleReading {
  /// The pages of the file as another course may replace them.
  var originals: [ComposedCourse.Original] {
    extents.map {
      ComposedCourse.Original(text: findings.text, bytes: $0.bytes, file: findings.file)
    }
  }

  /// The file as another course may replace it.
  var original: ComposedCourse.Original {
    ComposedCourse.Original(
      text: findings.text, bytes: 0..<findings.text.bytes.count, file: findings.file)
  }
}
