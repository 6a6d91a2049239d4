import Curriculum

/// A course that nobody would write: everything that can be empty is empty, everything that can be long is long, and the text
/// holds characters that terminals disagree about.
enum HostileCourse {
  static let course = Course(
    id: Identifier("hostile"), title: "", version: "", language: "en", passMark: 0,
    modules: [long, empty, deep],
    sources: [
      Source(
        id: Identifier("s"), title: longWord, organisation: family, year: "", url: longWord,
        accessed: "", reviewBy: "")
    ])

  /// 5,000 characters.
  static let longestWord = String(repeating: "Donaudampf", count: 500)
  static let longWord = String(longestWord.prefix(330))
  static let family = "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}\u{200D}\u{1F466}"
  static let rightToLeft =
    "\u{202E}\u{0645}\u{0631}\u{062D}\u{0628}\u{0627} \u{05E9}\u{05DC}\u{05D5}\u{05DD}"
  static let wide = "\u{5206}\u{6570}\u{5206}\u{6570}"
  static let marks = "e" + String(repeating: "\u{0301}", count: 40)
  static let texts = [
    "", " ", longWord, family, rightToLeft, wide, marks, "\u{1B}[31mred", "\u{200B}",
  ]

  static func inlines(_ position: Int) -> [Inline] {
    [.strong([.text(texts[position % texts.count])])]
  }

  static func choices(_ count: Int) -> [Choice] {
    (0..<count).map {
      Choice(
        id: Identifier(position: $0), text: inlines($0), isKeyed: $0 % 2 == 0,
        feedback: $0 % 3 == 0 ? [] : [.paragraph(inlines($0 + 1)), nested(10)])
    }
  }

  /// A list in a quotation in a list and so on.
  static func nested(_ depth: Int) -> Block {
    if depth == 0 { return .paragraph([.text(rightToLeft), .text(" "), .text(family)]) }
    return depth % 3 == 0
      ? .blockQuote([nested(depth - 1)])
      : depth % 3 == 1
        ? .bulletList([[nested(depth - 1)], []])
        : .orderedList(start: 999_999_998, [[nested(depth - 1)], [.paragraph([])], []])
  }

  static func table(columns: Int, rows: Int) -> Block {
    .table(
      Table(
        header: (0..<columns).map { inlines($0) },
        rows: (0..<rows).map { row in (0..<columns).map { inlines($0 + row) } }))
  }

  static func question(_ id: String, stem: [Block] = [], _ form: Question.Form) -> Question {
    Question(id: Identifier(id), stem: stem, leadIn: [], form: form)
  }

  static let empty = Module(
    id: Identifier("empty"), title: "", minutes: .min,
    pages: [
      .lesson(Lesson(anchor: "", title: "", blocks: [])),
      .scenario(Scenario(id: Identifier("none"), title: "")),
      .scenario(
        Scenario(
          id: Identifier("bare"), title: "",
          questions: [
            question("one", .choice(ChoiceList(rule: .single, choices: choices(1)))),
            question("row", .rating([RatingRow(id: Identifier("a"), response: [], key: [])])),
            question("entry", .ordering([OrderingEntry(id: Identifier("a"), text: [], tier: 0)])),
            question("word", .marking(MarkablePost(words: [], phrases: []))),
          ])),
    ])

  static let long = Module(
    id: Identifier("long"), title: longestWord, minutes: .max,
    pages: [
      .scenario(
        Scenario(
          id: Identifier("thirty"), title: longWord, sources: [Identifier("s")], place: family,
          isContested: true,
          questions: [
            question(
              "single",
              stem: [.paragraph([.text(longestWord)]), nested(10), table(columns: 30, rows: 1)],
              .choice(ChoiceList(rule: .single, choices: choices(30)))),
            question("several", .choice(ChoiceList(rule: .several, choices: choices(30)))),
            question("choose", .choice(ChoiceList(rule: .choose(3), choices: choices(30)))),
            question("poll", .choice(ChoiceList(rule: .poll, choices: choices(30)))),
            question(
              "rating",
              .rating(
                (0..<30).map {
                  RatingRow(
                    id: Identifier(position: $0), response: inlines($0), key: [.veryAppropriate])
                })),
            question(
              "ordering",
              .ordering(
                (0..<30).map {
                  OrderingEntry(id: Identifier(position: $0), text: inlines($0), tier: $0 / 2)
                })),
            question("marking", .marking(post)),
          ], debrief: [nested(30), .codeBlock(longestWord), .thematicBreak]))
    ])

  static let post = MarkablePost(
    words: (0..<60).map { MarkablePost.Word(texts[$0 % texts.count], endsLine: $0 % 7 == 0) },
    phrases: [
      MarkablePost.Phrase(words: 0..<3, mustGo: true, feedback: [nested(10)]),
      MarkablePost.Phrase(words: 5..<6, mustGo: true),
      MarkablePost.Phrase(words: 10..<30, mustGo: false),
    ])

  static let deep = Module(
    id: Identifier("deep"), title: rightToLeft, minutes: 0,
    pages: [
      .lesson(
        Lesson(
          anchor: "deep", title: family,
          blocks: [
            nested(10), nested(40), table(columns: 30, rows: 3), table(columns: 0, rows: 2),
            table(columns: 3, rows: 0), .bulletList([]), .orderedList(start: .max, [[], []]),
            .blockQuote([]), .codeBlock(""), .heading(level: 99, []),
            .paragraph([.link([.text(family)], destination: longWord), .lineBreak, .softBreak]),
          ]))
    ])
}
