import Curriculum
import Testing

struct WordingTests {
  struct Example: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var form: Question.Form
    var wording: String
    var key: String
    var right: String
  }

  private static let examples = [
    Example(
      testDescription: "single", form: list(.single, "Yes", "*No"),
      wording: "A case.\nWhat now?\nYes\nNo", key: "single:b", right: "single:No"),
    Example(
      testDescription: "one of", form: list(.oneOf, "*Yes", "*No", "Maybe"),
      wording: "A case.\nWhat now?\nYes\nNo\nMaybe", key: "one-of:a,b", right: "one-of:No\nYes"),
    Example(
      testDescription: "several", form: list(.several, "*Yes", "No", "*Maybe"),
      wording: "A case.\nWhat now?\nYes\nNo\nMaybe", key: "several:a,c", right: "several:Maybe\nYes"
    ),
    Example(
      testDescription: "choose", form: list(.choose(2), "Yes", "*No", "*Maybe"),
      wording: "A case.\nWhat now?\nYes\nNo\nMaybe", key: "choose:b,c", right: "choose:Maybe\nNo"),
    Example(
      testDescription: "poll", form: list(.poll, "Yes", "No"),
      wording: "A case.\nWhat now?\nYes\nNo", key: "poll:", right: "poll:"),
    Example(
      testDescription: "rating",
      form: rows(
        ("Decline", [.fairlyAppropriate, .veryAppropriate]), ("Discuss", []),
        ("Accept", [.veryInappropriate])),
      wording: "A case.\nWhat now?\nDecline\nDiscuss\nAccept", key: "rating:a=1/2,b=,c=4",
      right: "rating:Accept=4\nDecline=1/2\nDiscuss="),
    Example(
      testDescription: "ordering", form: entries(("Ask", 0), ("Wait", 0), ("Post", 1)),
      wording: "A case.\nWhat now?\nAsk\nWait\nPost", key: "ordering:a=0,b=0,c=1",
      right: "ordering best first:Ask\nWait\n\nPost"),
    Example(
      testDescription: "marking",
      form: .marking(post("On Tuesday's ward round", struck: [1..<2], free: [2..<4])),
      wording: "A case.\nWhat now?\nOn Tuesday's ward round", key: "marking:1-2!,2-4?",
      right: "marking:!1 Tuesday's\n?1 ward round"),
  ]

  @Test(arguments: examples)
  func wordingAndKeyAreTheseTexts(_ example: Example) {
    #expect(question(example.form).wording == example.wording)
    #expect(question(example.form).keyText == example.key)
    #expect(question(example.form).rightText == example.right)
  }

  @Test(arguments: examples)
  func aChangedStemOrLeadInChangesTheWordingAlone(_ example: Example) {
    let old = question(example.form)
    for new in [
      question(stem: [.paragraph([.text("Another case.")])], example.form),
      question(stem: [], example.form),
      question(leadIn: "And now?", example.form),
    ] {
      #expect(new.wording != old.wording)
      #expect(new.keyText == old.keyText)
    }
  }

  @Test(arguments: examples)
  func nameAndDigestsAreNoPartOfEither(_ example: Example) {
    var renamed = question(example.form)
    renamed.id = Identifier("other")
    renamed.revision = "8f3a1c2e9b7d"
    renamed.key = "51c0aa02"
    #expect(renamed.wording == example.wording)
    #expect(renamed.keyText == example.key)
  }

  struct Change: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var old: Question.Form
    var new: Question.Form

    init(_ testDescription: String, _ old: Question.Form, _ new: Question.Form) {
      self.testDescription = testDescription
      self.old = old
      self.new = new
    }
  }

  @Test(arguments: [
    Change("a choice", list(.single, "*Yes", "No"), list(.single, "*Yes!", "No")),
    Change("a choice added", list(.single, "*Yes", "No"), list(.single, "*Yes", "No", "?")),
    Change(
      "a row", rows(("Ask", [.veryAppropriate])), rows(("Ask him", [.veryAppropriate]))),
    Change("an entry", entries(("Ask", 0), ("Tell", 1)), entries(("Ask", 0), ("Say", 1))),
    Change(
      "a word", .marking(post("on Tuesday", struck: [1..<2])),
      .marking(post("on Monday", struck: [1..<2]))),
  ])
  func aChangedTextChangesTheWordingAlone(_ change: Change) {
    #expect(question(change.new).wording != question(change.old).wording)
    #expect(question(change.new).keyText == question(change.old).keyText)
  }

  @Test(arguments: [
    Change("another choice", list(.single, "*Yes", "No"), list(.single, "Yes", "*No")),
    Change(
      "one more choice", list(.several, "*Yes", "*No", "?"), list(.several, "*Yes", "*No", "*?")),
    Change("another rule", list(.oneOf, "*Yes", "*No"), list(.several, "*Yes", "*No")),
    Change(
      "another rating", rows(("Ask", [.veryAppropriate])), rows(("Ask", [.fairlyAppropriate]))),
    Change(
      "a set of ratings", rows(("Ask", [.veryAppropriate])),
      rows(("Ask", [.veryAppropriate, .fairlyAppropriate]))),
    Change("a row for discussion", rows(("Ask", [.veryAppropriate])), rows(("Ask", []))),
    Change("a tie", entries(("Ask", 0), ("Tell", 1)), entries(("Ask", 0), ("Tell", 0))),
    Change(
      "another word", .marking(post("on Tuesday", struck: [1..<2])),
      .marking(post("on Tuesday", struck: [0..<1]))),
    Change(
      "a longer phrase", .marking(post("on Tuesday", struck: [1..<2])),
      .marking(post("on Tuesday", struck: [0..<2]))),
    Change(
      "a word that may stay", .marking(post("on Tuesday", struck: [1..<2])),
      .marking(post("on Tuesday", free: [1..<2]))),
  ])
  func aChangedKeyChangesTheKeyAlone(_ change: Change) {
    #expect(question(change.new).wording == question(change.old).wording)
    #expect(question(change.new).keyText != question(change.old).keyText)
    #expect(question(change.new).rightText != question(change.old).rightText)
  }

  @Test(arguments: [
    Change("a choice above", list(.single, "*Yes", "No"), list(.single, "?", "*Yes", "No")),
    Change("choices moved", list(.several, "*Yes", "No", "*?"), list(.several, "No", "*?", "*Yes")),
    Change(
      "rows moved", rows(("Ask", [.veryAppropriate]), ("Post", [])),
      rows(("Post", []), ("Ask", [.veryAppropriate]))),
    Change(
      "a word before", .marking(post("on Tuesday on Tuesday", struck: [3..<4])),
      .marking(post("home on Tuesday on Tuesday", struck: [4..<5]))),
  ])
  func whatIsRightStaysIfItsLettersOrPlacesChange(_ change: Change) {
    #expect(question(change.new).keyText != question(change.old).keyText)
    #expect(question(change.new).rightText == question(change.old).rightText)
  }

  @Test func whatAnOrderGoesByIsPartOfWhatIsRight() {
    var texts: [String] = []
    for words in [nil, "best first", "Best  first", "first to last", "last to first"] {
      var question = question(entries(("Ask", 0), ("Tell", 1)))
      question.orderWords = words
      texts.append(question.rightText)
      #expect(question.formerRightText == "ordering:Ask\n\nTell")
    }
    #expect(
      texts == [
        "ordering best first:Ask\n\nTell", "ordering best first:Ask\n\nTell",
        "ordering best first:Ask\n\nTell", "ordering first to last:Ask\n\nTell",
        "ordering last to first:Ask\n\nTell",
      ])
  }

  @Test func equalWordsAtAnotherPlaceAreSomethingElse() {
    let texts = [1..<2, 3..<4].map { place in
      question(.marking(post("on Tuesday on Tuesday", struck: [place]))).rightText
    }
    #expect(texts == ["marking:!1 Tuesday", "marking:!2 Tuesday"])
  }

  private static let why: [Block] = [.paragraph([.text("Kind, clear and private.")])]

  @Test(arguments: [
    Change("shuffling", list(.single, "*Yes", "No"), list(.single, "*Yes", "No", shuffles: false)),
    Change(
      "feedback on choices", list(.single, "*Yes", "No"),
      list(.single, "*Yes", "No", feedback: why)),
    Change(
      "feedback on rows", rows(("Ask", [.veryAppropriate])),
      rows(("Ask", [.veryAppropriate]), feedback: why)),
    Change(
      "feedback on entries", entries(("Ask", 0), ("Tell", 1)),
      entries(("Ask", 0), ("Tell", 1), feedback: why)),
    Change(
      "feedback on phrases", .marking(post("on Tuesday", struck: [1..<2])),
      .marking(
        MarkablePost(
          words: [MarkablePost.Word("on"), MarkablePost.Word("Tuesday")],
          phrases: [MarkablePost.Phrase(words: 1..<2, mustGo: true, feedback: why)]))),
    Change(
      "line ends of a post", .marking(post("on Tuesday", struck: [1..<2])),
      .marking(
        MarkablePost(
          words: [MarkablePost.Word("on", endsLine: true), MarkablePost.Word("Tuesday")],
          phrases: [MarkablePost.Phrase(words: 1..<2, mustGo: true)]))),
  ])
  func feedbackAndLayoutChangeNeither(_ change: Change) {
    #expect(question(change.new).wording == question(change.old).wording)
    #expect(question(change.new).keyText == question(change.old).keyText)
  }

  @Test func emphasisChangesNeither() {
    let plain = question(stem: [.paragraph([.text("A case.")])], list(.single, "*Yes", "No"))
    let marked = question(
      stem: [.paragraph([.text("A "), .strong([.text("case")]), .text(".")])],
      list(.single, "*Yes", "No"))
    #expect(marked.wording == plain.wording)
    #expect(marked.keyText == plain.keyText)
  }

  @Test func theOrderOfASetOfRatingsIsNoPartOfTheKey() {
    let keys: [[Rating]] = [
      [.veryAppropriate, .veryInappropriate, .fairlyAppropriate],
      [.fairlyAppropriate, .veryAppropriate, .veryInappropriate],
    ]
    let texts = keys.map { question(rows(("Ask", Set($0)))).keyText }
    #expect(texts == ["rating:a=1/2/4", "rating:a=1/2/4"])
  }
}
