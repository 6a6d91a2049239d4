import Testing

extension String {
  /// The text without the days on which it was said.
  var undated: String { replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}/, with: "DAY") }
}

/// Somebody who works through the fixture course in plain mode, and answers a question alike whenever it is asked.
struct Player {
  let child: Child
  /// What the program says to each answer: how many times it said that one is saved.
  private(set) var answersSeenSaved = 0
  private var question = ""

  /// What is typed from the very first start to the end.
  static let lines =
    ["Amina", "", "", "3", "", "1", "", "3", "", "", "1 3", "", "2", "", "", "1", "4", "3", "2"]
    + ["", "1 3 2 4", "", "5 7", "", "", "", "", "1", "", "", "", "", "q"]

  /// How many questions the course asks.
  static let questions = 9

  private static let answers = [
    "What do you say first?": "3", "Which of these could?": "1",
    "Whom could you ask before posting?": "3",
    "Choose the two rules you would write down.": "1 3", "Would you leave the group?": "2",
    "What comes first?": "1 3 2 4", "Mark what must go.": "5 7", "What do you do?": "1",
  ]
  private static let ratings: [Character: String] = ["a": "1", "b": "4", "c": "3", "d": "2"]

  init(_ child: Child) {
    self.child = child
  }

  /// Hears what is said up to a prompt, and gives what there is to type.
  mutating func hear() throws -> (said: String, reply: String) {
    let said = try child.hearPrompt()
    if said.contains("\nSaved. ") { answersSeenSaved += 1 }
    return (said, reply(to: said))
  }

  /// Answers `count` prompts.
  mutating func play(_ count: Int) throws {
    for _ in 0..<count { child.say(try hear().reply) }
  }

  /// Goes on until the course page says that everything is finished, and leaves.
  mutating func playToTheEnd() throws {
    for _ in 0..<Self.lines.count {
      let reply = try hear().reply
      child.say(reply)
      if reply == "q" { return }
    }
    Issue.record("the course does not end")
  }

  private mutating func reply(to said: String) -> String {
    let lines = said.split(separator: "\n")
    let prompt = lines.last ?? ""
    if let asked = lines.last(where: { Self.answers[String($0)] != nil }) {
      question = String(asked)
    }
    if prompt.hasPrefix("What shall we call you?") { return "Amina" }
    if prompt.hasPrefix("Press Enter for module") {
      return said.contains("Finished: 2.") ? "q" : ""
    }
    if prompt.hasPrefix("Press Enter") { return "" }
    let rating = "Your rating of "
    if prompt.hasPrefix(rating) {
      return prompt.dropFirst(rating.count).first.flatMap { Self.ratings[$0] } ?? ""
    }
    return Self.answers[question] ?? ""
  }
}
