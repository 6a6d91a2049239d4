internal import Curriculum

extension Course: Taped {
  static var blank: Course {
    Course(id: .blank, title: "", version: "", language: "", passMark: 0)
  }

  /// All but what a course is narrowed to, what it covers, and its modules, which have tapes of their own.
  mutating func pass(over tape: inout Tape) {
    id.pass(over: &tape)
    tape.pass(&title)
    tape.pass(&version)
    tape.pass(&language)
    tape.pass(&passMark)
    sources.pass(over: &tape)
    tracks.pass(over: &tape)
    forms.pass(over: &tape)
  }
}

extension Source: Taped {
  static var blank: Source {
    Source(
      id: .blank, title: "", organisation: "", year: "", url: "", accessed: "", reviewBy: "")
  }

  mutating func pass(over tape: inout Tape) {
    id.pass(over: &tape)
    tape.pass(&title)
    tape.pass(&organisation)
    tape.pass(&year)
    tape.pass(&url)
    tape.pass(&accessed)
    tape.pass(&reviewBy)
  }
}

extension Track: Taped {
  static var blank: Track { Track(id: .blank, title: "", minutes: 0, parts: []) }

  mutating func pass(over tape: inout Tape) {
    id.pass(over: &tape)
    tape.pass(&title)
    tape.pass(&minutes)
    parts.pass(over: &tape)
  }
}

extension Track.Part: Taped {
  static var blank: Track.Part { Track.Part(.blank) }

  mutating func pass(over tape: inout Tape) {
    module.pass(over: &tape)
    pages.pass(over: &tape)
  }
}

extension Form: Taped {
  static var blank: Form { Form(id: .blank, scenarios: []) }

  mutating func pass(over tape: inout Tape) {
    id.pass(over: &tape)
    scenarios.pass(over: &tape)
  }
}
