/// What an item's statistics ask somebody to look at, most urgent first.
///
/// The limits are those of R. L. Ebel and D. A. Frisbie, Essentials of Educational Measurement (1991), for discrimination. A
/// course that most learners master has easy items on purpose, so a flag asks for a look and does not condemn.
public enum ItemFlag: String, Hashable, Sendable, CaseIterable {
  case checkTheKey = "check the key"
  case poorlyDiscriminating = "does not tell strong from weak"
  case tooEasy = "too easy to tell anything"
  case veryHard = "very hard"
  case idleDistractors = "some wrong options do not work"

  /// The flags of an item.
  ///
  /// - Parameters:
  ///   - idleDistractors: How many wrong options do not work.
  ///   - distractors: How many wrong options there are.
  public static func flags(
    of item: ItemStatistics, idleDistractors: Int = 0, distractors: Int = 0
  ) -> [ItemFlag] {
    var flags: [ItemFlag] = []
    let discriminations = [item.restCorrelation, item.upperLowerDifference].compactMap(\.self)
    let isTooEasy = item.facility.map { $0 > 0.95 } ?? false
    if discriminations.contains(where: { $0 < 0 }) {
      flags.append(.checkTheKey)
    } else if !isTooEasy, let least = discriminations.min(), least < 0.2 {
      flags.append(.poorlyDiscriminating)
    }
    if isTooEasy { flags.append(.tooEasy) }
    if let facility = item.facility, facility < 0.2 { flags.append(.veryHard) }
    if distractors > 0, idleDistractors * 2 >= distractors { flags.append(.idleDistractors) }
    return flags
  }
}
