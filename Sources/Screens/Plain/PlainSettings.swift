internal import Pages
internal import Scoring
internal import TrainerUI

/// The settings page in lines: each setting with its name, its value, and what may be typed.
extension PlainText {
  var settings: [String] {
    [""] + wrapped("Settings. " + Model.settingsPromise)
      + model.offeredSettings.flatMap { setting in
        let isNamed = setting.label.lowercased() == setting.rawValue
        return wrapped(
          "\(said(setting)) \(isNamed ? "Choose" : setting.label + "; choose") \(setting.usage).")
      }
  }

  /// A setting and its value: `theme: dark.`
  private func said(_ setting: Setting) -> String {
    "\(setting.rawValue): \(model.words(for: setting))."
  }

  /// The settings that have another value than when the page was said.
  func changedSettings(since earlier: Model?) -> [String] {
    guard let earlier, model.help == nil, case .settings = model.place.page,
      case .settings = earlier.place.page
    else { return [] }
    return model.offeredSettings.filter { earlier.words(for: $0) != model.words(for: $0) }
      .flatMap { wrapped(said($0)) }
  }
}

extension PlainInput {
  /// A setting and its value: `theme dark`, `minutes 10`, `pause none`.
  func settings(_ text: String) -> Meaning {
    if text.isEmpty || leaves(text) { return .messages([.leave]) }
    let words = text.lowercased().split(separator: " ", maxSplits: 1).map(String.init)
    guard let setting = Setting(rawValue: words[0]), model.offeredSettings.contains(setting) else {
      let names = model.offeredSettings.map(\.rawValue).joined(separator: ", ")
      return .reply("Type one of \(names), and a value after it; or b for back.")
    }
    guard words.count == 2, let value = setting.value(words[1]) else {
      return .reply("After \(setting.rawValue) type \(setting.usage).")
    }
    return .messages([.set(value)])
  }
}
