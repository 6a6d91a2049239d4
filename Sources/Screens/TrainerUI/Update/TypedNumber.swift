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
    let entries = 1...max(1, numberedEntries)
    if let typed = typedNumber, entries.contains(typed.value * 10 + digit) {
      place = typed.origin
      typedNumber = TypedNumber(value: typed.value * 10 + digit, origin: typed.origin)
    } else {
      guard entries.contains(digit), numberedEntries > 0 else { return [] }
      typedNumber = TypedNumber(value: digit, origin: place)
    }
    return typedNumber.map { updatePlace(.pick($0.value - 1)) } ?? []
  }

  /// How many entries of this page can be chosen by their number.
  private var numberedEntries: Int {
    switch place.page {
    case .course: course.modules.count
    case .reporting(let reporting): reporting.draft == nil ? Report.Reason.allCases.count : 0
    case .scenario: place.answering?.order.count ?? 0
    case .signIn, .progress, .lesson, .search, .marks, .summary, .ending: 0
    }
  }
}
