internal import Curriculum

extension Module {
  /// Replaces every placeholder that a learner or a facilitator would read with the school's words.
  mutating func fillPlaceholders(from school: School) {
    let filling = Filling(school: school)
    pages = pages.map { page in
      switch page {
      case .lesson(var lesson):
        lesson.title = filling.text(lesson.title)
        lesson.blocks = filling.blocks(lesson.blocks)
        return .lesson(lesson)
      case .scenario(var scenario):
        scenario.title = filling.text(scenario.title)
        scenario.questions = scenario.questions.map(filling.question)
        scenario.writingTasks = scenario.writingTasks.map(filling.task)
        scenario.debrief = filling.blocks(scenario.debrief)
        scenario.facilitator = filling.blocks(scenario.facilitator)
        return .scenario(scenario)
      }
    }
  }
}

/// Changes the text within values. Recursion is safe, because the reader limits how deep they nest.
private struct Filling {
  let school: School

  func text(_ text: String) -> String {
    Braces.replacingMarks(in: text) { word in
      Placeholder(word).map(school.words) ?? "{\(word)}"
    }
  }

  func question(_ question: Question) -> Question {
    var question = question
    question.stem = blocks(question.stem)
    question.leadIn = inlines(question.leadIn)
    question.form = form(question.form)
    question.explanation = blocks(question.explanation)
    return question
  }

  func task(_ task: WritingTask) -> WritingTask {
    var task = task
    task.stem = blocks(task.stem)
    task.leadIn = inlines(task.leadIn)
    task.model = blocks(task.model)
    task.checklist = task.checklist.map { item in
      WritingTask.ChecklistItem(text: inlines(item.text), reason: blocks(item.reason))
    }
    return task
  }

  private func form(_ form: Question.Form) -> Question.Form {
    switch form {
    case .choice(var list):
      list.choices = list.choices.map { choice in
        var choice = choice
        choice.text = inlines(choice.text)
        choice.feedback = blocks(choice.feedback)
        return choice
      }
      return .choice(list)
    case .rating(let rows):
      return .rating(
        rows.map { row in
          var row = row
          row.response = inlines(row.response)
          row.feedback = blocks(row.feedback)
          return row
        })
    case .ordering(let entries):
      return .ordering(
        entries.map { entry in
          var entry = entry
          entry.text = inlines(entry.text)
          entry.feedback = blocks(entry.feedback)
          return entry
        })
    case .marking(var post):
      // A placeholder in the words of a post is an error, so there is none.
      post.phrases = post.phrases.map { phrase in
        var phrase = phrase
        phrase.feedback = blocks(phrase.feedback)
        return phrase
      }
      return .marking(post)
    }
  }

  func blocks(_ blocks: [Block]) -> [Block] { blocks.map(block) }

  private func block(_ block: Block) -> Block {
    switch block {
    case .heading(let level, let text): .heading(level: level, inlines(text))
    case .paragraph(let text): .paragraph(inlines(text))
    case .bulletList(let items): .bulletList(items.map(blocks))
    case .orderedList(let start, let items): .orderedList(start: start, items.map(blocks))
    case .blockQuote(let inner): .blockQuote(blocks(inner))
    case .table(let table):
      .table(
        Table(
          header: table.header.map(inlines), rows: table.rows.map { row in row.map(inlines) }))
    case .codeBlock, .thematicBreak: block
    }
  }

  private func inlines(_ inlines: [Inline]) -> [Inline] { inlines.map(inline) }

  private func inline(_ inline: Inline) -> Inline {
    switch inline {
    case .text(let plain): .text(text(plain))
    case .emphasis(let inner): .emphasis(inlines(inner))
    case .strong(let inner): .strong(inlines(inner))
    case .strikethrough(let inner): .strikethrough(inlines(inner))
    case .link(let inner, let destination): .link(inlines(inner), destination: destination)
    case .code, .softBreak, .lineBreak: inline
    }
  }
}
