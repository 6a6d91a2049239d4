internal import Curriculum
internal import Pages
internal import Scoring
internal import TrainerUI

/// The meaning of a typed line at the place where the learner is.
struct PlainInput {
  var model: Model

  enum Meaning: Hashable {
    case messages([Message])
    /// The page is said once more.
    case sayAgain
    /// The line means nothing here; the text says what to type instead.
    case reply(String)
  }

  /// A capital means what the small letter does, unless it is a command of its own here, as `M` is.
  func meaning(of line: String) -> Meaning {
    let text = line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if model.help == nil, case .writing(let page) = model.place.page, let editor = page.editor {
      return typing(editor, line)
    }
    let meaning = meaning(ofWords: text)
    let small = text.lowercased()
    guard case .reply = meaning, small != text else { return meaning }
    let smallMeaning = self.meaning(ofWords: small)
    return if case .reply = smallMeaning { meaning } else { smallMeaning }
  }

  private func meaning(ofWords text: String) -> Meaning {
    switch text.lowercased() {
    case "?", "help": return .messages([.help])
    case "q", "quit", "exit": return .messages([.quit])
    default: break
    }
    if model.help != nil { return meaningUnderHelp(of: text) }
    if text == "again", !isTyping { return .sayAgain }
    if case .reporting(let state) = model.place.page { return reporting(state, text) }
    if !isTyping, !namesAnswer(text), let meaning = command(text) { return meaning }
    switch model.place.page {
    case .search(let state): return search(state, text)
    case .marks: return marks(text)
    case .sources: return text.isEmpty || leaves(text) ? .messages([.leave]) : .noMeaning(text)
    case .reporting(let state): return reporting(state, text)
    case .writing(let page): return writing(page, text)
    case .signIn(let state): return signIn(state, text)
    case .course: return model.preview.map { findings($0, text) } ?? course(text)
    case .progress: return progress(text)
    case .lesson: return page(text)
    case .settings: return settings(text)
    case .reviewed: return text == "r" && model.offers(.review) ? .messages([.review]) : page(text)
    case .summary(let index): return summary(index, text)
    case .ending: return page(text)
    case .scenario(let state):
      switch state.phase {
      case .answering(let answering): return answer(answering, state, text)
      case .saving: return .messages([])
      case .feedback, .debrief: return page(text, of: model.scenario(of: state))
      }
    }
  }

  /// Closes the help page. A command is obeyed at the page below; anything else only goes back there.
  private func meaningUnderHelp(of text: String) -> Meaning {
    var below = model
    below.help = nil
    guard !text.isEmpty, case .messages(let messages) = PlainInput(model: below).meaning(of: text)
    else { return .messages([.help]) }
    return .messages([.help] + messages)
  }

  /// Whether a name is being typed.
  private var isTyping: Bool {
    if case .signIn(let state) = model.place.page { state.name != nil } else { false }
  }

  /// Whether a line is an answer at the prompt, and so no command: letters of choices or rows, or how sure the learner is.
  func namesAnswer(_ text: String) -> Bool {
    if case .writing(let page) = model.place.page { return points(in: text, of: page) != nil }
    guard let answering = model.place.answering else { return false }
    if isAskedForCertainty, text == "g" { return true }
    return switch answering.exercise {
    case .choice, .rating: letters(in: text, upTo: answering.order.count) != nil
    case .ordering, .marking: false
    }
  }

  /// Whether the prompt asks how sure the learner is.
  var isAskedForCertainty: Bool {
    guard model.asksForCertainty, let answering = model.place.answering else { return false }
    return !answering.isBlank
  }

  /// Whether a line leaves a page that lies over another one.
  func leaves(_ text: String) -> Bool { ["b", "back", "c", "course"].contains(text) }

  private func signIn(_ state: SignIn, _ text: String) -> Meaning {
    guard let begun = state.name else {
      if leaves(text) { return model.offers(.leave) ? .messages([.leave]) : Self.noPageBefore }
      return number(in: text, upTo: state.known.count + 1)
        .map { .messages([.pick($0 - 1), .forward]) }
        ?? .reply("Type \(numbers(upTo: state.known.count + 1)).")
    }
    if state.renamed != nil, text.isEmpty || text == "b" { return .messages([.leave]) }
    if text == "b" { return state.known.isEmpty ? Self.noPageBefore : .messages([.leave]) }
    guard text.utf8.count <= Model.longestName else {
      return .reply(
        "A name can be no longer than \(Model.longestName) letters; type a shorter one.")
    }
    // The line is the whole name, so anything typed before is erased.
    return .messages(begun.map { _ in .erase } + [.type(text), .forward])
  }

