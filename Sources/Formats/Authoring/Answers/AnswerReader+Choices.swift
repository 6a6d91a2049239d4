internal import Curriculum

extension AnswerReader {
  /// A task list: single, one of several, several, choose N, or a poll.
  func choices(_ list: PositionedList, _ findings: inout Findings) -> ChoiceList? {
    var choices: [Choice] = []
    var isWhole = true
    let list = withoutStrays(list, &findings)
    let parts = list.items.map { self.parts(of: $0, &findings) }
    for (item, parts) in zip(list.items, parts) {
      if item.box == nil {
        let text = words(parts.text)
        let isBox = ["[ ]", "[x]", "[X]"].contains(text)
        findings.report(isBox ? .emptyChoice : .mixedList(text), at: Place(item.place.offset))
        isWhole = false
      } else if findings.hasError(onLineOf: item.place) {
        // What the box should say is not known.
        isWhole = false
      }
      choices.append(
        Choice(
          id: Identifier(position: choices.count), text: parts.text,
          isKeyed: item.box == .checked, feedback: parts.feedback ?? []))
    }
    if let lettered = parts.first(where: \.beginsWithLetter),
      !findings.text.showsLetter(at: lettered.place.offset),
      !findings.hasFinding(onLineOf: lettered.place)
    {
      findings.report(.letteredChoice, at: lettered.place)
    }
    // Choices without a key and without feedback may be a poll that does not say so.
    let mayBePoll =
      list.items.allSatisfy { $0.box == .empty } && parts.allSatisfy(\.lacksFeedback)
    if options.poll == nil, !mayBePoll { checkFeedback(parts, &findings) }
    let place = boxPlace(of: list.items.first, findings.text)
    options.check(
      allowing: ["kind", "choose", "shuffle"], "only entries to put in order have an order",
      &findings)
    guard choices.count >= 2 else {
      findings.report(.tooFewChoices(question, choices.count), at: place)
      return nil
    }
    if choices.count > Finding.mostChoices {
      findings.report(.tooManyChoices(question, choices.count), at: place)
    }
    let keyed = choices.count { $0.isKeyed }
    guard isWhole, let rule = rule(keyed: keyed, of: choices.count, at: place, &findings) else {
      return nil
    }
    return ChoiceList(rule: rule, choices: choices, shuffles: options.shuffles?.value ?? true)
  }

  /// The rule that the boxes and options make together; `nil` if they contradict each other.
  private func rule(
    keyed: Int, of count: Int, at place: Place, _ findings: inout Findings
  ) -> ChoiceList.Rule? {
    if let poll = options.poll {
      options.check(allowing: ["kind", "shuffle"], "a poll takes one choice", &findings)
      if keyed > 0 { findings.report(.keyedPoll(question), at: poll) }
      return keyed > 0 || options.choose != nil ? nil : .poll
    }
    if keyed == 0 {
      findings.report(.missingKey(question), at: place)
      return nil
    }
    if keyed == count {
      findings.report(.allKeyed(question), at: place)
      return nil
    }
    switch options.choose?.value {
    case nil: return keyed == 1 ? .single : .several
    case .best where keyed == 1: return .single
    case .best:
      findings.report(.severalBest(question, keyed: keyed), at: place)
      return nil
    case .one where keyed >= 2: return .oneOf
    case .one:
      findings.report(.oneOfOne(question, keyed: keyed), at: options.choose?.place ?? place)
      return nil
    case .exactly(let wanted) where wanted == keyed: return wanted == 1 ? .single : .choose(wanted)
    case .exactly(let wanted):
      findings.report(
        .choiceCount(question, choose: wanted, keyed: keyed), at: options.choose?.place ?? place)
      return nil
    }
  }

  /// The box of an item, as in `- [ ] text`.
  private func boxPlace(of item: PositionedList.Item?, _ text: SourceText) -> Place {
    guard let start = item?.place.offset else { return Place(0) }
    let line = start..<max(start, text.content(ofLine: text.line(at: start)).upperBound)
    guard let bracket = text.first("[", in: line) else { return Place(start) }
    return Place(bracket, length: 3)
  }
}

extension SourceText {
  /// Whether a backslash stands before the sign behind a letter, as in `A\. Keller`: the letter belongs to the text.
  fileprivate func showsLetter(at offset: Int) -> Bool {
    let line = content(ofLine: line(at: offset))
    return bytes[offset..<min(offset + 4, line.upperBound)].contains(.backslash)
  }
}
