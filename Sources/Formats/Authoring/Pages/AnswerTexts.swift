internal import Curriculum

/// The texts of a question that learners read below its lead-in, each with its place.
extension QuestionDraft {
  var answerTexts: [(text: String, place: Place)] {
    var texts: [(text: String, place: Place)] = []
    switch answers {
    case .choices(let list)?, .ordering(let list)?: add(list, to: &texts)
    case .rating(let table, _)?:
      for row in table.rows {
        for cell in row.cells { texts.append((cell.inlines.plainText, cell.place)) }
      }
    case .post(let blocks, _)?: add(blocks, to: &texts)
    case nil: break
    }
    if let feedback { add(feedback, to: &texts) }
    if let writing {
      add(writing.model ?? [], to: &texts)
      if let checklist = writing.checklist { add(checklist, to: &texts) }
    }
    add(explanation, to: &texts)
    return texts
  }

  private func add(_ list: PositionedList, to texts: inout [(text: String, place: Place)]) {
    for item in list.items { add(item.blocks, to: &texts) }
  }

  private func add(_ blocks: [PositionedBlock], to texts: inout [(text: String, place: Place)]) {
    for block in blocks {
      switch block.content {
      case .heading(_, let prose), .paragraph(let prose):
        texts.append((prose.inlines.plainText, block.place))
      case .list(let list): add(list, to: &texts)
      case .blockQuote(let inner): add(inner, to: &texts)
      case .table(let table):
        for row in table.rows {
          for cell in row.cells { texts.append((cell.inlines.plainText, cell.place)) }
        }
      case .codeBlock, .thematicBreak, .comment: break
      }
    }
  }
}
