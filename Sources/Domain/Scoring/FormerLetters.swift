internal import Curriculum

/// The present letters of the options that answers name. An answer names an option by its letter in the author's order. If options
/// were added, moved or left out after the answer was given, its letters stand for other texts today.
struct FormerLetters: Hashable, Sendable {
  /// The digests of the options of each question that has letters.
  private var options: [QuestionAddress: [String]] = [:]

  init(of scenarios: [Scenario]) {
    for scenario in scenarios {
      for question in scenario.questions where !question.options.isEmpty {
        options[scenario.address(of: question)] = question.options
      }
    }
  }

  /// Gives an answer the present letters of its options. An option that is gone gets a letter behind the last one. An answer whose
  /// record does not say which texts its letters stood for stays as it is.
  func rename(_ attempt: inout Attempt) {
    guard !attempt.options.isEmpty, let present = options[attempt.address],
      attempt.options != present, let places = present.places(of: attempt.options)
    else { return }
    var letters: [Identifier<Choice>: Identifier<Choice>] = [:]
    for (former, place) in places.enumerated() {
      letters[Identifier(position: former)] = Identifier(position: place ?? present.count + former)
    }
    attempt.response = attempt.response.renamed { letters[$0] ?? $0 }
    attempt.order = attempt.order.map { letters[$0] ?? $0 }
    attempt.options = present
    attempt.hasMovedOptions = true
  }
}

extension [String] {
  /// The place among these digests of each of the former ones, `nil` for an option that is gone. If none has moved, as when some were
  /// only worded otherwise, the whole is `nil`.
  ///
  /// If there are as many options as before, one without its former text was worded otherwise if its place is free.
  fileprivate func places(of former: [String]) -> [Int?]? {
    let now = Dictionary(zip(self, indices).map { ($0, [$1]) }, uniquingKeysWith: +)
    let then = Dictionary(former.map { ($0, 1) }, uniquingKeysWith: +)
    var places = former.map { digest -> Int? in
      // Nothing tells two options of the same text apart.
      guard let found = now[digest], found.count == 1, then[digest] == 1 else { return nil }
      return found[0]
    }
    if count == former.count {
      let taken = Set(places.compactMap(\.self))
      for place in indices where places[place] == nil && !taken.contains(place) {
        places[place] = place
      }
    }
    return places == indices.map(Optional.some) ? nil : places
  }
}

extension Response {
  /// The response with other letters.
  fileprivate func renamed(_ letter: (Identifier<Choice>) -> Identifier<Choice>) -> Response {
    switch self {
    case .choices(let picked): .choices(picked.map(letter).sorted(by: Identifier.standsBefore))
    case .order(let order): .order(order.map(letter))
    case .ratings(let ratings):
      .ratings(
        Dictionary(ratings.map { (letter($0), $1) }, uniquingKeysWith: { first, _ in first }))
    case .marks: self
    }
  }
}

extension Identifier<Choice> {
  /// Letters stand in the order of their options: `b` before `aa`.
  fileprivate static func standsBefore(_ left: Self, _ right: Self) -> Bool {
    (left.text.utf8.count, left.text) < (right.text.utf8.count, right.text)
  }
}
