internal import Curriculum
internal import Pages
internal import Scoring
internal import TrainerUI

/// Writing in lines: every line that is typed belongs to the text, until one with a single full stop.
extension PlainText {
  /// The line that ends a text.
  static let endOfText = "."

  /// A page to write on. A learner who was on it a moment ago is told only what follows.
  func writing(_ page: WritingPage, after earlier: Model?) -> [String] {
    let text = model.text(of: page)
    if let earlier, earlier.help == nil, case .writing(let before) = earlier.place.page,
      before.at == page.at, before.task == page.task
    {
      if page.editor != nil { return [""] + howToType(page, text) }
      if before.editor != nil {
        return (model.notice == nil ? wrapped("Your text is kept.") : []) + otherVersion(of: page)
      }
      return [""] + modelAnswer(of: page, text) + otherVersion(of: page)
    }
    var lines = [""]
    if let task = model.task(of: page) {
      lines += wrapped("To write, about \(task.minutes) min; never scored.")
      lines += prose(task.stem) + wrapped(task.leadIn)
    } else {
      lines += wrapped("Your note on: \(model.page(page.at)?.title ?? "")")
    }
    if let text, !text.isBlank { lines += [""] + self.lines(of: text) + [""] }
    if page.editor != nil { return lines + howToType(page, text) }
    return lines + modelAnswer(of: page, text) + otherVersion(of: page)
  }

  private func howToType(_ page: WritingPage, _ text: LearnerText?) -> [String] {
    if page.replaced != nil {
      return wrapped(
        "What you type takes the place of your text. A line with a single full stop ends it; at once, that leaves your text as it was."
      )
    }
    return wrapped(
      text == nil
        ? "Type your text. A line with a single full stop ends it."
        : "What you type is added to your text; rewrite in place of w begins a new one. A line with a single full stop ends it."
    )
  }

  /// The model answer and the checklist; nothing before the learner has finished their text.
  private func modelAnswer(of page: WritingPage, _ text: LearnerText?) -> [String] {
    guard let text, let task = model.task(of: page), text.isFinished else { return [] }
    return wrapped("A model answer, one of many:") + prose(task.model)
      + wrapped("What does your text have?") + checklist(task, text)
  }

  /// The version that another window wrote, and what can be done with it; nothing if there is none.
  private func otherVersion(of page: WritingPage) -> [String] {
    guard let other = model.otherVersion(of: page) else { return [] }
    return wrapped(Model.otherVersion + ":") + lines(of: other) + wrapped(Model.whatToDoWithOther)
  }

  /// The items of a checklist, each with its letter, and whether it is ticked.
  private func checklist(_ task: WritingTask, _ text: LearnerText) -> [String] {
    let ticked = Set(text.ticks(of: task))
    return task.checklist.enumerated().flatMap { position, item in
      let letter = Identifier<Choice>(position: position).text
      return wrapped(item.text, after: "\(letter). \(ticked.contains(position) ? "(ticked) " : "")")
        + prose(item.reason)
    }
  }

  /// What was ticked or unticked since an earlier model was said.
  func ticks(since earlier: Model?) -> [String] {
    guard let earlier, model.help == nil, case .writing(let page) = model.place.page,
      page.editor == nil, let task = model.task(of: page), let text = model.text(of: page),
      let before = earlier.text(of: page), before.isFinished, before.ticked != text.ticked
    else { return [] }
    let letters = text.ticks(of: task).map { Identifier<Choice>(position: $0).text }
    return wrapped(
      letters.isEmpty ? "Nothing is ticked." : "Ticked: \(letters.joined(separator: ", ")).")
  }

  /// The lines of a text that a learner wrote.
  func lines(of text: LearnerText) -> [String] {
    text.text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { $0.allSatisfy(\.isWhitespace) ? [""] : wrapped(String($0)) }
  }

  func prompt(for page: WritingPage) -> String {
    if page.editor != nil { return "> " }
    if page.task == nil {
      return
        "w to add to your note, v or x for the other version, Enter to go back; ? help, q leave: "
    }
    guard let text = model.text(of: page), !text.isBlank else {
      return "w to write, Enter to go on; b back, ? help, q leave: "
    }
    let rewrite = model.offers(.rewrite) ? ", rewrite for a new text" : ""
    // Letters name points, so a command is the whole word.
    return text.isFinished
      ? "Letters to tick, such as ac; w to add\(rewrite), Enter to go on; back, ? help, q leave: "
      : "Press Enter for the model answer, w to add\(rewrite); b back, ? help, q leave: "
  }
}

extension PlainInput {
  /// The meaning of a line while a text is being typed. No line is a command there but the one that ends the text.
  func typing(_ editor: TextEditor, _ line: String) -> Meaning {
    guard line != PlainText.endOfText else { return .messages([.leave]) }
    // A text that is taken up again goes on in a line of its own.
    let isAtLineStart = editor.text.isEmpty || editor.text.hasSuffix("\n")
    return .messages([.type((isAtLineStart ? "" : "\n") + line + "\n")])
  }

  /// The points of the checklist that a line names by their letters or, as at a question with letters, by their numbers, counted from 1; `nil` if it names none.
  func points(in text: String, of page: WritingPage) -> [Int]? {
    guard let task = model.task(of: page), model.text(of: page)?.isFinished == true else {
      return nil
    }
    let count = task.checklist.count
    return letters(in: text, upTo: count)
      ?? numbers(in: text, upTo: count).flatMap { $0.isEmpty ? nil : $0 }
  }

  func writing(_ page: WritingPage, _ text: String) -> Meaning {
    if let points = points(in: text, of: page) { return .messages(points.map { .pick($0 - 1) }) }
    switch text {
    case "": return .messages([.forward])
    case "b", "back": return .messages([.backward])
    case "c", "course": return .messages([.toCourse])
    default:
      guard let task = model.task(of: page), model.text(of: page)?.isFinished == true else {
        return .noMeaning(text)
      }
      return .reply(
        "Type letters from a to \(letter(task.checklist.count - 1)), which tick or untick; w to add, or Enter."
      )
    }
  }
}

extension PlainText {
  /// The learner's note on a page, if there is one.
  func note(on index: PageIndex) -> [String] {
    guard model.offersTexts, let note = model.note(on: index) else { return [] }
    return wrapped("Your note:") + lines(of: note)
      + (model.otherNote(on: index) == nil ? [] : wrapped(Model.noteHasOther))
  }
}
