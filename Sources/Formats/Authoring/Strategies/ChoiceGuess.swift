internal import Curriculum
internal import Scoring

/// How somebody who knows nothing picks among choices.
enum ChoiceGuess {
  /// Groups of choices by their positions, the preferred first; within a group, chance decides.
  ///
  /// A question that takes a number of picks gets them from the front. Of a question that takes any number, one choice of
  /// the first group is ticked, and each of the others with even chance.
  case ranked([[Int]])
  /// Any choices but these; these too if there are no others.
  ///
  /// A question that takes any number of picks gets every set of the others equally often, but never none.
  case avoiding(Set<Int>)
}

/// The mean share of the marks that a guess earns; `nil` for a poll, and for more choices than there are letters to press.
///
/// - One pick of n choices, k keyed: k / n over the group that the pick comes from.
/// - N picks of n, N keyed: the sum of the keyed choices' chances to be picked, over N; at random N / n.
/// - Any number of picks: Σ max(0, hits − false) × C(hits) × C(false) over all sets of picks, over keyed × the number of sets.
func expectedShare(of guess: ChoiceGuess, in list: ChoiceList) -> Fraction? {
  guard list.choices.count <= Finding.mostChoices else { return nil }
  switch list.rule {
  case .poll: return nil
  case .single, .oneOf: return expectedShare(of: guess, picks: 1, in: list.choices)
  case .choose(let picks): return expectedShare(of: guess, picks: picks, in: list.choices)
  case .several:
    switch guess {
    case .ranked(let groups):
      let shares = (groups.first ?? []).map { ticked in
        expectedShare(
          ticking: [ticked], free: list.choices.indices.filter { $0 != ticked }, in: list.choices)
      }
      return Fraction.mean(of: shares)
    case .avoiding(let avoided):
      let others = list.choices.indices.filter { !avoided.contains($0) }
      return expectedShare(
        ticking: [], free: others.isEmpty ? Array(list.choices.indices) : others, in: list.choices)
    }
  }
}

/// A number of picks from the front of a ranking, ties at the end of it split evenly.
private func expectedShare(of guess: ChoiceGuess, picks: Int, in choices: [Choice]) -> Fraction {
  let groups =
    switch guess {
    case .ranked(let groups): groups
    case .avoiding(let avoided):
      [choices.indices.filter { !avoided.contains($0) }, choices.indices.filter(avoided.contains)]
    }
  var left = picks
  var hits = Fraction.zero
  for group in groups where left > 0 && !group.isEmpty {
    let taken = min(left, group.count)
    hits = hits + Fraction(taken * group.count { choices[$0].isKeyed }, group.count)
    left -= taken
  }
  return hits / picks
}

/// Some choices ticked for certain, and every set of others equally often; never none in all.
private func expectedShare(ticking ticked: [Int], free: [Int], in choices: [Choice]) -> Fraction {
  let sure = ticked.reduce(0) { $0 + (choices[$1].isKeyed ? 1 : -1) }
  let keyed = free.count { choices[$0].isKeyed }
  let others = free.count - keyed
  var marks = 0
  for hits in 0...keyed {
    for alarms in 0...others {
      let ways = binomial(keyed, hits) * binomial(others, alarms)
      marks += max(0, sure + hits - alarms) * ways
    }
  }
  let sets = (1 << free.count) - (ticked.isEmpty ? 1 : 0)
  return Fraction(marks, sets * choices.count(where: \.isKeyed))
}
