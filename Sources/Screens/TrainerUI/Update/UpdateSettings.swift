internal import Curriculum
package import Pages
package import Scoring
internal import Screen

/// The settings page: what the learner chooses is kept, and holds at once.
extension Model {
  /// What holds now: what the options of the command say, else what the learner chose.
  package var chosen: Preferences { settings.options.over(preferences) }

  /// The settings that can be changed here. Reviews are set only if they are scheduled.
  package var offeredSettings: [Setting] {
    Setting.allCases.filter { setting in
      switch setting {
      case .theme, .focus, .mouse, .certainty: true
      case .minutes, .most, .retention, .longest, .spread, .pause:
        now != nil && course.sitting == nil && session == nil
      }
    }
  }

  mutating func openSettings(from selected: Int) {
    place = Place(.settings(from: selected))
    keepFocusInView()
  }

  mutating func updateSettings(_ selected: Int, _ message: Message) -> [Effect] {
    switch message {
    case .leave, .backward: openCourse(selecting: selected)
    case .forward, .mark, .right: return change(by: 1)
    case .left: return change(by: -1)
    case .pick(let position):
      guard offeredSettings.indices.contains(position) else { return [] }
      setFocus(position)
      keepFocusInView()
    case .set(let value): return set(value)
    default: moveInList(message)
    }
    return []
  }

  /// Goes on to the next value of the setting that has the focus, or to the one before.
  private mutating func change(by step: Int) -> [Effect] {
    let offered = offeredSettings
    guard offered.indices.contains(place.focus) else { return [] }
    let setting = offered[place.focus]
    let values = setting.values
    let now = value(of: setting, in: preferences)
    let next =
      values.firstIndex(of: now).map { ($0 + step + values.count) % values.count }
      ?? setting.nearest(to: now, step) ?? 0
    return set(values[next])
  }

  private mutating func set(_ value: Setting.Value) -> [Effect] {
    guard offeredSettings.contains(value.setting) else { return [] }
    value.choose(in: &preferences, at: now)
    if case .focus(let focus)? = chosen.focus.map(Setting.Value.focus) {
      display.focusLook = focus.look
    }
    planReviews()
    notice = Notice(
      isOption(value.setting)
        ? isKept ? Self.isKeptForLater : Self.optionGoesBefore
        : isKept ? Self.settingIsKept : "This holds until you leave.")
    var effects: [Effect] = isKept ? [.choose(preferences)] : []
    if [.theme, .focus, .mouse].contains(value.setting) { effects.append(.look(chosen)) }
    return effects
  }

  /// Whether what is chosen is kept for the next start.
  private var isKept: Bool { settings.keepsAnswers && learner != nil }

  static let isKeptForLater =
    "Kept for the next start. An option of this start goes before it until you leave."
  private static let optionGoesBefore =
    "An option of this start goes before what is chosen here."

  /// The value that a setting has now.
  package func value(of setting: Setting) -> Setting.Value { value(of: setting, in: chosen) }

  /// The value that a setting has by what was chosen.
  private func value(of setting: Setting, in chosen: Preferences) -> Setting.Value {
    let rhythm = chosen.rhythm
    return switch setting {
    case .theme: .theme(chosen.theme ?? .auto)
    case .focus: .focus(chosen.focus ?? Preferences.Focus(settings.usualFocus))
    case .mouse: .mouse(chosen.usesMouse ?? false)
    case .certainty: .certainty(chosen.asksCertainty ?? false)
    case .minutes: .minutes(rhythm.minutes)
    case .most: .most(rhythm.most ?? 0)
    case .retention: .retention(rhythm.retention)
    case .longest: .longest(rhythm.longest)
    case .spread: .spread(rhythm.spreads)
    case .pause: .pause(daysOfPause)
    }
  }

  /// How many days the pause still lasts, begun ones included; 0 if there is none.
  private var daysOfPause: Int {
    guard let now, let pause = chosen.pauses.current(at: now) else { return 0 }
    return Int((pause.until.milliseconds - now.milliseconds + 86_399_999) / 86_400_000)
  }

  /// What is said once a setting is kept, unless it turns out that it could not be.
  static let settingIsKept = "Kept."

  /// The value of a setting in words: `dark`, or `dark (an option of this start)`, or `dark (an option; kept: light)`, or
  /// `14 days, until 2026-12-11`.
  package func words(for setting: Setting) -> String {
    let words = value(of: setting).words
    if setting == .pause, let until = reviews.pausedUntil {
      let day = until.localDay(minutesEastOfUTC: settings.minutesEastOfUTC)
      return "\(words), until \(AnswerDay.date(ofDay: day))"
    }
    guard isOption(setting) else { return words }
    let kept = value(of: setting, in: preferences).words
    return words + (kept == words ? " (an option of this start)" : " (an option; kept: \(kept))")
  }

  private func isOption(_ setting: Setting) -> Bool {
    let options = settings.options
    return switch setting {
    case .theme: options.theme != nil
    case .focus: options.focus != nil
    case .mouse: options.usesMouse != nil
    case .certainty: options.asksCertainty != nil
    case .minutes: options.minutes != nil
    case .most: options.most != nil
    case .retention: options.retention != nil
    case .longest: options.longest != nil
    case .spread: options.spreads != nil
    case .pause: false
    }
  }
}

extension Setting {
  /// The position of the value after one that is not in the list, or of the one before; `nil` for values that are no numbers.
  fileprivate func nearest(to value: Value, _ step: Int) -> Int? {
    guard let number = value.number else { return nil }
    let numbers = values.compactMap(\.number)
    return step > 0
      ? numbers.firstIndex { $0 > number } : numbers.lastIndex { $0 < number && $0 > 0 }
  }
}

extension Setting.Value {
  fileprivate var number: Int? {
    switch self {
    case .minutes(let number), .most(let number), .retention(let number), .longest(let number),
      .pause(let number):
      number
    case .theme, .focus, .mouse, .certainty, .spread: nil
    }
  }
}

extension Preferences.Focus {
  package init(_ look: FocusLook) {
    self =
      switch look {
      case .cursor: .cursor
      case .marker: .marker
      case .bar: .bar
      }
  }

  package var look: FocusLook {
    switch self {
    case .cursor: .cursor
    case .marker: .marker
    case .bar: .bar
    }
  }
}

extension Model {
  /// Takes over what a learner chose who signs in. Returns what shows the screen as they chose it, if that is another look than before.
  mutating func takeOver(_ preferences: Preferences) -> [Effect] {
    let before = chosen
    self.preferences = preferences
    let now = chosen
    if now.focus != before.focus { display.focusLook = now.focus?.look ?? settings.usualFocus }
    let isSame =
      (now.theme, now.usesMouse) == (before.theme, before.usesMouse) && now.focus == before.focus
    return isSame ? [] : [.look(now)]
  }
}
