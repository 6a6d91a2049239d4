package import Files
internal import Screen

/// A number with what it counts: `1 error`, `2 errors`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}

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
  package var words: String {
    let place = reduced(path)
    return switch cause {
    case .readOnly:
      "Answers cannot be saved: \(place) is on a read-only file system."
    case .full:
      "Answers cannot be saved: the disk is full (\(place)). Make room and try again."
    case .notPermitted:
      "Answers cannot be saved: you may not write to \(place)."
    case .exists, .other:
      "Answers cannot be saved: \(place): \(errorText(code))."
    }
  }
}

/// A path as one word for a shell: quoted if it needs to be.
package func shellWord(_ path: String) -> String {
  let text = reduced(path)
  let isPlain = text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
  return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
}
