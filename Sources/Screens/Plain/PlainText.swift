internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen
internal import TrainerUI

/// The text that plain mode says about a model, in lines. An address is never broken, so it may be longer than a line.
struct PlainText {
  var model: Model
  /// How many columns a line may take.
  var columns = 78

  private var blocks: BlockLayout { BlockLayout(columns: columns, isPlain: true) }

  /// The layout of prose in which links to pages of the course say where they lead, and what to type to go there.
  private func blocks(linking prose: [Block]) -> BlockLayout {
    var blocks = self.blocks
    guard let module = model.linkingModule else { return blocks }
    for address in PageLinks(of: prose).addresses {
      guard let name = model.pageName(of: address, from: module) else { continue }
      let number = name.prefix { $0 != " " }
      let isNumber = number.allSatisfy { $0.isNumber || $0 == "." }
      blocks.links.names[address] = isNumber ? "page \(name); g \(number) goes there" : name
    }
    return blocks
  }

  /// What is new since `earlier` was said: the whole page if another page was opened, otherwise only what changed. Without
  /// `earlier`, the whole page is said.
  ///
  /// - Parameter heard: What was said before that. A page to which the learner comes back is named, and of the course page only what
  ///   has changed is said.
  func news(since earlier: Model?, _ heard: PlainHeard = PlainHeard()) -> String {
    var lines: [String] = []
    if let notice = model.notice { lines += said(notice) }
    if let problem = model.storage.problem, earlier?.storage.problem != problem {
      lines += wrapped(problem)
    }
    if model.help != nil {
      if earlier?.help == nil { lines += help }
    } else if earlier.map(isSamePage) != true {
      lines += nameOfPage(after: earlier, heard) ?? page(after: earlier, heard)
    }
    lines +=
      row(since: earlier) + ticks(since: earlier) + changedSettings(since: earlier)
      + nothingMarked(since: earlier) + changedPick(since: earlier)
    // Pages begin with a blank line, which the first one does not need.
    if earlier == nil { lines = Array(lines.drop(while: \.isEmpty)) }
    // Text from files and names may contain anything; only what is safe to show is said.
    return lines.map { spelled($0) + "\n" }.joined()
  }

  /// A notice in lines. What Enter does is said by the prompt, and a file is asked for by a word.
  private func said(_ notice: Notice) -> [String] {
    if notice.text.contains("Enter submits") { return [] }
    if notice.text == Answering.takenBack { return wrapped(takenBack) }
    let again = " again writes it"
    return wrapped(
      LearnerFile.allCases.reduce(notice.text) { text, file in
        text.replacing(" \(file.key)\(again)", with: " \(file.word)\(again)")
      })
  }

  /// Whether an earlier model shows the same page, even if something on it has changed.
  func isSamePage(_ earlier: Model) -> Bool {
    guard (earlier.help == nil) == (model.help == nil), earlier.preview == model.preview else {
      return false
    }
    switch (earlier.place.page, model.place.page) {
    case (.signIn(let old), .signIn(let new)): return (old.name == nil) == (new.name == nil)
    case (.search(let old), .search(let new)):
      return old.scope == new.scope && old.query == new.query && old.hits == new.hits
    case (.marks, .marks): return earlier.listedPages == model.listedPages
    case (.writing(let old), .writing(let new)):
      // While a text is typed, nothing of its page is said again.
      return old.at == new.at && old.task == new.task && (old.editor == nil) == (new.editor == nil)
        && (new.editor != nil
          || earlier.text(of: old)?.isFinished == model.text(of: new)?.isFinished
            && earlier.otherVersion(of: old) == model.otherVersion(of: new))
    case (.sources, .sources): return true
    case (.reporting(let old), .reporting(let new)): return (old.draft == nil) == (new.draft == nil)
    case (.reviewed(let old), .reviewed(let new)): return old == new
    case (.course, .course): return earlier.learner == model.learner && isSamePart(earlier)
    case (.progress, .progress), (.ending, .ending), (.settings, .settings): return true
    case (.lesson(let old), .lesson(let new)): return old == new
    case (.summary(let old), .summary(let new)): return old == new
    case (.scenario(let old), .scenario(let new)):
      return old.at == new.at && old.question == new.question && old.phase.name == new.phase.name
    default: return false
    }
  }

  /// Whether an earlier model had the same course, track or form.
  func isSamePart(_ earlier: Model) -> Bool {
    earlier.course.id == model.course.id && earlier.currentPart == model.currentPart
  }

  private func page(after earlier: Model?, _ heard: PlainHeard) -> [String] {
    switch model.place.page {
    case .signIn(let state): return signIn(state)
    case .course: return model.preview.map(findings) ?? course(after: earlier, heard)
    case .progress: return progress
    case .lesson(let index):
      guard case .lesson(let lesson)? = model.page(index) else { return [] }
      return place(index) + findingsHere + wrapped(lesson.title) + [""] + prose(lesson.blocks)
        + note(on: index)
    case .scenario(let state): return scenario(state, after: earlier)
    case .summary(let index): return summary(index)
    case .ending: return ending
    case .search(let state): return search(state)
    case .marks: return marks
    case .reviewed(let earlier): return reviewed(earlier)
    case .settings: return settings
    case .sources(let references): return sources(references)
    case .reporting(let state): return reporting(state)
    case .writing(let page): return writing(page, after: earlier)
    }
  }

  /// The next row to rate, while a table is being rated.
  private func row(since earlier: Model?) -> [String] {
    guard let now = ratingInProgress(of: model), now.rows.indices.contains(now.focus),
      now.ratings.count < now.rows.count
    else { return [] }
    // A page that was just said has named all its rows.
    guard let earlier, isSamePage(earlier) else { return [] }
    if let old = ratingInProgress(of: earlier), old.focus == now.focus, old.ratings == now.ratings {
      return []
    }
    let letter = Identifier<Choice>(position: now.focus).text
    return wrapped(now.rows[now.focus].response, after: letter + ". ")
  }

  /// Some text in lines. It is reduced first, so that a line end within a name begins no line.
  func wrapped(_ text: String) -> [String] {
    // A percent sign stays beside its number, because alone in a line it says nothing.
    blocks.wrapped(spelled(text).replacing(" %", with: "\u{A0}%")).map {
      $0.text.replacing("\u{A0}%", with: " %")
    }
  }

  func wrapped(_ inlines: [Inline], after label: String = "") -> [String] {
    blocks.wrapped([.text(label)] + inlines).map(\.text)
  }

  func prose(_ blocks: [Block]) -> [String] {
    blocks.isEmpty ? [] : self.blocks(linking: blocks).rows(of: blocks).map(\.text) + [""]
  }
}

/// A rating grid while it is being filled in.
struct RatingInProgress {
  var rows: [RatingRow]
  var focus: Int
  var ratings: [Identifier<Choice>: Rating]
}

/// The rating grid that is being filled in; `nil` if there is none.
func ratingInProgress(of model: Model) -> RatingInProgress? {
  guard model.help == nil, let answering = model.place.answering else { return nil }
  return switch answering.exercise {
  case .rating(let rows, let ratings):
    RatingInProgress(rows: rows, focus: model.place.focus, ratings: ratings)
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
