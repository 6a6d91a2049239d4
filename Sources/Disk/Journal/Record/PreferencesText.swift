public import Files
internal import JSONText
internal import Scoring

/// Why a file of settings does not count.
public enum PreferencesFault: Error, Hashable, Sendable {
  /// It cannot be read.
  case file(FileObstacle)
  /// It is not one object of JSON.
  case damaged
  /// A later version of the program wrote it.
  case newerVersion(Int)
  /// This field is unknown, stands twice, or holds what it cannot hold.
  case field(String)
}

/// How settings are written: `{"v":1,"theme":"dark","focus":"bar","mouse":true,"certainty":true,"minutes":5,"most":10,
/// "retention":90,"longest":180,"spread":true,"pauses":[{"from":"…","until":"…"}]}`, in one line. What was not chosen is left out.
enum PreferencesText {
  static func encode(_ preferences: Preferences) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("v", integer: 1)
      if let theme = preferences.theme { writer.member("theme", string: theme.rawValue) }
      if let focus = preferences.focus { writer.member("focus", string: focus.rawValue) }
      write("mouse", preferences.usesMouse, to: &writer)
      write("certainty", preferences.asksCertainty, to: &writer)
      if let minutes = preferences.minutes { writer.member("minutes", integer: minutes) }
      if let most = preferences.most { writer.member("most", integer: most) }
      if let retention = preferences.retention { writer.member("retention", integer: retention) }
      if let longest = preferences.longest { writer.member("longest", integer: longest) }
      write("spread", preferences.spreads, to: &writer)
      guard !preferences.pauses.isEmpty else { return }
      writer.name("pauses")
      writer.array { writer in
        for pause in preferences.pauses {
          writer.object { writer in
            writer.member("from", string: pause.from.rfc3339)
            writer.member("until", string: pause.until.rfc3339)
          }
        }
      }
    }
    return writer.bytes + [0x0A]
  }

  private static func write(_ name: String, _ value: Bool?, to writer: inout JSONWriter) {
    guard let value else { return }
    writer.name(name)
    writer.boolean(value)
  }

  /// Reads a whole file. Half of a file is never believed: one field that is wrong makes all of it wrong.
  static func read(_ text: Span<UInt8>) throws(PreferencesFault) -> Preferences {
    var reading = Reading()
    var reader = JSONReader(text)
    do throws(JSONFault) {
      try reading.read(from: &reader)
    } catch {
      throw reading.last.map { .field($0) } ?? .damaged
    }
    if let version = reading.version, version > 1 { throw .newerVersion(version) }
    if let wrong = reading.wrong { throw .field(wrong) }
    guard reading.version == 1 else { throw .field("v") }
    return reading.preferences
  }

  /// What was read of a file.
  private struct Reading {
    var preferences = Preferences()
    var version: Int?
    /// The first field that is wrong.
    var wrong: String?
    /// The field that is read now.
    var last: String?
    private var seen: Set<String> = []

    mutating func read(from reader: inout JSONReader) throws(JSONFault) {
      try reader.beginObject()
      while let name = try reader.nextName() {
        let name = name.text
        last = name
        if !seen.insert(name).inserted { note(name) }
        try read(name, from: &reader)
        last = nil
      }
      try reader.end()
    }

    private mutating func read(_ name: String, from reader: inout JSONReader) throws(JSONFault) {
      switch name {
      case "v": version = try reader.number().integer
      case "theme":
        preferences.theme = Preferences.Theme(rawValue: try reader.string().text)
        if preferences.theme == nil { note(name) }
      case "focus":
        preferences.focus = Preferences.Focus(rawValue: try reader.string().text)
        if preferences.focus == nil { note(name) }
      case "mouse": preferences.usesMouse = try reader.boolean()
      case "certainty": preferences.asksCertainty = try reader.boolean()
      case "spread": preferences.spreads = try reader.boolean()
      case "minutes":
        preferences.minutes = try number(name, in: ReviewRhythm.roundSizes, from: &reader)
      case "most":
        preferences.most = try number(
          name, in: 0...ReviewRhythm.ceilings.upperBound, from: &reader)
      case "retention":
        preferences.retention = try number(name, in: ReviewRhythm.retentions, from: &reader)
      case "longest":
        preferences.longest = try number(name, in: ReviewRhythm.longestIntervals, from: &reader)
      case "pauses":
        try reader.beginArray()
        while try reader.nextElement() {
          if let pause = try pause(from: &reader) {
            preferences.pauses.append(pause)
          } else {
            note(name)
          }
        }
      default:
        try reader.skip()
        note(name)
      }
    }

    private mutating func number(
      _ name: String, in limits: ClosedRange<Int>, from reader: inout JSONReader
    ) throws(JSONFault) -> Int? {
      let number = try reader.number().integer
      guard let number, limits.contains(number) else {
        note(name)
        return nil
      }
      return number
    }

    /// A pause that ends after it begins; `nil` for anything else.
    private func pause(from reader: inout JSONReader) throws(JSONFault) -> Pause? {
      var times: [String: Timestamp] = [:]
      try reader.beginObject()
      while let name = try reader.nextName() {
        let name = name.text
        times[name] = Timestamp(rfc3339: try reader.string().text.utf8)
      }
      guard times.count == 2, let from = times["from"], let until = times["until"], from < until
      else { return nil }
      return Pause(from: from, until: until)
    }

    private mutating func note(_ name: String) { wrong = wrong ?? name }
  }
}
