internal import Curriculum
internal import Scoring

extension Question {
  /// The order in which a learner sees the choices, rows or entries; empty for marking.
  ///
  /// It depends only on the learner, the question and `time`, which counts how often the question was answered before. So a
  /// question that is left and opened again looks the same, and neighbours in a lab see different orders. Entries to put in
  /// order are never in the right order at the start.
  func shownOrder(for learner: LearnerID?, address: QuestionAddress, time: Int)
    -> [Identifier<Choice>]
  {
    var generator = SplitMix64(
      seed: "\(learner?.text ?? "")/\(address.scenario)/\(address.question)/\(time)")
    switch form {
    case .choice(let list):
      let ids = list.choices.map(\.id)
      return list.shuffles ? ids.shuffled(using: &generator) : ids
    case .rating(let rows): return rows.map(\.id)
    case .ordering(let entries):
      let ids = entries.map(\.id).shuffled(using: &generator)
      return footrule(of: ids, from: entries) == 0 ? ids.reversed() : ids
    case .marking: return []
    }
  }
}

/// The SplitMix64 generator of Steele, Lea and Flood (OOPSLA 2014): small, seedable, good enough to shuffle choices.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  /// Seeds with the FNV-1a hash of a text.
  init(seed text: String) {
    state = text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
