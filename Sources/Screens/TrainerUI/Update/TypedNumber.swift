internal import Curriculum
internal import Scoring

/// A number that is being typed digit by digit, to choose an entry of a list by its number.
struct TypedNumber: Hashable, Sendable {
  var value: Int
  /// The place before the first digit was typed, which chose an entry by itself.
  var origin: Place
}

extension Model {
  /// Chooses the entry whose number is formed by the digits typed one after another. A digit that would lead beyond the last
  /// entry begins another number, and any other key ends the number; no clock is involved.
  mutating func take(digit: Int) -> [Effect] {
    let numbers = entryNumbers
    if let typed = typedNumber,
      numbers.contains(where: { begins($0, with: typed.value * 10 + digit) })
    {
      place = typed.origin
      typedNumber = TypedNumber(value: typed.value * 10 + digit, origin: typed.origin)
    } else {
      guard numbers.contains(where: { begins($0, with: digit) }) else { return [] }
      typedNumber = TypedNumber(value: digit, origin: place)
    }
    // In a track there may be a module 12 and no module 1.
    guard let position = numbers.firstIndex(where: { $0 == typedNumber?.value }) else { return [] }
    return updatePlace(.pick(position))
  }

  /// Whether the digits of a number begin with those of another one.
  private func begins(_ number: Int, with digits: Int) -> Bool {
    var number = number
    while number > digits { number /= 10 }
    return number == digits && digits > 0
  }

  /// The numbers by which entries of this page can be chosen, in their order.
  private var entryNumbers: [Int] {
    switch place.page {
    case .course: course.modules.indices.map(course.number(ofModule:))
    case .reporting(let reporting):
      Array(1..<(reporting.draft == nil ? Report.Reason.allCases.count : 0) + 1)
    case .scenario: Array(1..<(place.answering?.order.count ?? followable.count) + 1)
    case .lesson: Array(1..<followable.count + 1)
    case .settings: Array(1..<offeredSettings.count + 1)
    case .signIn, .progress, .search, .marks, .sources, .summary, .writing, .reviewed, .ending: []
    }
  }
}
