package import Curriculum
internal import Screen

/// A diagnostic as people read it: one line as GCC writes it, then the line of the file, a caret under it, and what to do.
package struct DiagnosticText {
  package var diagnostic: Diagnostic

  package init(diagnostic: Diagnostic) {
    self.diagnostic = diagnostic
  }

  package var text: String {
    firstLine + "\n" + excerpt + (diagnostic.help.map { "      = help: \(reduced($0))\n" } ?? "")
  }

  /// The place, the severity, what is wrong, and its code.
  package var firstLine: String {
    let place = diagnostic.range.map { ":\($0.line):\($0.columnInBytes)" } ?? ""
    return "\(reduced(diagnostic.file))\(place): \(diagnostic.severity.rawValue): "
      + "\(reduced(diagnostic.message)) [\(diagnostic.code)]"
  }

  /// The caret stands at the display column, under what the byte column points at.
  private var excerpt: String {
    guard let range = diagnostic.range, let line = diagnostic.excerpt else { return "" }
    let bytes = Array(line.utf8)
    let before = max(0, min(range.columnInBytes - diagnostic.excerptColumnInBytes, bytes.count))
    let after = min(before + max(1, range.lengthInBytes), bytes.count)
    let left = shown(bytes[..<before])
    let marked = shown(bytes[before..<after])
    let number = String(range.line)
    let gutter = String(repeating: " ", count: max(0, 5 - number.count)) + number
    let blank = String(repeating: " ", count: gutter.count)
    return "\(gutter) | \(left)\(marked)\(shown(bytes[after...]))\n"
      + "\(blank) | \(String(repeating: " ", count: displayWidth(of: left)))"
      + "\(String(repeating: "^", count: max(1, displayWidth(of: marked))))\n"
  }

  private func shown(_ bytes: ArraySlice<UInt8>) -> String {
    reduced(String(decoding: bytes.map { $0 == 0x09 ? 0x20 : $0 }, as: UTF8.self))
  }
}
