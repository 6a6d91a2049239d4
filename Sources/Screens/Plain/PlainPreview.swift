internal import Curriculum
internal import Pages
internal import TrainerUI

/// A module that its author previews.
extension PlainText {
  /// Everything that was found, by numbers.
  func findings(_ preview: Preview) -> [String] {
    var lines =
      [""] + wrapped("Preview. \(model.course.title).")
      + (preview.introduction.isEmpty ? [] : wrapped(preview.introduction))
      + wrapped(model.summary(of: preview))
    if preview.isOld { lines += wrapped(Preview.oldWords) }
    for (position, finding) in preview.findings.enumerated() {
      lines += words(of: finding, in: preview, after: "\(position + 1). ")
    }
    return lines
  }

  /// What was found about the page that is said, and what concerns every page.
  var findingsHere: [String] {
    guard let preview = model.preview else { return [] }
    return preview.wordsAbovePages.flatMap { wrapped($0) }
      + model.findingsHere.flatMap { words(of: $0, in: preview) }
  }

  private func words(of finding: Diagnostic, in preview: Preview, after label: String = "")
    -> [String]
  {
    wrapped(label + preview.words(of: finding) + ".")
      + (finding.help.map { wrapped("Help: \($0)") } ?? [])
  }
}

extension PlainInput {
  func findings(_ preview: Preview, _ text: String) -> Meaning {
    if text.isEmpty || text == "b" { return .messages([.pick(0), .forward]) }
    let count = preview.findings.count
    return number(in: text, upTo: count).map { .messages([.pick($0), .forward]) }
      ?? .reply(
        count == 0
          ? "Press Enter for the pages." : "Type a number from 1 to \(count), or Enter.")
  }
}
