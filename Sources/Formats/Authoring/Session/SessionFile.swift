public import Curriculum
public import Scoring

/// Reads a `session.yaml`. Returns the plan, or `nil` if there are errors, and every finding in the order of the file.
public func readSession(_ content: FileContent, file: String)
  -> (plan: SessionPlan?, diagnostics: [Diagnostic])
{
  let (findings, isText, _) = Findings.taking(content, named: file)
  var reading = SessionReading(findings: findings)
  let plan = isText ? reading.plan() : nil
  let isSound = !reading.findings.hasErrors
  return (isSound ? plan : nil, reading.findings.diagnostics.sorted())
}

/// A `session.yaml` that is being read.
struct SessionReading {
  var findings: Findings

  mutating func plan() -> SessionPlan? {
    let range = findings.text.start..<findings.text.bytes.count
    guard let fields = findings.fields(in: range, .session, at: Place(findings.text.start)) else {
      return nil
    }
    let id: Placed<Identifier<SessionPlan>>? = fields.identifier("id", &findings)
    let title = fields.text("title", &findings)
    let course: Placed<Identifier<Course>>? = fields.identifier("course", &findings)
    let digest = digest(fields)
    let form: SessionPlan.Form? = word("form", fields)
    let feedback: SessionPlan.Feedback? = word("feedback", fields)
    let signIn: SessionPlan.SignIn? = word("sign-in", fields)
    let seatsReadInbox = fields.flag("seats-read-inbox", &findings)
    let selection = selection(fields, in: form, feedback)
    let clock = clock(fields)
    let (opens, closes) = times(fields, feedback, by: clock)
    let extensions = extensions(fields, opens: opens, by: clock)
    let passMark = passMark(fields)
    guard let id, let title, let course, let digest, let form, let feedback, let signIn,
      let seatsReadInbox
    else { return nil }
    var plan = SessionPlan(
      id: id.value, title: title.value, course: course.value, digest: digest)
    plan.selection = selection
    plan.form = form
    plan.feedback = feedback
    plan.opens = opens
    plan.closes = closes
    plan.extensions = extensions
    plan.passMark = passMark
    plan.signIn = signIn
    plan.seatsReadInbox = seatsReadInbox
    return plan
  }

