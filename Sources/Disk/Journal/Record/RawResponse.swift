internal import Curriculum
internal import JSONText

/// A response as its JSON shows it, before the kind of question says what it means: the kind may stand behind it.
enum RawResponse {
  /// A list without anything in it, which is an answer to several kinds.
  case nothing
  /// What was picked; without what it was where that is not asked for.
  case choices([Identifier<Choice>])
  case ratings([Identifier<Choice>: Rating])
  case marks([Int])
  /// Of no form that is known.
  case other

  init(from reader: inout JSONReader, isWhole: Bool) throws(JSONFault) {
    switch try reader.peek() {
    case .object: self = try Self.ratings(from: &reader)
    case .array: self = try Self.list(from: &reader, isWhole: isWhole)
    default:
      try reader.skip()
      self = .other
    }
  }

  /// What it means as an answer to a question of some kind; `nil` where it cannot be one.
  func response(to kind: QuestionKind) -> Response? {
    switch kind {
    case .single, .oneOf, .several, .choose, .poll: letters.map(Response.choices)
    case .ordering: letters.map(Response.order)
    case .rating: if case .ratings(let ratings) = self { .ratings(ratings) } else { nil }
    case .marking: numbers.map(Response.marks)
    }
  }

  /// The list as choices; `nil` unless it is empty or a list of choices.
  private var letters: [Identifier<Choice>]? {
    switch self {
    case .nothing: []
    case .choices(let choices): choices
    case .ratings, .marks, .other: nil
    }
  }

  /// The list as indexes of words; `nil` unless it is empty or a list of numbers.
  private var numbers: [Int]? {
    switch self {
    case .nothing: []
    case .marks(let words): words
    case .choices, .ratings, .other: nil
    }
  }

  /// Whether it can be an answer to a question of some kind.
  func fits(_ kind: QuestionKind) -> Bool { response(to: kind) != nil }

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

  private static func list(from reader: inout JSONReader, isWhole: Bool) throws(JSONFault)
    -> RawResponse
  {
    var choices: [Identifier<Choice>] = []
    var marks: [Int] = []
    var (isSound, hasChoices, hasMarks) = (true, false, false)
    try reader.beginArray()
    while try reader.nextElement() {
      if try reader.peek() == .number {
        let mark = try reader.number().integer ?? -1
        isSound = isSound && mark >= 0
        hasMarks = true
        if isWhole { marks.append(mark) }
      } else {
        let choice = try reader.choiceIdentifier(&isSound, isWhole: isWhole)
        hasChoices = true
        if isWhole { choices.append(choice) }
      }
    }
    guard isSound, !hasChoices || !hasMarks else { return .other }
    guard hasChoices || hasMarks else { return .nothing }
    return hasMarks ? .marks(marks) : .choices(choices)
  }
}

extension JSONReader {
  /// A list of choices, empty where they are not asked for; `nil` where one of them is not of the form.
  mutating func choiceIdentifiers(isWhole: Bool) throws(JSONFault) -> [Identifier<Choice>]? {
    var choices: [Identifier<Choice>] = []
    if isWhole { choices.reserveCapacity(4) }
    var isSound = true
    try beginArray()
    while try nextElement() {
      let choice = try choiceIdentifier(&isSound, isWhole: isWhole)
      if isWhole { choices.append(choice) }
    }
    return isSound ? choices : nil
  }

  /// A choice, empty where it is not asked for; clears `isSound` where it is not of the form.
  mutating func choiceIdentifier(_ isSound: inout Bool, isWhole: Bool) throws(JSONFault)
    -> Identifier<Choice>
  {
    let name = try string()
    // Nearly all are one letter, which needs no check but this.
    if name.raw.count == 1, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(name.raw[0]) {
      return Identifier(isWhole ? String(UnicodeScalar(name.raw[0])) : "")
    }
    guard let choice = Identifier<Choice>(slug: name.text) else {
      isSound = false
      return Identifier("")
    }
    return choice
  }
}
