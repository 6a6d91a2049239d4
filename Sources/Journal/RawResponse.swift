internal import Curriculum
internal import JSONText

/// A response as its JSON shows it, before the kind of question says what it means: the kind may stand behind it.
enum RawResponse {
  case choices([Identifier<Choice>])
  case ratings([Identifier<Choice>: Rating])
  case marks([Int])
  /// Of no form that is known.
  case other

  init(from reader: inout JSONReader) throws(JSONFault) {
    switch try reader.peek() {
    case .object: self = try Self.ratings(from: &reader)
    case .array: self = try Self.list(from: &reader)
    default:
      try reader.skip()
      self = .other
    }
  }

  /// What it means as an answer to a question of some kind; `nil` where it cannot be one.
  func response(to kind: QuestionKind) -> Response? {
    switch (kind, self) {
    case (.single, .choices(let choices)), (.oneOf, .choices(let choices)),
      (.several, .choices(let choices)), (.choose, .choices(let choices)),
      (.poll, .choices(let choices)):
      .choices(choices)
    case (.ordering, .choices(let choices)): .order(choices)
    case (.rating, .ratings(let ratings)): .ratings(ratings)
    case (.marking, .marks(let words)): .marks(words)
    case (.marking, .choices(let choices)) where choices.isEmpty: .marks([])
    default: nil
    }
  }

  private static func ratings(from reader: inout JSONReader) throws(JSONFault) -> RawResponse {
    var ratings: [Identifier<Choice>: Rating] = [:]
    var isSound = true
    try reader.beginObject()
    while let name = try reader.nextName() {
      let rating = try reader.number().integer.flatMap(Rating.init(rawValue:))
      let row = Identifier<Choice>(slug: name.text)
      if let row, let rating, ratings[row] == nil { ratings[row] = rating } else { isSound = false }
    }
    return isSound ? .ratings(ratings) : .other
  }

  private static func list(from reader: inout JSONReader) throws(JSONFault) -> RawResponse {
    var choices: [Identifier<Choice>] = []
    var marks: [Int] = []
    var isSound = true
    try reader.beginArray()
    while try reader.nextElement() {
      if try reader.peek() == .number {
        let mark = try reader.number().integer ?? -1
        isSound = isSound && mark >= 0
        marks.append(mark)
      } else {
        choices.append(try reader.choiceIdentifier(&isSound))
      }
    }
    guard isSound, choices.isEmpty || marks.isEmpty else { return .other }
    return marks.isEmpty ? .choices(choices) : .marks(marks)
  }
}

extension JSONReader {
  /// A list of choices; `nil` where one of them is not of the form.
  mutating func choiceIdentifiers() throws(JSONFault) -> [Identifier<Choice>]? {
    var choices: [Identifier<Choice>] = []
    choices.reserveCapacity(4)
    var isSound = true
    try beginArray()
    while try nextElement() { choices.append(try choiceIdentifier(&isSound)) }
    return isSound ? choices : nil
  }

  /// A choice; clears `isSound` where it is not of the form.
  mutating func choiceIdentifier(_ isSound: inout Bool) throws(JSONFault) -> Identifier<Choice> {
    let name = try string()
    // Nearly all are one letter, which needs no check but this.
    if name.raw.count == 1, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(name.raw[0]) {
      return Identifier(String(UnicodeScalar(name.raw[0])))
    }
    guard let choice = Identifier<Choice>(slug: name.text) else {
      isSound = false
      return Identifier("")
    }
    return choice
  }
}