  private mutating func digest(_ fields: Fields) -> String? {
    guard let text = fields.text("digest", &findings) else { return nil }
    let isDigest =
      text.value.utf8.count == 12
      && text.value.utf8.allSatisfy { (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }
    if isDigest { return text.value }
    findings.report(
      .malformedValue(
        text.value, of: "digest", wanted: "the 12 hex digits that `webside session create` wrote"),
      at: text.place)
    return nil
  }

  private mutating func word<Word: RawRepresentable<String> & CaseIterable>(
    _ name: String, _ fields: Fields
  ) -> Word? {
    guard let text = fields.text(name, &findings) else { return nil }
    if let word = Word(rawValue: text.value) { return word }
    findings.report(
      .unknownWord(text.value, of: name, known: Word.allCases.map(\.rawValue)), at: text.place)
    return nil
  }

  private mutating func selection(
    _ fields: Fields, in form: SessionPlan.Form?, _ feedback: SessionPlan.Feedback?
  ) -> SessionPlan.Selection {
    let modules: [Placed<Identifier<Module>>]? = fields.identifiers(
      "modules", mayBeEmpty: false, &findings)
    let track: Placed<Identifier<Track>>? = fields.identifier("track", &findings)
    if modules != nil, let place = fields.namePlace("track") {
      findings.report(.modulesBesideTrack, at: place)
    }
    if form == .panel, feedback != nil, feedback != SessionPlan.Feedback.none,
      let place = fields.namePlace("feedback")
    {
      findings.report(.feedbackInPanel, at: place)
    }
    if form == .pre || form == .post {
      for name in ["modules", "track"] {
        if let place = fields.namePlace(name) { findings.report(.selectionInForm(name), at: place) }
      }
    }
    if let track { return .track(track.value) }
    return modules.map { .modules($0.map(\.value)) } ?? .all
  }

  private mutating func times(
    _ fields: Fields, _ feedback: SessionPlan.Feedback?, by clock: LocalClock?
  ) -> (opens: Timestamp?, closes: Timestamp?) {
    let opens = time("opens", fields, by: clock)
    let closes = time("closes", fields, by: clock)
    if let opens, let closes, closes <= opens, let place = fields.namePlace("closes") {
      findings.report(.closesBeforeItOpens, at: place)
    }
    if feedback == .after, fields.node("closes") == nil, let place = fields.namePlace("feedback") {
      findings.report(.feedbackWithoutClosing, at: place)
    }
    return (opens, closes)
  }

  /// The clocks by which times without a distance from UTC are read.
  private mutating func clock(_ fields: Fields) -> LocalClock? {
    guard let text = fields.text("clock", &findings) else { return nil }
    if let clock = LocalClock(text.value) { return clock }
    findings.report(
      .malformedValue(
        text.value, of: "clock",
        wanted: "distances from UTC, as in `-05:00, -04:00 from 2027-03-14T07:00:00Z`"),
      at: text.place)
    return nil
  }

  mutating func time(_ name: String, _ fields: Fields, by clock: LocalClock?) -> Timestamp? {
    guard let text = fields.text(name, &findings) else { return nil }
    let distant = "`2026-11-23T09:00:00-05:00`"
    guard let clock else {
      // A plan is written with whole seconds.
      if let instant = Timestamp(rfc3339: Array(text.value.utf8)) { return instant.inWholeSeconds }
      return refuse(text, of: name, wanted: "day, time and distance from UTC: \(distant)")
    }
    let reading = LocalReading(text.value, minutesEastOfUTC: clock.minutesEastOfUTC(at:))
    if case .instant(let instant)? = reading { return instant.inWholeSeconds }
    let wanted =
      reading?.question(minutesEastOfUTC: clock.minutesEastOfUTC(at:))
      ?? "day and time, `2026-11-23 09:00`, or with the distance from UTC, \(distant)"
    return refuse(text, of: name, wanted: wanted)
  }

  private mutating func refuse(_ text: Placed<String>, of name: String, wanted: String)
    -> Timestamp?
  {
    findings.report(.malformedValue(text.value, of: name, wanted: wanted), at: text.place)
    return nil
  }

  private mutating func passMark(_ fields: Fields) -> SessionPlan.PassMark? {
    let percent = fields.wholeNumber("pass-mark", in: 0...100, &findings)
    let basis = fields.text("pass-mark-basis", &findings)
    if fields.node("pass-mark") == nil, let place = fields.namePlace("pass-mark-basis") {
      findings.report(.basisWithoutPassMark, at: place)
    }
    return percent.map {
      SessionPlan.PassMark(
        percent: $0, basis: basis.flatMap { $0.value == provisional ? nil : $0.value })
    }
  }
}

/// The word for the basis of a pass mark that was not set by a method.
private let provisional = "provisional"

extension SessionPlan {
  /// The `session.yaml` of this plan. Instants are written in local time, each with the offset of its own date, because clocks may be
  /// changed between the opening and the closing of a session: `minutesEastOfUTC` gives the offset, by default that of `clock`, or 0.
  /// The clock is written too, so that a time which is edited needs no offset.
  public func yaml(
    by clock: LocalClock? = nil, minutesEastOfUTC: ((Timestamp) -> Int)? = nil
  ) -> String {
    var lines = [
      "# A Webside session. It may be changed by hand; `webside session join` says where it makes no sense.",
      "id: \(id)", "title: \(quotedYAML(title))", "course: \(course)",
      "digest: \(quotedYAML(digest))",
    ]
    switch selection {
    case .all: break
    case .modules(let modules):
      lines.append("modules: [\(modules.map(\.text).joined(separator: ", "))]")
    case .track(let track): lines.append("track: \(track)")
    }
    lines += ["form: \(form.rawValue)", "feedback: \(feedback.rawValue)"]
    for (name, instant) in [("opens", opens), ("closes", closes)] {
      guard let instant else { continue }
      let minutes =
        minutesEastOfUTC?(instant) ?? clock?.minutesEastOfUTC(at: instant) ?? 0
      lines.append("\(name): \(instant.rfc3339(minutesEastOfUTC: minutes))")
    }
    if let clock {
      lines.append(
        "# Times may also be written like 2026-11-23 09:00; they are by this clock then.")
      lines.append("clock: \(quotedYAML(clock.text))")
    }
    if !extensions.isEmpty { lines.append("extensions:") }
    for one in extensions {
      lines.append("  - id: \(quotedYAML(one.learner.text))")
      lines.append(
        "    closes: \(one.closes.rfc3339(minutesEastOfUTC: minutesEastOfUTC?(one.closes) ?? clock?.minutesEastOfUTC(at: one.closes) ?? 0))"
      )
    }
    if let passMark {
      lines.append("pass-mark: \(passMark.percent)")
      lines.append("pass-mark-basis: \(passMark.basis.map(quotedYAML) ?? provisional)")
    }
    lines.append("sign-in: \(signIn.rawValue)")
    lines.append("seats-read-inbox: \(seatsReadInbox ? "yes" : "no")")
    return lines.map { $0 + "\n" }.joined()
  }
}

/// A text as YAML in double quotes. Characters that would need an escape and that no title has are left out.
private func quotedYAML(_ text: String) -> String {
  let words = safeText(text).text
  var result = "\""
  for character in words.unicodeScalars {
    if character == "\"" || character == "\\" { result.unicodeScalars.append("\\") }
    result.unicodeScalars.append(character)
  }
  return result + "\""
}
