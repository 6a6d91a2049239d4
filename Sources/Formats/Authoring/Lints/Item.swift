internal import Curriculum

/// A question or a writing task as the rules for writing items look at it.
struct Item: Sendable {
  /// `nil` for a writing task, whose options are the items of its checklist.
  var kind: QuestionKind?
  /// The prose before the lead-in.
  var stem: String
  /// What is asked.
  var leadIn: ItemText
  /// The last sentence of the lead-in.
  var asked: ItemText
  /// Choices, responses to rate, entries to put in order, or the phrases of a post, which have a reason alone.
  var options: [Option]

  struct Option: Sendable {
    var text: ItemText
    var isKeyed: Bool
    /// The ratings that earn full marks; empty for anything but a scored response.
    var ratings: Set<Rating> = []
    /// Why it is right or wrong.
    var reason: String
    var reasonHasLink: Bool

    init(
      _ text: String, isKeyed: Bool = false, ratings: Set<Rating> = [], feedback: [Block] = []
    ) {
      self.text = ItemText(text)
      self.isKeyed = isKeyed
      self.ratings = ratings
      reason = feedback.map(\.plainText).joined(separator: "\n")
      reasonHasLink = feedback.contains(where: \.hasLink)
    }
  }

  init(kind: QuestionKind?, stem: String = "", leadIn: String, options: [Option]) {
    self.kind = kind
    self.stem = stem
    self.leadIn = ItemText(leadIn)
    asked = ItemText(lastSentence(of: leadIn))
    self.options = options
  }

  init(_ question: Question) {
    self.init(
      kind: question.kind, stem: question.stem.map(\.plainText).joined(separator: "\n"),
      leadIn: words(question.leadIn), options: Self.options(of: question.form))
  }

  init(_ task: WritingTask) {
    self.init(
      kind: nil, stem: task.stem.map(\.plainText).joined(separator: "\n"),
      leadIn: words(task.leadIn),
      options: task.checklist.map { Option(words($0.text), feedback: $0.reason) })
  }

  private static func options(of form: Question.Form) -> [Option] {
    switch form {
    case .choice(let list):
      list.choices.map { Option(words($0.text), isKeyed: $0.isKeyed, feedback: $0.feedback) }
    case .rating(let rows):
      rows.map { Option(words($0.response), ratings: $0.key, feedback: $0.feedback) }
    case .ordering(let entries): entries.map { Option(words($0.text), feedback: $0.feedback) }
    case .marking(let post): post.phrases.map { Option("", feedback: $0.feedback) }
    }
  }

  /// Whether there are few enough options to compare each with each.
  var isComparable: Bool { options.count <= 26 }

  var keys: [Option] { options.filter(\.isKeyed) }
  var distractors: [Option] { options.filter { !$0.isKeyed } }
}

/// What a rule found in an item.
struct Flag: Sendable {
  var finding: Finding
  /// The option it is about; `nil` for the lead-in.
  var option: Int?

  init(_ finding: Finding, option: Int? = nil) {
    self.finding = finding
    self.option = option
  }
}
