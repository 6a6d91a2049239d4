internal import Curriculum
internal import Pages
internal import Screen
internal import TrainerUI

/// What there is to say about a model, in lines. An address is never broken, and so may stick out of its line.
struct PlainText {
  var model: Model
  /// How many columns a line may take.
  var columns = 78

  private var blocks: BlockLayout { BlockLayout(columns: columns, isPlain: true) }

  /// What is new since `earlier` was said: a whole page after a page was turned, one line after one thing changed.
  func news(since earlier: Model?) -> String {
    var lines: [String] = []
    if let notice = model.notice { lines += wrapped(notice.text) }
    if let problem = model.storeProblem, earlier?.storeProblem != problem {
      lines += wrapped(problem)
    }
    if model.help != nil {
      if earlier?.help == nil { lines += help }
    } else if earlier.map(isSamePage) != true {
      lines += page(after: earlier)
    }
    lines += row(since: earlier)
    // A blank line parts a page from the one before it, and the first has none before it.
    if earlier == nil { lines = Array(lines.drop(while: \.isEmpty)) }
    // Whatever a file or a name holds, only letters are said.
    return lines.map { reduced($0) + "\n" }.joined()
  }

  /// Whether a model shows the page that this one shows, whatever has changed on it.
  private func isSamePage(_ earlier: Model) -> Bool {
    guard (earlier.help == nil) == (model.help == nil) else { return false }
    switch (earlier.place, model.place) {
    case (.signIn(let old), .signIn(let new)): return (old.name == nil) == (new.name == nil)
    case (.finding(let old), .finding(let new)):
      return old.scope == new.scope && old.query == new.query && old.hits == new.hits
    case (.marks, .marks): return earlier.markedPages == model.markedPages
    case (.reporting(let old), .reporting(let new)): return (old.text == nil) == (new.text == nil)
    case (.course, .course): return earlier.learner == model.learner
    case (.progress, .progress): return true
    case (.lesson(let old, _), .lesson(let new, _)): return old == new
    case (.summary(let old, _, _), .summary(let new, _, _)): return old == new
    case (.scenario(let old), .scenario(let new)):
      return old.at == new.at && old.question == new.question && old.phase.name == new.phase.name
    default: return false
    }
  }

  private func page(after earlier: Model?) -> [String] {
    switch model.place {
    case .signIn(let state): return signIn(state)
    case .course: return course
    case .progress: return progress
    case .lesson(let index, _):
      guard case .lesson(let lesson)? = model.page(index) else { return [] }
      return place(index) + wrapped(lesson.title) + [""] + prose(lesson.blocks)
    case .scenario(let state): return scenario(state, after: earlier)
    case .summary(let index, _, _): return summary(index)
    case .finding(let state): return finding(state)
    case .marks: return marks
    case .reporting(let state): return reporting(state)
    }
  }

  /// The next row to rate, where that is what is asked.
  private func row(since earlier: Model?) -> [String] {
    guard let now = ratingInProgress(of: model), now.rows.indices.contains(now.answering.focus),
      now.ratings.count < now.rows.count
    else { return [] }
    if let earlier, isSamePage(earlier), let old = ratingInProgress(of: earlier),
      old.answering.focus == now.answering.focus, old.ratings == now.ratings
    {
      return []
    }
    let focus = now.answering.focus
    return wrapped(now.rows[focus].response, after: Identifier<Choice>(position: focus).text + ". ")
  }

  /// Reduced first: a name with a line end in it must not begin a line.
  func wrapped(_ text: String) -> [String] { blocks.wrapped(reduced(text)).map(\.text) }

  func wrapped(_ inlines: [Inline], after label: String = "") -> [String] {
    blocks.wrapped([.text(label)] + inlines).map(\.text)
  }

  func prose(_ blocks: [Block]) -> [String] {
    blocks.isEmpty ? [] : self.blocks.rows(of: blocks).map(\.text) + [""]
  }
}

/// A rating grid while it is being filled in.
struct RatingInProgress {
  var rows: [RatingRow]
  var answering: Answering
  var ratings: [Identifier<Choice>: Rating]
}

/// The rating that a model asks for; `nil` where it asks for none.
func ratingInProgress(of model: Model) -> RatingInProgress? {
  guard model.help == nil, case .scenario(let state) = model.place,
    case .answering(let answering) = state.phase
  else { return nil }
  return switch answering.exercise {
  case .rating(let rows, let ratings):
    RatingInProgress(rows: rows, answering: answering, ratings: ratings)
  case .choice, .ordering, .marking: nil
  }
}

extension ScenarioState.Phase {
  fileprivate var name: String {
    switch self {
    case .answering, .saving: "answering"
    case .feedback: "feedback"
    case .debrief: "debrief"
    }
  }
}
