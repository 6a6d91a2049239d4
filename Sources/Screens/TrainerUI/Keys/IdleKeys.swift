internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

/// What is said about a key that does nothing now.
extension Model {
  /// What a learner is told who pressed a key, or pasted text, without a meaning here.
  func nothingIsMeant(by text: String) -> String {
    if let reason = reasonForNothing(text) { return reason }
    let isNamed = Self.control(text) != nil
    let name =
      text == " "
      ? "Space" : isNamed ? text : text.count == 1 ? "\u{201C}\(text)\u{201D}" : "What was pasted"
    return name + " means nothing here; \(keyContext.isTyping ? "F1" : "?") shows the keys."
  }

  /// The key that a name such as `Ctrl-O` stands for; `nil` for any other text.
  private static func control(_ text: String) -> Key? {
    guard text.hasPrefix("Ctrl-"), text.count == 6, let letter = text.lowercased().last else {
      return nil
    }
    return .control(letter)
  }

  /// Why a key of this kind of page does nothing now, and when it will; `nil` if it is no key of this kind of page.
  private func reasonForNothing(_ text: String) -> String? {
    let key = Self.control(text) ?? (text.count == 1 ? text.first.map { .character($0) } : nil)
    let keys = keyContext.keys(answers: answerCount)
    guard let key, let message = keys.command(for: key) else {
      let isDigit = text.count == 1 && text.first?.isWholeNumber == true
      return isDigit ? keys.bindings.first { $0.label == "0-9" && $0.messages.isEmpty }?.help : nil
    }
    return reasonNotToOffer(message)
  }

  /// Why a message has no effect here, in a sentence or two; `nil` if nothing helps to say.
  private func reasonNotToOffer(_ message: Message) -> String? {
    switch message {
    case .review:
      now == nil || course.sitting != nil
        ? "Nothing comes back for review here."
        : "Nothing is due for review now. " + reviewOutlook
    case .nextHit, .previousHit:
      "n and N go on and back among the pages that a search found; / searches."
    case .listSources:
      place.answering != nil
        ? "S lists the sources once you have answered; before that they might tell the answer."
        : "This page names no sources and no links."
    case .digit(let digit) where references.contains { $0.number == digit && $0.work != nil }:
      "[\(digit)] is a source: S lists the sources of this page."
    case .nextCertainty:
      chosen.asksCertainty == true
        ? "Only a question with one right answer asks how sure you are."
        : "Nobody asks how sure you are. In the settings (s on the course page) you can choose that."
    case .callForHelp: "H calls your instructor in a session; this is no session."
    case .find, .listMarks, .toggleMark:
      course.sitting == nil
        ? nil : "In the cases before and after the course this key does nothing."
    case .write:
      offersTexts ? nil : "There is nothing to write in a session, and before and after the course."
    case .editOutside:
      settings.isPinned
        ? "No other program can be opened over this connection."
        : "No editor is set: VISUAL or EDITOR names the one that Ctrl-O opens."
    case .copyAddress: "Addresses cannot be put onto the clipboard here."
    case .nextModule: "This is the last module."
    case .again: withholdsFeedback ? "Cases are answered once more only when all is done." : nil
    case .report: "In a preview nothing is reported."
    case .writeFile:
      settings.writesFiles
        ? "Files are written once the module is finished; p on the course page has them too." : nil
    case .changeLearner where settings.isPinned: "This connection belongs to one learner."
    case .changeLearner, .changeName:
      session == nil ? nil : "In a session names cannot be changed here."
    default: nil
    }
  }
}

extension KeyTable<Message> {
  /// What a key means by a line of the table alone.
  fileprivate func command(for key: Key) -> Message? {
    bindings.lazy.flatMap(\.messages).first { $0.key == key }?.message
  }
}
