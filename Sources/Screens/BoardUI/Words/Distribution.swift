internal import Cohort
internal import Curriculum
internal import Scoring

/// How the answers to one question are distributed. It does not say which answers are right.
struct Distribution: Sendable {
  var question: Question
  /// What the key and the answers tell together.
  private var debrief: QuestionDebrief
  /// One group for each thing that can be answered; no group if too few have answered.
  private(set) var groups: [Group] = []

  struct Group: Hashable, Sendable {
    /// `a`, `b` …; empty if it has no letter.
    var letter: String
    var text: String
    var bars: [Bar]
    /// How many answered.
    var whole: Int
  }

  struct Bar: Hashable, Sendable {
    /// What the bar counts; empty if the group has only one bar.
    var words: String
    var count: Int
  }

  init(of question: Question, answers: [Attempt]) {
    self.question = question
    debrief = QuestionDebrief(question, answers: answers)
    guard debrief.answers >= Debrief.smallestGroup else { return }
    let responses = answers.filter { $0.key == question.key && $0.revision == question.revision }
      .map(\.response)
    groups =
      switch question.form {
      case .choice(let list): Self.groups(of: list, debrief)
      case .rating(let rows): Self.groups(of: rows, debrief)
      case .ordering(let entries): Self.groups(of: entries, responses)
      case .marking(let post): Self.groups(of: post, responses)
      }
  }

  /// How many answered.
  var summary: String {
    let others =
      debrief.otherVersions == 0
      ? "" : ", and \(debrief.otherVersions) an earlier version of the question"
    guard debrief.answers >= Debrief.smallestGroup else {
      return debrief.answers == 0
        ? "Nobody has answered yet."
        : "\(debrief.answers) answered\(others): too few to break down."
    }
    return "\(debrief.answers) answered\(others)"
  }

  /// How well the room did.
  var verdict: String {
    var parts = [summary + (debrief.mean.map { ", mean \($0.percent) %" } ?? "") + "."]
    if let error = debrief.commonestError {
      let letter = error.letter.isEmpty ? "" : error.letter + ", "
      parts.append("Most common error (\(error.count)): \(letter)\(error.text).")
    }
    if let sure = debrief.sureAndWrong { parts.append("Sure, and not right: \(sure).") }
    return parts.joined(separator: " ").replacing("..", with: ".")
  }

  private static func groups(of list: ChoiceList, _ debrief: QuestionDebrief) -> [Group] {
    zip(list.choices, debrief.bars).map { choice, bar in
      Group(
        letter: choice.id.text, text: choice.text.plainText,
        bars: [Bar(words: "", count: bar.count)], whole: debrief.answers)
    }
  }

  /// The debrief has a bar for each point of the scale, row by row.
  private static func groups(of rows: [RatingRow], _ debrief: QuestionDebrief) -> [Group] {
    let points = Rating.allCases
    return rows.enumerated().map { index, row in
      let counts = debrief.bars.dropFirst(index * points.count).prefix(points.count).map(\.count)
      return Group(
        letter: row.id.text, text: row.response.plainText,
        bars: zip(points, counts).map { Bar(words: $0.words, count: $1) }, whole: debrief.answers)
    }
  }

  /// How many put each entry first, and how many put it last. The right place is not shown.
  private static func groups(of entries: [OrderingEntry], _ responses: [Response]) -> [Group] {
    let orders = responses.compactMap(\.ordered)
    return entries.map { entry in
      Group(
        letter: entry.id.text, text: entry.text.plainText,
        bars: [
          Bar(words: "put first", count: orders.count { $0.first == entry.id }),
          Bar(words: "put last", count: orders.count { $0.last == entry.id }),
        ], whole: responses.count)
    }
  }

  /// Everything that was marked, right or wrong, in reading order.
  private static func groups(of post: MarkablePost, _ responses: [Response]) -> [Group] {
    let marked = responses.map { response in
      Set((response.marked ?? []).map(post.unit(at:)).filter { !$0.isEmpty })
    }
    let units = Set(marked.flatMap { $0 }).sorted { $0.lowerBound < $1.lowerBound }
    return units.map { unit in
      Group(
        letter: "", text: post.text(of: unit),
        bars: [Bar(words: "", count: marked.count { $0.contains(unit) })], whole: responses.count)
    }
  }
}
