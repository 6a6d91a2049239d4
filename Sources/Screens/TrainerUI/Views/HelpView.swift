internal import Pages
internal import Screen

extension Model {
  /// What a learner should know about their answers.
  package var promise: String {
    if !settings.keepsAnswers { return "This is a preview: nothing is recorded." }
    let saved =
      withholdsFeedback
      ? "Every answer is on the disk before the next question is shown."
      : "Every answer is on the disk before you see what was right."
    return saved + " You can leave at any moment and go on here later."
  }

  /// The keys of the page that the help lies over.
  var helpContent: Content {
    var document = Document()
    var below = self
    below.help = nil
    let context = below.keyContext
    document.add(blocks.wrapped(context.rawValue, .heading))
    document.addBlank()
    for rows in below.keys.help(blocks) { document.add(rows) }
    document.addBlank()
    document.add(
      blocks.wrapped(
        promise + " For screen readers and plain terminals: webside --plain.", .muted))
    return Content(title: "Help", document: document)
  }
}
