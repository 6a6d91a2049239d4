/// A place in a source file. Lines and columns are 1-based; columns and lengths count UTF-8 bytes.
public struct SourceRange: Hashable, Sendable {
  public var line: Int
  public var columnInBytes: Int
  /// At least 1; the range never leaves its line.
  public var lengthInBytes: Int

  public init(line: Int, columnInBytes: Int, lengthInBytes: Int = 1) {
    self.line = line
    self.columnInBytes = columnInBytes
    self.lengthInBytes = lengthInBytes
  }
}

/// A finding about somebody's file, as a value: collected, sorted, never thrown.
public struct Diagnostic: Hashable, Sendable {
  public enum Severity: String, Hashable, Sendable, Comparable {
    case error
    case warning

    public static func < (left: Self, right: Self) -> Bool { left == .error && right == .warning }
  }

  public var severity: Severity
  /// The file's path as the person who runs the check knows it.
  public var file: String
  /// The place in the file; `nil` for a finding about the file as a whole.
  public var range: SourceRange?
  /// What is wrong: lower case, no full stop, the author's words in backticks.
  public var message: String
  /// A stable name for this kind of finding, such as `missing-key`.
  public var code: String
  /// What to do about it.
  public var help: String?
  /// The line of the file that `range` points into, without its line end.
  public var excerpt: String?
  /// The column of `range`'s line at which `excerpt` begins, in bytes: 1, or more if the front of a long line was cut off.
  public var excerptColumnInBytes: Int

  public init(
    severity: Severity, file: String, range: SourceRange? = nil, message: String, code: String,
    help: String? = nil, excerpt: String? = nil, excerptColumnInBytes: Int = 1
  ) {
    self.severity = severity
    self.file = file
    self.range = range
    self.message = message
    self.code = code
    self.help = help
    self.excerpt = excerpt
    self.excerptColumnInBytes = excerptColumnInBytes
  }
}

extension Diagnostic: Comparable {
  /// By file, then place, then severity, then code and text, so that a report never depends on the order of discovery.
  public static func < (left: Self, right: Self) -> Bool {
    if left.file != right.file { return left.file < right.file }
    let leftPlace = (left.range?.line ?? 0, left.range?.columnInBytes ?? 0)
    let rightPlace = (right.range?.line ?? 0, right.range?.columnInBytes ?? 0)
    if leftPlace != rightPlace { return leftPlace < rightPlace }
    if left.severity != right.severity { return left.severity < right.severity }
    if left.code != right.code { return left.code < right.code }
    if left.message != right.message { return left.message < right.message }
    let leftRest = (left.range?.lengthInBytes ?? 0, left.help ?? "", left.excerpt ?? "")
    let rightRest = (right.range?.lengthInBytes ?? 0, right.help ?? "", right.excerpt ?? "")
    if leftRest != rightRest { return leftRest < rightRest }
    return left.excerptColumnInBytes < right.excerptColumnInBytes
  }
}
