internal import Curriculum

/// Wording: writing tasks.
extension Finding {
  static func writingWithout(_ field: String, _ task: String) -> Finding {
    let help =
      switch field {
      case "id": "add a line such as `id: reply` to the comment under its lead-in"
      case "minutes": "add a line such as `minutes: 6` to the comment under its lead-in"
      default: "put `<!-- id: reply, kind: writing, minutes: 6 -->` under its lead-in"
      }
    return Finding(
      field == "id" ? .missingID : .missingField,
      "writing task \(quoted(task)) has no `\(field)`", help: help)
  }

  static func plainWritingLeadIn(_ words: String) -> Finding {
    Finding(
      .answersWithoutQuestion, "a writing task follows here, and this is no lead-in",
      help: "write it wholly in **strong**: \(quoted("**\(words)**"))")
  }

  static func missingModel(_ task: String) -> Finding {
    Finding(
      .missingModel, "writing task \(quoted(task)) has no model answer",
      help: "below the comment, begin each line of it with `> `")
  }

  static func missingChecklist(_ task: String) -> Finding {
    Finding(
      .missingChecklist, "writing task \(quoted(task)) has no checklist",
      help: "below the model answer, list what a good text has, each item behind `- `")
  }

  static func checklistLength(_ task: String, _ count: Int) -> Finding {
    let limits = WritingTask.checklistLengths
    return Finding(
      .checklistLength,
      "the checklist of writing task \(quoted(task)) has \(count) \(count == 1 ? "item" : "items")",
      help: "list \(limits.lowerBound) to \(limits.upperBound)")
  }

  static let checklistBox = Finding(
    .checklistBox,
    "a box stands in the checklist of a writing task, where no item is right or wrong",
    help: "begin each item with `- ` alone; learners get their boxes from the program")

  static let strayInWriting = Finding(
    .strayContent, "a writing task cannot hold this between its lead-in and its checklist",
    help: "put it above the lead-in; the lines of the model answer begin with `> `")

  static func sameItem(_ number: Int) -> Finding {
    Finding(
      .duplicateOption, "this item says the same as item \(number) of the checklist",
      help: "take one of the two out")
  }

  static func reasonMark(_ mark: String) -> Finding {
    Finding(
      .unreadMark, "a line of this item begins with `\(mark)`, which begins no reason",
      help: "begin the lines of a reason with spaces and `> `")
  }

  static let reasonOutside = Finding(
    .strayContent, "this block quote belongs to none of the checklist's items",
    help: "put two spaces before each `>`, and no empty line above")

  static let brokenChecklist = Finding(
    .strayContent, "a new list begins here, in the middle of the checklist",
    help: "begin all items with the same mark, in the same column")

  static func questionBehindWriting(_ task: String) -> Finding {
    Finding(
      .misplacedQuestion, "a question follows writing task \(quoted(task))",
      help: "put the writing task below the scenario's last question")
  }

  static func onlyWriting(_ scenario: String) -> Finding {
    Finding(
      .noQuestions, "scenario \(quoted(scenario)) asks nothing but a writing task",
      help:
        "put the task below the last question of a scenario; nobody has to write, so a scenario "
        + "cannot be completed by it alone")
  }

  static func writingInForm(_ scenario: String) -> Finding {
    Finding(
      .writingInForm, "a form asks scenario `\(scenario)`, which has a writing task",
      help: "move the writing task to another scenario: forms ask only what is scored or counted")
  }
}
