internal import Curriculum

/// Values with a comma, a semicolon or a full stop behind them, as one writes them in a sentence.
extension String {
  /// The words without such a sign at their end.
  var withoutStop: String {
    var words = self[...]
    while let last = words.last, ",;. ".contains(last) { words.removeLast() }
    return String(words)
  }
}

extension Findings {
  /// Says that a value is read without the sign at its end, and has `check --fix` write it so.
  mutating func readWithoutStop(_ text: Placed<String>, _ meant: String) {
    let line = self.text.line(at: text.place.offset)
    // What a comment behind the sign hides says more.
    guard !diagnostics.contains(where: { $0.range?.line == line }) else { return }
    report(.stopBehindValue(text.value, meant), at: text.place)
    if self.text.string(text.place.offset..<(text.place.offset + text.place.length)) == text.value {
      fixes.replace(text.place.offset..<(text.place.offset + text.place.length), with: meant)
    }
  }
}

extension Finding {
  static func stopBehindValue(_ written: String, _ meant: String) -> Finding {
    Finding(
      .readAsMeant, "\(quoted(written)) is read as \(quoted(meant))", help: "write \(quoted(meant))"
    )
  }
}
