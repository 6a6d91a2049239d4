internal import Curriculum
public import Scoring

/// A line of the settings page.
public enum Setting: String, Hashable, Sendable, CaseIterable {
  case theme, focus, mouse, certainty, minutes, most, retention, longest, spread, pause

  /// What is set, to stand before the value.
  package var label: String {
    switch self {
    case .theme: "Theme"
    case .focus: "What shows where you are"
    case .mouse: "Mouse"
    case .certainty: "Ask how sure you are"
    case .minutes: "A round of review takes"
    case .most: "Objectives due on one day"
    case .retention: "Review what is remembered by"
    case .longest: "Longest time between reviews"
    case .spread: "Spread reviews over days"
    case .pause: "Pause"
    }
  }

  /// The values that follow one another on the page.
  var values: [Value] {
    switch self {
    case .theme: Preferences.Theme.allCases.map { .theme($0) }
    case .focus: Preferences.Focus.allCases.map { .focus($0) }
    case .mouse: [.mouse(false), .mouse(true)]
    case .certainty: [.certainty(false), .certainty(true)]
    case .minutes: [2, 5, 10, 15, 20, 30].map { .minutes($0) }
    case .most: [5, 10, 15, 20, 30, 0].map { .most($0) }
    case .retention: [80, 85, 90, 95].map { .retention($0) }
    case .longest: [30, 90, 180, 365, 730].map { .longest($0) }
    case .spread: [.spread(true), .spread(false)]
    case .pause: [0, 3, 7, 14, 30].map { .pause($0) }
    }
  }

  /// What can be set.
  public enum Value: Hashable, Sendable {
    case theme(Preferences.Theme)
    case focus(Preferences.Focus)
    case mouse(Bool)
    case certainty(Bool)
    case minutes(Int)
    /// 0 for no limit.
    case most(Int)
    case retention(Int)
    case longest(Int)
    case spread(Bool)
    /// In days from now on; 0 for none.
    case pause(Int)
  }

  /// The value that a word stands for, such as `dark`, `on`, `10` or `none`; `nil` if the setting cannot have it.
  package func value(_ word: String) -> Value? {
    let isOn = ["on": true, "off": false][word]
    let number = Int(word)
    switch self {
    case .theme: return Preferences.Theme(rawValue: word).map { .theme($0) }
    case .focus: return Preferences.Focus(rawValue: word).map { .focus($0) }
    case .mouse: return isOn.map { .mouse($0) }
    case .certainty: return isOn.map { .certainty($0) }
    case .spread: return isOn.map { .spread($0) }
    case .minutes:
      return number.flatMap { ReviewRhythm.roundSizes.contains($0) ? .minutes($0) : nil }
    case .most:
      let most = word == "none" ? 0 : number
      return most.flatMap { (0...ReviewRhythm.ceilings.upperBound).contains($0) ? .most($0) : nil }
    case .retention:
      return number.flatMap { ReviewRhythm.retentions.contains($0) ? .retention($0) : nil }
    case .longest:
      return number.flatMap { ReviewRhythm.longestIntervals.contains($0) ? .longest($0) : nil }
    case .pause:
      let days = word == "none" ? 0 : number
      return days.flatMap { (0...Pause.longest).contains($0) ? .pause($0) : nil }
    }
  }

  /// The words that `value(_:)` takes, for somebody who types them.
  package var usage: String {
    switch self {
    case .theme: "auto, light, dark, mono or contrast"
    case .focus: "cursor, marker or bar"
    case .mouse, .certainty, .spread: "on or off"
    case .minutes: "a number of minutes"
    case .most: "a number, or none for no limit"
    case .retention: "a percentage from 70 to 99"
    case .longest: "a number of days"
    case .pause: "a number of days from now on, or none"
    }
  }
}

extension Setting.Value {
  /// The setting that has such values.
  package var setting: Setting {
    switch self {
    case .theme: .theme
    case .focus: .focus
    case .mouse: .mouse
    case .certainty: .certainty
    case .minutes: .minutes
    case .most: .most
    case .retention: .retention
    case .longest: .longest
    case .spread: .spread
    case .pause: .pause
    }
  }

  /// The value as the page shows it.
  package var words: String {
    switch self {
    case .theme(let theme): theme.rawValue
    case .focus(let focus): focus.rawValue
    case .mouse(let isOn), .certainty(let isOn), .spread(let isOn): isOn ? "on" : "off"
    case .minutes(let minutes): counted(minutes, "minute")
    case .most(let most): most == 0 ? "no limit" : "at most \(most)"
    case .retention(let percent): "\(percent) %"
    case .longest(let days), .pause(let days): days == 0 ? "none" : counted(days, "day")
    }
  }

  /// Makes it what the learner chose.
  func choose(in preferences: inout Preferences, at now: Timestamp?) {
    switch self {
    case .theme(let theme): preferences.theme = theme
    case .focus(let focus): preferences.focus = focus
    case .mouse(let isOn): preferences.usesMouse = isOn
    case .certainty(let isOn): preferences.asksCertainty = isOn
    case .minutes(let minutes): preferences.minutes = minutes
    case .most(let most): preferences.most = most
    case .retention(let percent): preferences.retention = percent
    case .longest(let days): preferences.longest = days
    case .spread(let isOn): preferences.spreads = isOn
    case .pause(let days):
      guard let now else { return }
      preferences.pauses = preferences.pauses.pausing(days: days, at: now)
    }
  }
}
