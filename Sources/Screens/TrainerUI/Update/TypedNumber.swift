internal import Curriculum
internal import Scoring

/// A number that is being typed digit by digit, in a list whose entries are counted from 1.
struct TypedNumber: Hashable, Sendable {
  var value: Int
  /// How things stood before its first digit, which chose an entry of its own.
  var origin: Place
}

extension Model {
  /// Chooses the entry of the number that the digits in a row make; a digit that leads beyond the last entry begins anew. No
  /// clock is asked: any other key ends a number.
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

  /// How many entries can be chosen by their number where one is.
  private var numberedEntries: Int {
    switch place {
    case .course: return course.modules.count
    case .reporting(let reporting): return reporting.text == nil ? Report.Reason.allCases.count : 0
    case .scenario(let state):
      guard case .answering(let answering) = state.phase else { return 0 }
      return answering.order.count
    default: return 0
    }
  }
}