  private func course(_ text: String) -> Meaning {
    if text.isEmpty { return .messages([.pick(model.nextModule), .forward]) }
    if text == "p" { return .messages([.showProgress]) }
    if text == "s" || text == "settings" { return .messages([.showSettings]) }
    if text == "r" {
      return model.offers(.review) ? .messages([.review]) : .reply("Nothing is due for review.")
    }
    if text == "w", model.offers(.changeLearner) { return .messages([.changeLearner]) }
    if text == "n", model.offers(.changeName) { return .messages([.changeName]) }
    if text == "b" || text == "back" {
      return model.learners.hasJustSignedIn ? .messages([.backward]) : Self.noPageBefore
    }
    let part = Int(text).map { $0 - model.firstNumberOfParts }
    if let part, model.offeredParts.indices.contains(part) {
      return .messages([.point(model.course.modules.count + part), .forward])
    }
    let position = Int(text).flatMap { model.course.position(ofModuleNumbered: $0) }
    return position.map { .messages([.pick($0), .forward]) }
      ?? .reply("Type \(numbersToType), or Enter.")
  }

  private func progress(_ text: String) -> Meaning {
    if text.isEmpty || leaves(text) { return .messages([.leave]) }
    let count = model.practice.count
    return number(in: text, upTo: count).map { .messages([.pick($0 - 1)]) }
      ?? (count == 0
        ? .noMeaning(text) : .reply("Type \(numbers(upTo: count)), or Enter for the course page."))
  }

  /// The numbers of a list: `a number from 1 to 3`, or `the number 1`.
  func numbers(upTo most: Int) -> String {
    most == 1 ? "the number 1" : "a number from 1 to \(most)"
  }

  /// The numbers that can be typed on the course page: `a number from 1 to 12`, or in a selection of modules `1, 5 or 12`.
  private var numbersToType: String {
    let parts = model.offeredParts.indices.map { model.firstNumberOfParts + $0 }
    let numbers = model.course.modules.indices.map(model.course.number(ofModule:)) + parts
    if numbers == Array(1..<numbers.count + 1) { return self.numbers(upTo: numbers.count) }
    let words = numbers.map(String.init)
    return words.dropLast().joined(separator: ", ") + (words.count > 1 ? " or " : "")
      + (words.last ?? "")
  }

  private func summary(_ index: Int, _ text: String) -> Meaning {
    let count = model.module(index).map { model.review(of: $0).openSteps.count } ?? 0
    switch text {
    case "": return .messages([.pick(0)])
    case "b", "back": return .messages([.backward])
    case "c", "course": return .messages([.toCourse])
    case "n" where model.offers(.nextModule): return .messages([.nextModule])
    default:
      return number(in: text, upTo: count).map { .messages([.pick($0 - 1)]) }
        ?? .reply("Type \(numbers(upTo: count)), or Enter.")
    }
  }

  /// The commands on pages to read.
  private func page(_ text: String, of scenario: Scenario? = nil) -> Meaning {
    switch text {
    case "": return .messages([.forward])
    case "b", "back": return .messages([.backward])
    case "c", "course": return .messages([.toCourse])
    case "r" where scenario.map(model.progress.isDone) ?? false: return .messages([.again])
    default: return .noMeaning(text)
    }
  }

  private static let noPageBefore = Meaning.reply("There is no page before this one.")

  /// A whole number from 1 to `most`; `nil` for anything else.
  func number(in text: String, upTo most: Int) -> Int? {
    Int(text).flatMap { $0 >= 1 && $0 <= most ? $0 : nil }
  }
}

extension PlainInput.Meaning {
  /// What is said to a line that means nothing here. The prompt that follows says what can be typed.
  static func noMeaning(_ text: String) -> Self {
    .reply(text.count <= 20 ? "\(text) means nothing here." : "That means nothing here.")
  }
}
