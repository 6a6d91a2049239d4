import Curriculum
import Scoring

extension Room {
  static let course = Course(
    id: Identifier("sample"), title: "Sample", version: "1", language: "en", passMark: 70,
    modules: [
      Module(
        id: Identifier("boundaries"), title: "Patients, friends and followers", minutes: 20,
        pages: [.scenario(request), .scenario(note)]),
      Module(
        id: Identifier("posts"), title: "Pause before you post", minutes: 20,
        pages: [.scenario(post)]),
    ],
    sources: [
      Source(
        id: Identifier("mdu-2013"), title: "Social networking", organisation: "MDU", year: "2013",
        url: "https://example.org/mdu", accessed: "2026-11-21", reviewBy: "2027-11-21")
    ])

  private static func text(_ text: String) -> Block { .paragraph([.text(text)]) }

  private static let request = Scenario(
    id: Identifier("request"), title: "A friend request from a patient?",
    sources: [Identifier("mdu-2013")],
    questions: [
      Question(
        id: Identifier("responses"),
        stem: [
          text(
            "Two days after discharge, a man whose care you helped with sends a request to your personal account."
          )
        ], leadIn: [.text("How appropriate is each response?")],
        form: .rating([
          RatingRow(
            id: Identifier("a"), response: [.text("Decline; thank him in person at clinic")],
            key: [.veryAppropriate], feedback: [text("Kind, clear, and private.")]),
          RatingRow(
            id: Identifier("b"), response: [.text("Accept, on a restricted list")],
            key: [.veryInappropriate, .fairlyInappropriate], feedback: [text("Lists leak.")]),
        ])),
      Question(
        id: Identifier("reason"), leadIn: [.text("What is the best reason for declining?")],
        form: .choice(
          ChoiceList(
            rule: .single,
            choices: [
              Choice(
                id: Identifier("a"), text: [.text("It is against the law.")], isKeyed: false,
                feedback: [text("No law says so.")]),
              Choice(
                id: Identifier("b"), text: [.text("It protects his care and his privacy.")],
                isKeyed: true, feedback: [text("Yes.")]),
              Choice(
                id: Identifier("c"), text: [.text("It looks bad on your file.")], isKeyed: false,
                feedback: [text("A fair concern, but it comes second.")]),
            ]))),
    ],
    debrief: [text("Keep this: decline the request and not the person.")],
    facilitator: [text("Ask the room who has had such a request, and what they did.")])

  private static let note = Scenario(
    id: Identifier("note"), title: "The kind note",
    questions: [
      Question(
        id: Identifier("order"), leadIn: [.text("Put the replies in order, best first:")],
        form: .ordering(
          ["Thanks, and two other doors", "Not on this account", "Maybe later"].enumerated().map {
            OrderingEntry(
              id: Identifier(position: $0.offset), text: [.text($0.element)],
              tier: min(1, $0.offset), feedback: [text("A reason.")])
          }))
    ])

  private static let post = Scenario(
    id: Identifier("post"), title: "A draft",
    questions: [
      Question(
        id: Identifier("marks"), leadIn: [.text("Mark every word that must go:")],
        form: .marking(
          MarkablePost(
            words: "Off a 24 at Riverside General. Love this job!".split(separator: " ").map {
              MarkablePost.Word(String($0))
            },
            phrases: [
              MarkablePost.Phrase(
                words: 4..<6, mustGo: true, feedback: [text("It names the place.")])
            ]))),
      Question(
        id: Identifier("stance"), leadIn: [.text("Would you post it?")],
        form: .choice(
          ChoiceList(
            rule: .poll,
            choices: ["Yes", "No"].enumerated().map {
              Choice(
                id: Identifier(position: $0.offset), text: [.text($0.element)], isKeyed: false)
            }))),
    ])

  /// The answers of a learner to the five questions; they depend on the learner's number.
  static func answers(_ number: Int) -> [Attempt] {
    let letters = ["a", "b", "c"].map { Identifier<Choice>($0) }
    return [
      attempt(
        .ratings([
          letters[0]: number % 3 == 0 ? .fairlyAppropriate : .veryAppropriate,
          letters[1]: Rating(rawValue: number % 4 + 1) ?? .veryAppropriate,
        ]), to: 0, of: request, in: "boundaries"),
      attempt(.choices([letters[number % 4 == 0 ? 2 : 1]]), to: 1, of: request, in: "boundaries"),
      attempt(
        .order(number % 2 == 0 ? letters : letters.reversed()), to: 0, of: note, in: "boundaries"),
      attempt(.marks(number % 3 == 0 ? [0, 4] : [4, 5]), to: 0, of: post, in: "posts"),
      attempt(.choices([letters[number % 2]]), to: 1, of: post, in: "posts"),
    ]
  }

  private static func attempt(
    _ response: Response, to index: Int, of scenario: Scenario, in module: String
  ) -> Attempt {
    let question = scenario.questions[index]
    return Attempt(
      id: "", at: start, learner: learner("nobody"), course: Identifier("sample"),
      module: Identifier(module), address: scenario.address(of: question),
      revision: question.revision, key: question.key, kind: question.kind, order: [],
      response: response, score: score(response, to: question), milliseconds: 1000,
      context: .session("orientation-2026-x3f9"))
  }
}
