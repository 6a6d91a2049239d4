internal import Glibc

/// Reads lines from a descriptor, such as standard input, without the C library's buffer, so that `poll` knows whether more has
/// come.
package struct LineReader: Sendable {
  private let descriptor: Int32
  private var bytes: [UInt8] = []
  private var start = 0
  /// The part of a line that was read before its end has come.
  private var line: [UInt8] = []
  private var hasEnded = false

  /// Longer lines are cut: no answer needs as many bytes.
  package static let longestLine = 4096

  package init(from descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// What comes within a while.
  package enum Input: Hashable, Sendable {
    case line(String)
    /// No whole line came in time.
    case nothing
    case end
  }

  /// The next line without its end, `nil` when no more come. A last line without a line end counts.
  package mutating func next() -> String? {
    while true {
      if let line = take() { return line }
      guard refill() else { return takeLast() }
    }
  }

  /// The next line, if it comes within so many milliseconds. Half a line is kept until the rest comes.
  package mutating func next(withinMilliseconds limit: Int) -> Input {
    if let line = take() { return .line(line) }
    var ready = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&ready, 1, Int32(clamping: limit)) > 0 else { return .nothing }
    guard refill() else { return takeLast().map { .line($0) } ?? .end }
    return take().map { .line($0) } ?? .nothing
  }

  /// The first whole line of what was read.
  private mutating func take() -> String? {
    let end = bytes[start...].firstIndex(of: 0x0A)
    line += bytes[start..<(end ?? bytes.count)].prefix(max(0, Self.longestLine - line.count))
    start = end.map { $0 + 1 } ?? bytes.count
    return end == nil ? nil : text()
  }

  private mutating func takeLast() -> String? { line.isEmpty ? nil : text() }

  private mutating func text() -> String {
    defer { line = [] }
    return String(decoding: line, as: UTF8.self)
  }

  private mutating func refill() -> Bool {
    guard !hasEnded else { return false }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = retrying { unsafe read(descriptor, &buffer, buffer.count) }
    hasEnded = count <= 0
    bytes = Array(buffer.prefix(max(0, count)))
    start = 0
    return !hasEnded
  }
}
