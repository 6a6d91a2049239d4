internal import Cohort
internal import Curriculum
internal import Scoring

/// How the answers to one question are distributed. It does not say which answers are right.
struct Distribution: Sendable {
  var question: Question
  /// What the key and the answers tell together.
  let debrief: QuestionDebrief
  /// One group for each thing that can be answered; no group if too few have answered.
  private(set) var groups: [Group] = []

  struct Group: Hashable, Sendable {
    /// `a`, `b` …; empty unless everybody saw the same letter.
    var letter: String
    var text: String
    var bars: [Bar]
    /// How many answered.
    var whole: Int
    /// What becomes of it in a post; `nil` in any other question.
    var phrase: MarkedPhrases.Kind?
  }

  struct Bar: Hashable, Sendable {
    /// What the bar counts; empty if the group has only one bar.
    var words: String
    var count: Int
  }

  init(of question: Question, answers: [Attempt]) {
    self.question = question
    let room = RoomAnswers(to: question, first: answers)
    debrief = QuestionDebrief(of: room)
    guard debrief.answers >= Debrief.smallestGroup else { return }
    let responses = room.answers.map(\.response)
    groups =
      switch question.form {
      case .choice, .marking: Self.groups(of: debrief)
      case .rating(let rows): Self.groups(of: rows, debrief)
      case .ordering(let entries): Self.groups(of: entries, responses)
      }
  }

  /// In a post, that people marked words that are not in the list; `nil` if nobody did.
  var otherWords: String? {
    guard debrief.markedOtherWords > 0 else { return nil }
    return "Words that few marked are left out; \(debrief.markedOtherWords) marked some."
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
    if let errors = debrief.commonestErrorWords { parts.append(errors) }
    if let sure = debrief.sureAndWrong { parts.append("Sure, and not right: \(sure).") }
    return parts.joined(separator: " ").replacing("..", with: ".")
  }

  /// One bar for each choice, or for each phrase of a post.
  private static func groups(of debrief: QuestionDebrief) -> [Group] {
    debrief.bars.map { bar in
      Group(
        letter: bar.letter, text: bar.text, bars: [Bar(words: "", count: bar.count)],
        whole: debrief.answers, phrase: bar.phrase)
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
        letter: "", text: entry.text.plainText,
        bars: [
          Bar(words: "put first", count: orders.count { $0.first == entry.id }),
          Bar(words: "put last", count: orders.count { $0.last == entry.id }),
        ], whole: responses.count)
    }
  }
}
