internal import Curriculum

/// Values with a comma, a semicolon or a full stop behind them, as one writes them in a sentence.
extension String {
  /// The words without such a sign at their end.
  var withoutStop: String {
    var words = self[...]
    // A bullet is no part of an id.
    while let first = words.first, "•·*– ".contains(first) { words.removeFirst() }
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

extension Findings {
  /// The letter of an answer that a value names in other dress: `B`, `c.` or `(b)`.
  mutating func readAsLetter(_ text: Placed<String>) -> Placed<String> {
    let plain = text.value.lowercased().filter { !"().:".contains($0) }
    guard plain != text.value, plain.utf8.count == 1, plain.utf8.allSatisfy(\.isLetter) else {
      return text
    }
    report(.stopBehindValue(text.value, plain), at: text.place)
    fixes.replace(text.place.offset..<(text.place.offset + text.place.length), with: plain)
    return Placed(plain, text.place)
  }
}

extension Finding {
  static func stopBehindValue(_ written: String, _ meant: String) -> Finding {
    Finding(
      .readAsMeant, "\(quoted(written)) is read as \(quoted(meant))",
      help: (written.lookAlike == meant ? "type it again: " : "write ") + quoted(meant))
  }
}
