internal import Curriculum
internal import JSONText

/// A response as its JSON shows it, before the kind of question tells what it means: the kind may come later in the line.
enum RawResponse {
  /// A list without anything in it, which is an answer to several kinds.
  case nothing
  case choices([Identifier<Choice>])
  case ratings([Identifier<Choice>: Rating])
  case marks([Int])
  /// A form that is not known here.
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

  /// What it means as an answer to a question of some kind; `nil` if it cannot be one.
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
      } else if let choice = Identifier<Choice>(slug: try reader.string().text) {
        choices.append(choice)
      } else {
        isSound = false
      }
    }
    guard isSound, choices.isEmpty || marks.isEmpty else { return .other }
    guard !choices.isEmpty || !marks.isEmpty else { return .nothing }
    return choices.isEmpty ? .marks(marks) : .choices(choices)
  }
}

extension JSONReader {
  /// A list of choices; `nil` if one of them is not of the form.
  mutating func choiceIdentifiers() throws(JSONFault) -> [Identifier<Choice>]? {
    var choices: [Identifier<Choice>] = []
    var isSound = true
    try beginArray()
    while try nextElement() {
      if let choice = Identifier<Choice>(slug: try string().text) {
        choices.append(choice)
      } else {
        isSound = false
      }
    }
    return isSound ? choices : nil
  }
}
