/// Modules that were read before, to be taken again as long as neither their files nor what the course says about them has changed.
public struct KnownModules: Sendable {
  private var readings: [String: (reading: ModuleReading, setting: Setting)] = [:]

  /// What decides how a module is read, besides its file.
  struct Setting: Hashable, Sendable {
    var school: School
    var leavesOut: Set<String>
    var lints: Bool
    /// What the course builds on; `nil` if it builds on none.
    var base: KnownBase?
  }

  /// No module.
  public init() {}

  /// Takes note of modules that were read.
  mutating func add(_ readings: [ModuleReading], in setting: Setting) {
    for reading in readings { self.readings[reading.findings.file] = (reading, setting) }
  }

  /// The reading of a file with some content; `nil` if it was not read in this setting, or had another content.
  func reading(of file: String, _ content: FileContent, in setting: Setting) -> ModuleReading? {
    guard case .bytes(let bytes) = content, !bytes.isEmpty, let known = readings[file],
      known.setting == setting, known.reading.findings.text.bytes == bytes
    else { return nil }
    return known.reading
  }
}
