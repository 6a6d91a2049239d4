internal import Curriculum

extension Choice: Taped {
  static var blank: Choice { Choice(id: .blank, text: [], isKeyed: false) }

  mutating func pass(over tape: inout Tape) {
    id.pass(over: &tape)
    text.pass(over: &tape)
    tape.pass(&isKeyed)
    feedback.pass(over: &tape)
  }
}

extension ChoiceList: Taped {
  static var blank: ChoiceList { ChoiceList(rule: .single, choices: []) }

  mutating func pass(over tape: inout Tape) {
    rule.pass(over: &tape)
    choices.pass(over: &tape)
    tape.pass(&shuffles)
  }
}

extension ChoiceList.Rule: Taped {
  static var blank: ChoiceList.Rule { .single }

  mutating func pass(over tape: inout Tape) {
    var (kind, count): (UInt8, Int) = (0, 0)
    switch self {
    case .single: kind = 0
    case .oneOf: kind = 1
    case .several: kind = 2
    case .choose(let number): (kind, count) = (3, number)
    case .poll: kind = 4
    }
    tape.pass(&kind)
    switch kind {
    case 0: self = .single
    case 1: self = .oneOf
    case 2: self = .several
    case 3:
      tape.pass(&count)
      self = .choose(count)
    case 4: self = .poll
    default: tape.tear()
    }
  }
}

extension Rating: Taped {}

extension RatingRow: Taped {
  static var blank: RatingRow { RatingRow(id: .blank, response: [], key: []) }

  mutating func pass(over tape: inout Tape) {
    id.pass(over: &tape)
    response.pass(over: &tape)
    var ratings = key.sorted()
    ratings.pass(over: &tape)
    key = Set(ratings)
    feedback.pass(over: &tape)
  }
}

extension OrderingEntry: Taped {
  static var blank: OrderingEntry { OrderingEntry(id: .blank, text: [], tier: 0) }

  mutating func pass(over tape: inout Tape) {
    id.pass(over: &tape)
    text.pass(over: &tape)
    tape.pass(&tier)
    feedback.pass(over: &tape)
  }
}

extension MarkablePost: Taped {
  static var blank: MarkablePost { MarkablePost(words: [], phrases: []) }

  mutating func pass(over tape: inout Tape) {
    words.pass(over: &tape)
    phrases.pass(over: &tape)
    let isWhole = phrases.allSatisfy { words.indices.contains($0.words) }
    if !isWhole { tape.tear() }
  }
}

extension MarkablePost.Word: Taped {
  static var blank: MarkablePost.Word { MarkablePost.Word("") }

  mutating func pass(over tape: inout Tape) {
    tape.pass(&text)
    tape.pass(&endsLine)
  }
}

extension MarkablePost.Phrase: Taped {
  static var blank: MarkablePost.Phrase { MarkablePost.Phrase(words: 0..<0, mustGo: false) }

  mutating func pass(over tape: inout Tape) {
    var (start, end) = (words.lowerBound, words.upperBound)
    tape.pass(&start)
    tape.pass(&end)
    if start <= end { words = start..<end } else { tape.tear() }
    tape.pass(&mustGo)
    feedback.pass(over: &tape)
  }
}
