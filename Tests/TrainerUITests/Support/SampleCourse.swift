import Curriculum

/// A small course with a lesson and a question of every kind, written out so that goldens never change with the content.
enum SampleCourse {
  static let course = Course(
    id: Identifier("sample"), title: "Social media professionalism", version: "1",
    language: "en", passMark: 70, modules: [boundaries, names],
    sources: [
      Source(
        id: Identifier("mdu-2013"), title: "Social networking", organisation: "MDU",
        year: "2013", url: "https://example.org/mdu", accessed: "2026-11-21",
        reviewBy: "2027-11-21")
    ])

  static let boundaries = Module(
    id: Identifier("boundaries"), title: "Patients, friends and followers", minutes: 20,
    objectives: [Objective(id: Identifier("decline"), text: "Compose a courteous decline")],
    pages: [.lesson(lesson), .scenario(request), .scenario(messages), .scenario(post)])

  static let names = Module(
    id: Identifier("names"), title: "Name, pseudonym or anonymous?", minutes: 25,
    pages: [
      .lesson(Lesson(anchor: "three-words", title: "Three words", blocks: [text("Short.")])),
      .scenario(stance),
    ])

  static func text(_ text: String) -> Block { .paragraph([.text(text)]) }

  static func choice(_ position: Int, _ text: String, keyed: Bool = false, _ why: String) -> Choice
  {
    Choice(
      id: Identifier(position: position), text: [.text(text)], isKeyed: keyed,
      feedback: [Self.text(why)])
  }

  static let lesson = Lesson(
    anchor: "why", title: "Why a friend request is not just a friend request",
    blocks: [
      text(
        "A patient who wants to stay in touch is paying you a compliment, and the wish to say yes "
          + "is a kind one. What makes the answer harder is what a personal page does: it shows him "
          + "your family, your evenings and your opinions."),
      .paragraph([
        .text("So the question is rarely "), .emphasis([.text("is this person nice?")]),
        .text(" It is what happens to his care if we are both."),
      ]),
      .bulletList([
        [
          text(
            "He may hold back at the next visit, or expect more of you than a stranger would get.")
        ],
        [text("You may learn something online that you cannot unlearn.")],
      ]),
      .blockQuote([text("Thank you for writing. I keep this page for family.")]),
      .table(
        Table(
          header: [[.text("Who asks")], [.text("A good first answer")]],
          rows: [
            [[.text("A patient")], [.text("Decline, warmly, and point to the clinic")]],
            [[.text("A teacher")], [.text("Wait until the rotation ends")]],
          ])),
      text("Sources: MDU 2013."),
    ], sources: [Identifier("mdu-2013")])

  static let request = Scenario(
    id: Identifier("friend-request"), title: "A friend request from a patient?",
    objectives: [Identifier("decline")],
    sources: [Identifier("mdu-2013")], levels: [.clerkship],
    questions: [
      Question(
        id: Identifier("responses"),
        stem: [
          text(
            "Two days after discharge, a man whose care you helped with sends a request to your "
              + "personal account: \u{201C}You were so kind. Stay in touch?\u{201D} He is due in clinic next week."
          )
        ],
        leadIn: [.text("How appropriate is each response?")],
        form: .rating([
          RatingRow(
            id: Identifier("a"), response: [.text("Decline, and thank him in person at clinic")],
            key: [.veryAppropriate], feedback: [text("Kind, clear and private (MDU 2013).")]),
          RatingRow(
            id: Identifier("b"), response: [.text("Leave it unanswered and tell your supervisor")],
            key: [.veryAppropriate, .fairlyAppropriate],
            feedback: [text("Safe; silence can seem cold.")]),
          RatingRow(
            id: Identifier("c"), response: [.text("Accept now, unfriend after the rotation")],
            key: [.veryInappropriate],
            feedback: [text("The boundary falls at the most delicate time.")]),
        ])),
      Question(
        id: Identifier("reason"), leadIn: [.text("What is the best reason for declining?")],
        form: .choice(
          ChoiceList(
            rule: .single,
            choices: [
              choice(0, "It is against the law.", "No law says so."),
              choice(1, "It protects his care and his privacy.", keyed: true, "Yes."),
              choice(2, "It looks bad on your file.", "A fair concern, but it comes second."),
            ], shuffles: false))),
    ],
    debrief: [text("Keep this: decline the request and not the person.")],
    facilitator: [text("Ask the room.")])

  static let messages = Scenario(
    id: Identifier("messages"), title: "Four messages", place: "UK",
    questions: [
      Question(
        id: Identifier("safeguards"), stem: [text("A colleague shows you a page of messages.")],
        leadIn: [.text("Which safeguards hold?")],
        form: .choice(
          ChoiceList(
            rule: .several,
            choices: [
              choice(0, "No patients", keyed: true, "The floor."),
              choice(1, "Deleting removes every copy", "Copies persist."),
              choice(2, "Check the school's policy", keyed: true, "Rules differ."),
            ], shuffles: false))),
      Question(
        id: Identifier("two"), leadIn: [.text("Which two come first?")],
        form: .choice(
          ChoiceList(
            rule: .choose(2),
            choices: [
              choice(0, "Thank him", keyed: true, "Courtesy."),
              choice(1, "Block him", "Cold."),
              choice(2, "Point to the clinic", keyed: true, "A safe door."),
            ], shuffles: false))),
      Question(
        id: Identifier("order"), leadIn: [.text("Put these in order, best first:")],
        form: .ordering([
          OrderingEntry(id: Identifier("a"), text: [.text("Call for help")], tier: 0),
          OrderingEntry(id: Identifier("b"), text: [.text("Tell the team")], tier: 1),
          OrderingEntry(id: Identifier("c"), text: [.text("Write it down")], tier: 1),
        ])),
    ])

  static let post = Scenario(
    id: Identifier("spot"), title: "Spot the identifiers",
    questions: [
      Question(
        id: Identifier("question"), stem: [text("A draft on your phone.")],
        leadIn: [.text("Which words must go?")],
        form: .marking(
          MarkablePost(
            words:
              "Just off a 24 at Riverside General. Tuesday\u{2019}s captain walked out today. Love this job!"
              .split(separator: " ").map { MarkablePost.Word(String($0)) },
            phrases: [
              MarkablePost.Phrase(
                words: 5..<7, mustGo: true, feedback: [text("It names the place.")]),
              MarkablePost.Phrase(
                words: 7..<8, mustGo: true, feedback: [text("It narrows the day.")]),
              MarkablePost.Phrase(words: 9..<12, mustGo: false),
            ])))
    ])

  static let stance = Scenario(
    id: Identifier("anonymous-blog"), title: "Anonymous blog?", isContested: true,
    questions: [
      Question(
        id: Identifier("stance"), stem: [text("Priya asks what you think.")],
        leadIn: [.text("What would you do?")],
        form: .choice(
          ChoiceList(
            rule: .poll,
            choices: [
              choice(0, "Keep the pen name", "Some value candour."),
              choice(1, "Sign it", "Some value accountability."),
            ], shuffles: false))),
      Question(
        id: Identifier("verdict"), leadIn: [.text("Which argument is sound?")],
        form: .choice(
          ChoiceList(
            rule: .oneOf,
            choices: [
              choice(0, "Safety", keyed: true, "Sound."),
              choice(1, "Nobody finds out", "Covers come off."),
              choice(2, "Candour", keyed: true, "Sound."),
            ], shuffles: false))),
    ])
}
