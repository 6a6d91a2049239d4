/// The words that a line of notes for the person who leads the talk begins with: `Facilitator:`, `Notes for tutors`,
/// `Teacher's guide`.
struct FacilitatorName {
  /// How many characters and bytes of the line they are, with the marks behind them.
  var count: Int
  var length: Int
  /// Whether the words mention notes, or say who the notes are for. Otherwise they only name a person.
  var saysNotes: Bool
  /// Whether the person is called a facilitator: a tutor or a teacher may speak in a case.
  var isCertain: Bool

  private static let openings = [
    "discussion notes for ", "notes for ", "note for ", "notes to ", "note to ", "for ", "to ",
  ]
  private static let roles = [
    "facilitator", "facilitation", "tutor", "teacher", "teaching", "instructor", "trainer",
    "moderator",
    "group leader", "discussion leader", "leader", "lecturer", "person who leads the talk",
    "person who leads",
  ]
  private static let endings = [
    " notes", " note", " only", " part", " section", " guide", " guidance", " instructions",
  ]

  init?(_ line: String) {
    let words = line.lowercased()
    var rest = words[...]
    saysNotes = false
    if let opening = Self.openings.first(where: rest.hasPrefix) {
      rest = rest.dropFirst(opening.count)
      saysNotes = true
    }
    if rest.hasPrefix("the ") { rest = rest.dropFirst(4) }
    let isMisspelt = rest.prefix { $0.isLetter }.hasSuffix("ilitator")
    let role =
      isMisspelt ? String(rest.prefix { $0.isLetter }) : Self.roles.first(where: rest.hasPrefix)
    guard let role else { return nil }
    isCertain = isMisspelt || role.hasPrefix("facilit")
    rest = rest.dropFirst(role.count)
    for ending in ["'s", "’s", "s'", "s’", "s"] where rest.hasPrefix(ending) {
      rest = rest.dropFirst(ending.count)
      break
    }
    if let ending = Self.endings.first(where: rest.hasPrefix) {
      rest = rest.dropFirst(ending.count)
      saysNotes = true
    } else if ["teaching", "leader", "lecturer"].contains(role) {
      return nil
    }
    if let next = rest.first {
      guard ":*_)].".contains(next) || rest.allSatisfy({ $0 == " " || $0 == "#" }) else {
        return nil
      }
    }
    // A sentence such as `For teachers.` says nothing of notes unless a colon or the end of the line follows.
    let behind = rest.drop { ":*_)]. #".contains($0) }
    count = words.count - behind.count
    length = line.prefix(count).utf8.count
  }
}
