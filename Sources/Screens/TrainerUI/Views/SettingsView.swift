internal import Pages
internal import Scoring
internal import Screen

extension Model {
  /// What the learner chose, one setting in a row, with the value that holds now.
  var settingsContent: Content {
    var document = Document()
    let isShort = display.geometry.isShort
    if !isShort {
      document.add(blocks.wrapped(Self.settingsPromise, .muted))
      document.addBlank()
    }
    let offered = offeredSettings
    let width = offered.map { displayWidth(of: $0.label) }.max() ?? 0
    for setting in offered {
      let inner = blocks.narrower(by: 2)
      let isNarrow = display.geometry.isNarrow
      let rows =
        isNarrow
        ? inner.wrapped(setting.label + ": " + unbroken(words(for: setting)))
        : inner.narrower(by: width + 2).wrapped(words(for: setting), .strong)
          .hanging(from: Run(setting.label.padded(to: width + 2)))
      document.addItem(focusRows(rows), cursorColumn: 2)
    }
    return Content(
      title: "Settings", trailing: learner?.name ?? "", document: document, focus: place.focus)
  }

  /// The words for a value, the value itself on one row, so that a number stays with its unit: `at most 10`.
  private func unbroken(_ words: String) -> String {
    let parts = words.split(separator: " (", maxSplits: 1)
    let value = String(parts.first ?? "").replacing(" ", with: "\u{A0}")
    return parts.count > 1 ? "\(value) (\(parts[1])" : value
  }

  /// Whose settings these are and when they hold.
  package static let settingsPromise =
    "What you choose holds at once and is kept for you. Options of the command go before it."
}
