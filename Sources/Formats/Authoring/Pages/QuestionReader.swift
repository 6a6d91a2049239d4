internal import Curriculum
internal import Digest

/// A question as it stands in the file.
struct QuestionDraft {
  var leadIn: [Inline]
  var place: Place
  var stem: [PositionedBlock]
  var options: QuestionOptions
  /// `nil` if there are none, which was reported, and for a writing task.
  var answers: AnswerBlock?
  /// The list of reasons under a post to mark.
  var feedback: PositionedList?
  /// The blocks that explain the question as a whole.
  var explanation: [PositionedBlock] = []
  /// What stands between the lead-in and the answers. A learner reads it above the lead-in.
  var between: [PositionedBlock] = []
  /// What stands under the lead-in of a writing task, or of what looks like one; `nil` for a question.
  var writing: WritingBlocks?
}

/// The block under a lead-in, by the kind of answer it asks for.
enum AnswerBlock {
  case choices(PositionedList)
  case rating(PositionedTable, Place)
  case ordering(PositionedList)
  case post([PositionedBlock], Place)

  /// `nil` if the block cannot hold answers.
  init?(_ block: PositionedBlock) {
    switch block.content {
    case .list(let list) where list.items.contains(where: { $0.box != nil }): self = .choices(list)
    case .list(let list) where list.start != nil: self = .ordering(list)
    case .table(let table): self = .rating(table, block.place)
    case .blockQuote(let blocks): self = .post(blocks, block.place)
    default: return nil
    }
  }
}

extension PositionedBlock {
  var isQuote: Bool {
    if case .blockQuote = content { true } else { false }
  }
}

extension QuestionDraft {
  /// How findings name it: by its id, or by its lead-in if it has none.
  fileprivate var name: String { options.id?.value.text ?? words(leadIn) }
}

/// Turns the drafts of one scenario into questions and writing tasks.
enum QuestionReader {
  /// The questions and writing tasks that could be read, in order. Ids are checked among them.
  static func read(
    _ drafts: [QuestionDraft], _ notes: PageNotes, _ findings: inout Findings
  ) -> Reading {
    var taken: Set<Identifier<Question>> = []
    var reading = Reading()
    // What stands above a question that cannot be read belongs to the next one too: the case goes on there.
    var lost: [Block] = []
    let isOneOfSeveral = drafts.count { $0.writing == nil } > 1
    for (index, draft) in drafts.enumerated() {
      if let blocks = draft.writing {
        if drafts[index...].contains(where: { $0.writing == nil }) {
          findings.report(.questionBehindWriting(draft.name), at: draft.place)
        }
        if let id = draft.options.id, !taken.insert(id.value).inserted {
          findings.report(.duplicateID(id.value.text, of: "question"), at: id.place)
        }
        let reader = WritingReader(draft: draft, blocks: blocks, notes: notes)
        if let task = reader.read(&findings) {
          reading.tasks.append(task)
          reading.taskPlaces.append(draft.places)
        }
        continue
      }
      if let minutes = draft.options.minutesPlace, !draft.options.isUnread {
        findings.report(
          .misplacedOption("minutes", "only a writing task states its minutes"), at: minutes)
      }
      if !draft.options.hasID, isOneOfSeveral, draft.answers != nil {
        findings.report(.missingQuestionID(words(draft.leadIn)), at: draft.place)
        let others = Set(drafts.compactMap { $0.options.id?.value.text })
        findings.missingIDs.append(
          .question(draft.place, words: words(draft.leadIn), others: others))
      }
      let id = draft.options.id?.value ?? Identifier("question")
      let isFree = taken.insert(id).inserted
      if let place = draft.options.id?.place, !isFree {
        findings.report(.duplicateID(id.text, of: "question"), at: place)
      }
      let stem = lost + notes.placing(prose(draft.stem + draft.between, &findings), &findings)
      lost = stem + [.paragraph([.strong(draft.leadIn)])]
      // Without its comment nothing is known of a question: it may be a poll.
      if draft.options.isUnread { continue }
      let name = draft.options.id == nil && isOneOfSeveral ? words(draft.leadIn) : id.text
      var reader = AnswerReader(question: name, options: draft.options)
      reader.quoteAbove = draft.between.first { $0.isQuote }?.place
      guard let form = reader.form(of: draft, &findings) else { continue }
      lost = []
      reading.places.append(draft.places)
      notes.check(draft, &findings)
      var question = Question(id: id, stem: stem, leadIn: draft.leadIn, form: form)
      question.poles = reader.poles(of: form, &findings)
      question.explanation = prose(draft.explanation, &findings)
      question.orderWords = draft.options.order?.value
      question.formerly = draft.options.formerly.map(\.value)
      reading.questions.append(digested(question, mayHoldPlaceholders: findings.text.hasBraces))
    }
    var former = FormerIDs(present: taken)
    for id in drafts.flatMap(\.options.formerly) {
      if let finding = former.add(id.value, of: "question") {
        findings.report(finding, at: id.place)
      }
    }
    return reading
  }

  /// What was read of one scenario.
  struct Reading {
    var questions: [Question] = []
    /// One for each question.
    var places: [QuestionPlaces] = []
    var tasks: [WritingTask] = []
    /// One for each writing task.
    var taskPlaces: [QuestionPlaces] = []
  }

  /// The question with the digests of its wording, its options, its key and what is right. Placeholders are digested as the author wrote them, so the digest
  /// stays when a school fills in its name.
  private static func digested(_ question: Question, mayHoldPlaceholders: Bool) -> Question {
    func digest(_ text: String, _ digits: Int) -> String {
      let written = mayHoldPlaceholders ? Braces.unmarked(text) : text
      return String(sha256(written.utf8).prefix(digits))
    }
    var question = question
    question.revision = digest(question.wording, 12)
    question.key = digest(question.keyText, 8)
    question.right = digest(question.rightText, 8)
    question.formerRight = question.formerRightText.map { digest($0, 8) }
    question.options = question.optionTexts.map { digest($0, 6) }
    return question
  }
}
