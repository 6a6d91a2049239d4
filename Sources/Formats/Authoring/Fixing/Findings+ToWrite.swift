internal import Curriculum

// What a finding tells the author to write word for word. `check --fix` writes it, though no page means anything else afterwards.
extension Findings {
  /// Has `check --fix` write a value in place of the one at a place.
  mutating func write(_ value: String, at place: Place?) {
    guard let place, place.length > 0 else { return }
    toWrite.replace(place.offset..<(place.offset + place.length), with: value)
  }

  /// Has `check --fix` write a field on a line of its own, below the line of a place.
  mutating func write(_ line: String, belowLineOf place: Place?) {
    guard let place else { return }
    let end = text.content(ofLine: text.line(at: place.offset)).upperBound
    toWrite.insert("\n" + line, at: end)
  }
}
