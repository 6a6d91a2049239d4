// Cues that give the key away to somebody who does not know the subject. If several choices are keyed, all must have the cue.

/// L01: the key is strictly longest, at least a quarter longer than distractors are on average, and by ten characters.
@Sendable func longestKey(_ item: Item) -> Flag? {
  let lengths = item.distractors.map(\.text.length)
  guard let shortestKey = item.keys.map(\.text.length).min(), let longest = lengths.max() else {
    return nil
  }
  let isMuchLonger = 4 * shortestKey * lengths.count >= 5 * lengths.reduce(0, +)
  guard shortestKey >= longest + 10, isMuchLonger else { return nil }
  let key = item.options.firstIndex { $0.isKeyed && $0.text.length == shortestKey }
  return Flag(.longestKey(shortestKey, distractor: longest), option: key)
}

/// L05: an absolute word in a distractor, and none in a key. Options that L02 to L04 flag do not count.
@Sendable func absoluteDistractor(_ item: Item) -> Flag? {
  let counts = item.options.filter { !isAboutOptions($0.text) }
  guard !counts.contains(where: { $0.isKeyed && Terms.absoluteWord(in: $0.text.words) != nil })
  else {
    return nil
  }
  for (index, option) in item.options.enumerated()
  where !option.isKeyed && !isAboutOptions(option.text) {
    if let word = Terms.absoluteWord(in: option.text.words) {
      return Flag(.absoluteDistractor(word), option: index)
    }
  }
  return nil
}

/// L06: a hedging word in every key and in no distractor.
@Sendable func hedgedKey(_ item: Item) -> Flag? {
  guard !item.keys.isEmpty, item.keys.allSatisfy({ $0.text.contains(anyOf: Terms.hedging) }),
    !item.distractors.contains(where: { $0.text.contains(anyOf: Terms.hedging) }),
    let index = item.options.firstIndex(where: \.isKeyed),
    let word = item.options[index].text.words.first(where: Terms.hedging.contains)
  else { return nil }
  return Flag(.hedgedKey(word), option: index)
}

/// L10: a content word of the lead-in in every key and in no distractor.
@Sendable func clang(_ item: Item) -> Flag? {
  guard let index = item.options.firstIndex(where: \.isKeyed) else { return nil }
  var shared = item.asked.contentWords
  for key in item.keys { shared.formIntersection(key.text.contentWords) }
  for distractor in item.distractors { shared.subtract(distractor.text.contentWords) }
  // The first such word, as the author wrote it.
  let word = item.asked.words.first { contentWord($0).map(shared.contains) ?? false }
  return word.map { Flag(.clang($0), option: index) }
}

/// L11: the key shares three or more content words with other options, and two more than any other option does.
@Sendable func convergence(_ item: Item) -> Flag? {
  guard item.isComparable, let key = item.options.firstIndex(where: \.isKeyed) else { return nil }
  let words = item.options.map(\.text.contentWords)
  let overlaps = words.indices.map { index in
    words.indices.reduce(0) { sum, other in
      other == index ? sum : sum + words[index].intersection(words[other]).count
    }
  }
  let next = overlaps.indices.filter { $0 != key }.map { overlaps[$0] }.max() ?? 0
  guard overlaps[key] >= 3, overlaps[key] >= next + 2 else { return nil }
  return Flag(.convergence(overlaps[key]), option: key)
}
