internal import Curriculum

/// L22 for one question: all scored responses are keyed on the same side of the scale.
@Sendable func oneSidedRatings(_ item: Item) -> Flag? {
  let sides = item.options.map(\.ratings).filter { !$0.isEmpty }.map { ratings in
    Set(ratings.map(\.isAppropriate))
  }
  guard let side = sides.first, side.count == 1, let isAppropriate = side.first,
    sides.allSatisfy({ $0 == side })
  else { return nil }
  return Flag(.oneSidedRatings(isAppropriate: isAppropriate))
}

/// L23: two entries of an order have the same words.
///
/// The file does not say whether a panel could tell neighbours apart; authors tie entries that it could not with `=`.
@Sendable func repeatedEntry(_ item: Item) -> Flag? {
  var seen: Set<[String]> = []
  let index = item.options.firstIndex { !seen.insert($0.text.words).inserted }
  return index.map { Flag(.repeatedOrderEntry, option: $0) }
}

/// L24: the key of a scored row accepts ratings on both sides of the scale.
@Sendable func keyOnBothSides(_ item: Item) -> Flag? {
  let index = item.options.firstIndex { Set($0.ratings.map(\.isAppropriate)).count == 2 }
  return index.map { index in
    let words = item.options[index].ratings.sorted().map(\.words)
    return Flag(.keyOnBothSides(words.joined(separator: ", ")), option: index)
  }
}

/// L25: the keys of a table use fewer than three of the four ratings.
@Sendable func fewGrades(_ item: Item) -> Flag? {
  let grades = item.options.reduce(into: Set<Rating>()) { $0.formUnion($1.ratings) }
  return grades.isEmpty || grades.count >= 3 ? nil : Flag(.fewGrades(grades.count))
}

/// L12 for a checklist: two items say the same.
@Sendable func repeatedItem(_ item: Item) -> Flag? {
  for (index, option) in item.options.enumerated() {
    if let other = item.options[..<index].firstIndex(where: { $0.text.words == option.text.words })
    {
      return Flag(.sameItem(other + 1), option: index)
    }
  }
  return nil
}
