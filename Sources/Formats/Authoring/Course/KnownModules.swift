/// Modules that were read before, to be taken again as long as neither their files nor what the course says about them has changed.
public struct KnownModules: Sendable {
  private var readings: [String: ModuleReading] = [:]
  private var setting: Setting?

  /// What decides how a module is read, besides its file.
  struct Setting: Hashable, Sendable {
    var school: School
    var leavesOut: Set<String>
    var lints: Bool
  }

  /// No module.
  public init() {}

  init(_ readings: [ModuleReading], in setting: Setting) {
    self.setting = setting
    for reading in readings { self.readings[reading.findings.file] = reading }
  }

  /// The reading of a file with some content; `nil` if it was not read in this setting, or had another content.
  func reading(of file: String, _ content: FileContent, in setting: Setting) -> ModuleReading? {
    guard setting == self.setting, case .bytes(let bytes) = content, !bytes.isEmpty,
      let reading = readings[file], reading.findings.text.bytes == bytes
    else { return nil }
    return reading
  }
}
