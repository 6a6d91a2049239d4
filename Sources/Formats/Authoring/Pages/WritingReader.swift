internal import Curriculum
internal import Digest

/// Turns the draft of a writing task into the task.
struct WritingReader {
  let draft: QuestionDraft
  let blocks: WritingBlocks
  let notes: PageNotes

  /// The task; `nil` if a part of it is missing, which is reported.
  func read(_ findings: inout Findings) -> WritingTask? {
    let options = draft.options
    let name = options.id?.value.text ?? words(draft.leadIn)
    guard options.writing != nil else {
      // It only looks like a writing task. If its comment could not be read, that was reported.
      if !options.isUnread { findings.report(.writingWithout("kind", name), at: draft.place) }
      return nil
    }
    options.check(
      allowing: ["kind"], "nothing is picked or put in order in a writing task", &findings)
    for pole in options.poles {
      findings.report(
        .misplacedOption(pole.name, "a writing task has no answers to name"), at: pole.namePlace)
    }
    if !options.hasID { findings.report(.writingWithout("id", name), at: draft.place) }
    if options.minutesPlace == nil, !options.hasUnknown {
      findings.report(.writingWithout("minutes", name), at: draft.place)
    }
    let stem = notes.placing(prose(draft.stem, &findings), &findings)
    let model = model(of: name, &findings)
    let checklist = checklist(of: name, &findings)
    guard let id = options.id?.value, let minutes = options.minutes?.value, let model, let checklist
    else { return nil }
    notes.check(draft, &findings)
    var task = WritingTask(
      id: id, stem: stem, leadIn: draft.leadIn, minutes: minutes, model: model,
      checklist: checklist)
    let wording = task.wording
    let written = findings.text.hasBraces ? Braces.unmarked(wording) : wording
    task.revision = String(sha256(written.utf8).prefix(12))
    return task
  }

  private func model(of name: String, _ findings: inout Findings) -> [Block]? {
    let model = blocks.model.map { prose($0, &findings) } ?? []
    guard model.isEmpty else { return model }
    findings.report(.missingModel(name), at: draft.place)
    return nil
  }

  private func checklist(
    of name: String, _ findings: inout Findings
  ) -> [WritingTask.ChecklistItem]? {
    guard let list = blocks.checklist else {
      findings.report(.missingChecklist(name), at: draft.place)
      return nil
    }
    if let boxed = list.items.first(where: { $0.box != nil }) {
      findings.report(.checklistBox, at: Place(boxed.place.offset))
    }
    let count = list.items.count
    if !WritingTask.checklistLengths.contains(count) {
      findings.report(
        .checklistLength(name, count), at: Place(list.items.first?.place.offset ?? 0))
    }
    let reader = AnswerReader(question: name, options: draft.options)
    return list.items.map { item in
      let parts = reader.parts(of: item, &findings)
      if let mark = parts.text.nearQuoteMark {
        findings.report(.reasonMark(mark), at: parts.place)
      }
      return WritingTask.ChecklistItem(text: parts.text, reason: parts.feedback ?? [])
    }
  }
}

extension [Inline] {
  /// What a line below the first begins with that may have been meant as the sign of a quote; `nil` if none does.
  fileprivate var nearQuoteMark: String? {
    for (inline, next) in zip(self, dropFirst()) where inline == .softBreak {
      guard case .text(let text) = next, let first = text.first, "<|".contains(first) else {
        continue
      }
      return String(first)
    }
    return nil
  }
}
