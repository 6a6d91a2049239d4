internal import Curriculum
internal import Pages
internal import Scoring
internal import TrainerUI

/// Something that can be typed, and what it does.
struct PlainHint: Hashable {
  /// The lines that do it, as they are typed; each does the same.
  var typed: [String]
  /// What they do, to follow them in a sentence.
  var words: String
  /// What they mean if they are in force: one of these messages is among theirs. Empty if they mean to say the page again.
  var messages: [Message] = []
}

/// The help page of plain mode. It names only what the page below it takes.
extension PlainInput {
  /// What can be typed here: at a question first how to answer it, and then the commands, the most useful first.
  var hints: [PlainHint] {
    (answerHints + Self.allHints).compactMap { hint in
      var hint = hint
      hint.typed = hint.typed.filter { means(hint.messages, $0) }
      return hint.typed.isEmpty ? nil : hint
    }
  }

  /// Whether a line means one of some messages here; if there are none, whether it has the page said again. A line that is taken as
  /// text means neither, unless it is what is searched for.
  private func means(_ wanted: [Message], _ line: String) -> Bool {
    switch meaning(of: line) {
    case .messages(let messages):
      guard let meant = messages.first(where: wanted.contains) else { return false }
      return meant.opensSearch || !messages.contains { $0.isText }
    case .sayAgain: return wanted.isEmpty
    case .reply: return false
    }
  }

  private static let allHints = [
    PlainHint(typed: ["b", "back"], words: "goes back", messages: [.backward, .leave]),
    PlainHint(typed: ["c", "course"], words: "goes to the course page", messages: [.toCourse]),
    PlainHint(typed: ["again"], words: "says the page again"),
    PlainHint(
      typed: ["u", "undo"], words: "takes back the last thing you did in this question",
      messages: [.undo]),
    PlainHint(typed: ["p"], words: "shows your progress", messages: [.showProgress]),
    PlainHint(typed: ["r"], words: "answers what is due for review", messages: [.review]),
    PlainHint(typed: ["r"], words: "asks this case once more", messages: [.again]),
    PlainHint(typed: ["s", "settings"], words: "shows the settings", messages: [.showSettings]),
    PlainHint(typed: ["n"], words: "goes on with the next module", messages: [.nextModule]),
    PlainHint(typed: ["n"], words: "changes your name", messages: [.changeName]),
    PlainHint(typed: ["w"], words: "lets somebody else sign in", messages: [.changeLearner]),
    PlainHint(
      typed: ["w"], words: "writes a note on the page, or the text that it asks for",
      messages: [.write]),
    PlainHint(
      typed: ["rewrite"],
      words: "writes your note or text from the start; the old one stays until you end the new one",
      messages: [.rewrite]),
    PlainHint(
      typed: ["remove note"], words: "removes your note on the page, if you type it twice",
      messages: [.removeNote]),
    PlainHint(
      typed: ["m"], words: "marks the page, or takes its mark away", messages: [.toggleMark]),
    PlainHint(
      typed: ["M"], words: "lists what you marked and wrote", messages: [.listMarks]),
    PlainHint(
      typed: ["S"], words: "lists the sources and links of the page", messages: [.listSources]),
    PlainHint(
      typed: ["/privacy"], words: "searches for privacy, or any other words",
      messages: [.find(.words)]),
    PlainHint(
      typed: ["g 1.2"], words: "goes to page 2 of module 1, and g with words to a title",
      messages: [.find(.titles)]),
    PlainHint(
      typed: ["n", "N"], words: "go to the next page that the search found, and to the one before",
      messages: [.nextHit, .previousHit]),
    PlainHint(typed: ["!"], words: "reports a problem with the question", messages: [.report]),
    PlainHint(
      typed: [LearnerFile.record.word, "R"], words: "writes your record of study",
      messages: [.writeFile(.record)]),
    PlainHint(
      typed: [LearnerFile.handIn.word, "I"], words: "writes a file for your instructor",
      messages: [.writeFile(.handIn)]),
    PlainHint(typed: ["e"], words: "opens your editor here", messages: [.edit]),
    PlainHint(
      typed: ["H"], words: "calls your instructor, or ends the call", messages: [.callForHelp]),
    PlainHint(typed: ["?", "help"], words: "shows this help", messages: [.help]),
    PlainHint(
      typed: ["q", "quit"], words: "leaves; every answer you gave is kept",
      messages: [.quit]),
  ]

  /// How to answer the question at hand, by examples that fit it.
  private var answerHints: [PlainHint] {
    guard let answering = model.place.answering else { return [] }
    func example(_ typed: [String], _ words: String) -> PlainHint {
      let messages = typed.flatMap { line -> [Message] in
        if case .messages(let messages) = meaning(of: line) { messages } else { [] }
      }
      return PlainHint(typed: typed, words: words, messages: messages.filter(\.isAnswer))
    }
    let last = letter(answering.order.count - 1)
    switch answering.exercise {
    case .choice(let list, _):
      if let changeHint { return [changeHint] }
      guard list.rule.picks == nil, answering.order.count > 1 else { return [] }
      return [example(["a\(last)", "a \(last)"], "answers with a and \(last)")]
    case .rating(_, let ratings):
      let one = example(["\(last) 3", "\(last)3"], "rates \(last) with 3")
      guard ratings.isEmpty, answering.order.count > 1 else { return [one] }
      let all = answering.order.indices.map { "\(letter($0)) 1" }.joined(separator: " ")
      return [one, example([all], "rates all rows in one line")]
    case .ordering:
      let count = answering.order.count
      guard count > 1 else { return [] }
      let numbers = (1...count).reversed().map(String.init)
      return [
        example(
          [numbers.joined(separator: " "), "\(count)-1"], "puts the entries in the reverse order")
      ]
    case .marking(let post, _):
      guard post.words.count > 1 else { return [] }
      return [example(["1 2", "1-2"], "marks the first two words")]
    }
  }
}

extension PlainText {
  /// The help page: what can be typed on the page below, each in a line of its own.
  var help: [String] {
    var below = model
    below.help = nil
    let isNaming =
      if case .signIn(let state) = below.place.page { state.name != nil } else { false }
    let what = isNaming ? "your name, or one of these lines" : "one of these lines"
    return [""] + wrapped("Help. Type \(what), and press Enter.")
      + wrapped("At the prompt: \(PlainText(model: below).answersAtPrompt).")
      + PlainInput(model: below).hints.flatMap { hint in
        wrapped("\(hint.typed.joined(separator: " or ")): \(hint.words).")
      }
      + wrapped(model.promise)
  }
}

extension Message {
  /// Whether the message types letters into a line or a text.
  fileprivate var isText: Bool { if case .type = self { true } else { false } }

  /// Whether the message answers a question, or a part of it.
  fileprivate var isAnswer: Bool {
    switch self {
    case .answer, .rate: true
    default: false
    }
  }

  /// Whether the message opens a search, which may be followed by the words that are searched for.
  fileprivate var opensSearch: Bool { if case .find = self { true } else { false } }
}
