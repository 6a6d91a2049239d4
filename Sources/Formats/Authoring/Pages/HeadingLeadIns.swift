internal import Curriculum

/// Headings that ask a question, and sections that stand above the questions.
extension Findings {
  /// The blocks of a body in which each heading that asks, with answers below it, is the lead-in that it was meant to be. Each is
  /// reported.
  mutating func withLeadIns(
    _ blocks: [PositionedBlock], isLeadIn: (PositionedBlock) -> Bool
  ) -> [PositionedBlock] {
    var blocks = blocks
    for index in blocks.indices where isLeadIn(blocks[index]) {
      guard case .heading(_, let prose) = blocks[index].content,
        blocks[index...].dropFirst().asks(words(prose.inlines))
      else { continue }
      report(.leadInAsHeading(words(prose.inlines)), at: blocks[index].place)
      let leadIn = Prose(inlines: [.strong(prose.inlines)], marks: prose.marks)
      blocks[index].content = .paragraph(leadIn)
    }
    return blocks
  }
}

extension ArraySlice<PositionedBlock> {
  /// Whether answers follow behind comments: such as ask for nothing but a question above them, or any below a title that asks.
  fileprivate func asks(_ title: String) -> Bool {
    guard let answers = first(where: { $0.comment == nil }) else { return false }
    if answers.looksLikeAnswers { return true }
    guard title.last.map({ "?:".contains($0) }) ?? false else { return false }
    if answers.isPost { return true }
    if case .ordering? = AnswerBlock(answers) { return true }
    return false
  }

  /// Whether a lead-in with answers below it stands among the blocks.
  var holdsQuestion: Bool {
    indices.contains { index in
      self[index].leadIn.map { self[(index + 1)...].asks(words($0)) } ?? false
    }
  }
}

/// Wording: sections in another place.
extension Finding {
  static func sectionAboveQuestions(_ title: String) -> Finding {
    Finding(
      .misplacedQuestion, "`\(title)` stands above a question, and ends what is asked",
      help: "move `### \(title)` and its text below the last answer")
  }
}
