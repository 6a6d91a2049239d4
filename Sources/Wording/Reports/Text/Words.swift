internal import Curriculum
package import Files
internal import Screen

/// A span of time in its largest unit, rounded: `2 days`, `3 hours`, `7 minutes`.
func span(ofSeconds seconds: Int) -> String {
  for (unit, size) in [("day", 86_400), ("hour", 3600), ("minute", 60)] {
    let number = (seconds.magnitude + UInt(size) / 2) / UInt(size)
    // Up to two days are said in hours, and so on.
    if number >= 2 || unit == "minute" { return counted(Int(number), unit) }
  }
  return counted(Int(clamping: seconds.magnitude), "second")
}

/// A whole number with a comma before every three digits: `4,095`.
func grouped(_ number: Int) -> String {
  let digits = Array(String(number.magnitude))
  let parts = digits.indices.map { index in
    (index > 0 && (digits.count - index) % 3 == 0 ? "," : "") + String(digits[index])
  }
  return (number < 0 ? "-" : "") + parts.joined()
}

extension FileError {
  /// What could not be done with which path: `/srv/share: permission denied`.
  package var reason: String { "\(reduced(path)): \(errorText(code))" }

  /// Why answers cannot be saved and what can be done, for the person it happened to. Names nobody.
  package var words: String { "Answers cannot be saved: " + problem }

  /// Why something cannot be written and what can be done, to be put behind a colon.
  package var problem: String {
    let place = reduced(path)
    return switch cause {
    case .readOnly: "\(place) is on a read-only file system."
    case .full: "the disk is full (\(place)). Make room and try again."
    case .notPermitted: "you may not write to \(place)."
    case .exists, .other: "\(place): \(errorText(code))."
    }
  }
}
