// Options that are about options, and options that do not fit together.

/// L02: an option for all of the above.
@Sendable func allOfTheAbove(_ item: Item) -> Flag? {
  first(in: item) { names(["all", "both", "each", "any"], $0.words) ? .allOfTheAbove : nil }
}

/// L03: an option for none of the above.
@Sendable func noneOfTheAbove(_ item: Item) -> Flag? {
  first(in: item) { names(["none", "neither"], $0.words) ? .noneOfTheAbove : nil }
}

/// L04: an option that only joins others: `A and B`, `1, 2 and 4 only`.
@Sendable func combination(_ item: Item) -> Flag? {
  first(in: item) { isCombination($0.words) ? .combination : nil }
}

/// Whether an option is one that L02 to L04 flag.
func isAboutOptions(_ option: ItemText) -> Bool {
  names(["all", "both", "each", "any", "none", "neither"], option.words)
    || isCombination(option.words)
}

/// L12: two options have the same words, or nearly the same and neither denies the other.
@Sendable func duplicateOption(_ item: Item) -> Flag? {
  guard item.isComparable else { return nil }
  let words = item.options.map(\.text.words)
  let sets = words.map(Set.init)
  let denials = words.map { $0.contains(where: Terms.negates) }
  for index in words.indices {
    for other in 0..<index {
      if words[index] == words[other] { return Flag(.sameOption(other + 1), option: index) }
      if areNear(sets[index], sets[other]), denials[index] == denials[other] {
        return Flag(.nearlySameOption(other + 1), option: index)
      }
    }
  }
  return nil
}

/// Whether at least eight in ten of all their words are in both.
private func areNear(_ left: Set<String>, _ right: Set<String>) -> Bool {
  guard 10 * min(left.count, right.count) >= 8 * max(left.count, right.count) else { return false }
  let shared = left.count { right.contains($0) }
  return 10 * shared >= 8 * (left.count + right.count - shared)
}

/// L13: exactly one pair of options that differ only in a denial.
@Sendable func oppositePair(_ item: Item) -> Flag? {
  guard item.isComparable else { return nil }
  let denials: Set = ["not", "no", "never", "do", "does"]
  let cores = item.options.map { $0.text.words.filter { !denials.contains($0) } }
  var pairs: [Int] = []
  for index in cores.indices {
    for other in 0..<index where cores[index] == cores[other] {
      if item.options[index].text.words != item.options[other].text.words { pairs.append(index) }
    }
  }
  return pairs.count == 1 ? Flag(.oppositePair, option: pairs[0]) : nil
}

/// L14: the longest option is more than three times as long as the shortest, and 40 characters or more.
@Sendable func unevenOptions(_ item: Item) -> Flag? {
  let lengths = item.options.map(\.text.length)
  guard let longest = lengths.max(), let shortest = lengths.min(), longest >= 40,
    longest > 3 * shortest
  else { return nil }
  return Flag(.unevenOptions(shortest, longest), option: lengths.firstIndex(of: longest))
}

/// L15: every option begins with a number, and the numbers neither rise nor fall.
@Sendable func unorderedNumbers(_ item: Item) -> Flag? {
  let numbers = item.options.compactMap { leadingNumber(of: $0.text.text) }
  guard numbers.count == item.options.count, numbers.count >= 3 else { return nil }
  let pairs = zip(numbers, numbers.dropFirst())
  let isOrdered = pairs.allSatisfy { $0 <= $1 } || pairs.allSatisfy { $0 >= $1 }
  return isOrdered ? nil : Flag(.unorderedNumbers, option: 0)
}

/// L18: fewer than three options.
@Sendable func tooFewOptions(_ item: Item) -> Flag? {
  item.options.count < 3 ? Flag(.tooFewOptions(item.options.count)) : nil
}

private func first(in item: Item, _ finding: (ItemText) -> Finding?) -> Flag? {
  for (index, option) in item.options.enumerated() {
    if let finding = finding(option.text) { return Flag(finding, option: index) }
  }
  return nil
}

/// Whether words begin as in `all of the above`, `both answers`.
private func names(_ quantities: Set<String>, _ words: [String]) -> Bool {
  var rest = words[...]
  guard let quantity = rest.popFirst(), quantities.contains(quantity) else { return false }
  if rest.first == "of" { rest.removeFirst() }
  if rest.first == "the" { rest.removeFirst() }
  return rest.first.map {
    ["above", "these", "following", "options", "answers"].contains($0)
  } ?? false
}

private func isCombination(_ words: [String]) -> Bool {
  let joints: Set = ["and", "or", "only"]
  let labels = words.filter { !joints.contains($0) }
  let areLabels = labels.allSatisfy { label in
    label.utf8.count == 1 || ["ii", "iii", "iv", "vi", "vii", "viii"].contains(label)
      || label.utf8.count == 2 && Int(label) != nil
  }
  guard areLabels, let first = labels.first else { return false }
  // `12` and `18` are answers; `A only` and `1, 2` name others.
  return labels.count >= 2 && labels.contains { $0 != first } || words.contains("only")
}

private func leadingNumber(of text: String) -> Double? {
  let digits = text.utf8.prefix { (0x30...0x39).contains($0) || $0 == UInt8(ascii: ".") }
  return Double(String(decoding: Array(digits), as: UTF8.self))
}
