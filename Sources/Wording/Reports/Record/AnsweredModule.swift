package import Curriculum
internal import Scoring
package import TrainerUI

extension StudyRecord {
  /// The answered cases of a module.
  package struct AnsweredModule: Sendable {
    /// From 1 up, as the course counts.
    package let number: Int
    package let title: String
    package let cases: [AnsweredCase]

    /// `nil` if nothing in the module is answered.
    init?(
      number: Int, _ module: Module, of course: Course, _ progress: Progress,
      _ contents: Contents, _ time: LocalTime
    ) {
      cases = module.scenarios.compactMap {
        AnsweredCase($0, of: course, progress, contents, time)
      }
      guard !cases.isEmpty else { return nil }
      self.number = number
      title = module.title
    }
  }

  /// A case with at least one answered question.
  package struct AnsweredCase: Sendable {
    package let title: String
    package let isContested: Bool
    package let questions: [AnsweredQuestion]
    /// What the author says at the end of the case; empty until all of its questions are answered.
    package let debrief: [Block]
    /// The works that support the case, each with its address.
    package let sources: [String]

    init?(
      _ scenario: Scenario, of course: Course, _ progress: Progress, _ contents: Contents,
      _ time: LocalTime
    ) {
      questions = scenario.questions.compactMap { question in
        let address = scenario.address(of: question)
        guard let first = progress.firstAttempt(at: address),
          let newest = progress.latestAttempt(at: address)
        else { return nil }
        return AnsweredQuestion(
          question, first: first, newest: newest, showsMarks: contents.scores != .none, time)
      }
      guard !questions.isEmpty else { return nil }
      title = scenario.title
      isContested = scenario.isContested
      debrief = progress.isDone(scenario) ? scenario.debrief : []
      sources = course.sources.filter { scenario.sources.contains($0.id) }.map(\.citation)
    }
  }

  /// A question with its answers.
  package struct AnsweredQuestion: Sendable {
    package let stem: [Block]
    package let leadIn: [Inline]
    /// The post in which words were to be marked; empty for other kinds of question.
    package let post: [Block]
    /// When it was answered, and whether more than once.
    package let times: String
    /// How the first answer turned out, and the newest if there is another: `First answer: not right, 0 %.`
    package let score: String
    /// The marks of the first answer and of the newest: `0 %`, or `not scored`; `nil` for the newest if there is only one.
    package let first: String
    package let newest: String?
    /// How the score of the newest answer came about; `nil` if nothing was lost.
    package let scoreExplanation: String?
    /// The newest answer, with what was right and why.
    package let remarks: [Remark]
    /// Whether the answers have numbers and not letters.
    package let isNumbered: Bool
    /// What explains the question as a whole.
    package let explanation: [Block]

    fileprivate init(
      _ question: Question, first: Attempt, newest: Attempt, showsMarks: Bool, _ time: LocalTime
    ) {
      stem = question.stem
      leadIn = question.leadIn
      post = question.post
      let isAgain = first.id != newest.id
      var times = "Answered on \(time.date(first.moment))"
      times +=
        isAgain ? ", and again on \(time.date(newest.moment)); this is the newest answer." : "."
      if let change = question.change(since: newest) { times += " " + change }
      self.times = times
      self.first = Self.mark(first)
      self.newest = isAgain ? Self.mark(newest) : nil
      score =
        "First answer: \(Self.words(first))."
        + (isAgain ? " Newest: \(Self.words(newest))." : "")
      scoreExplanation = question.explanation(of: newest)
      let remarks =
        question.knowsLetters(of: newest)
        ? Remark.remarks(on: newest.response, to: question, shown: newest.order) : [.moved]
      self.remarks = showsMarks ? remarks : remarks.map(\.withoutMarks)
      isNumbered = question.kind == .ordering
      explanation = question.explanation
    }

    private static func mark(_ attempt: Attempt) -> String {
      attempt.score.map { "\($0.share.percent) %" } ?? "not scored"
    }

    private static func words(_ attempt: Attempt) -> String {
      attempt.score.map { "\(Outcome($0).words), \($0.share.percent) %" } ?? "not scored"
    }

    /// The sign that stood before an answer on the screen; `nil` for a phrase of a post.
    package func label(of remark: Remark) -> String? {
      remark.position.map { isNumbered ? "\($0 + 1)" : Identifier<Choice>(position: $0).text }
    }
  }
}

extension Question {
  fileprivate var post: [Block] {
    switch form {
    case .marking(let post):
      [.blockQuote([.paragraph([.text(post.text(of: post.words.indices))])])]
    case .choice, .rating, .ordering: []
    }
  }
}
