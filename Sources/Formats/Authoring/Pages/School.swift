internal import Curriculum

/// What a school adds to a course without rewriting it: its name, and where its learners turn.
struct School: Hashable, Sendable {
  var name: String?
  /// The address of its policy.
  var policy: String?
  /// Whom to ask about a concern.
  var concerns: String?
  /// Whom to ask about privacy.
  var privacy: String?

  init() {}

  init(_ fields: Fields, findings: inout Findings) {
    name = fields.text("name", &findings)?.value
    policy = fields.address("policy", &findings)
    concerns = fields.text("concerns", &findings)?.value
    privacy = fields.text("privacy", &findings)?.value
  }

  /// The words that stand where a page says `{name}`; for `{Name}` they begin with a capital, addresses aside.
  func words(for placeholder: Placeholder) -> String {
    let words = value(of: placeholder.name) ?? placeholder.name.ordinaryWords
    guard placeholder.beginsSentence, let first = words.first else { return words }
    let firstWord = words.utf8.prefix { $0 != .space }
    let isAddress = firstWord.contains(UInt8(ascii: ":")) || firstWord.contains(UInt8(ascii: "@"))
    return isAddress ? words : first.uppercased() + words.dropFirst()
  }

  private func value(of name: Placeholder.Name) -> String? {
    switch name {
    case .school: self.name
    case .policy: policy
    case .concerns: concerns
    case .privacy: privacy
    }
  }
}

/// A place in prose for the words of a school, as in `Read {school-policy} first.`
struct Placeholder: Hashable, Sendable {
  var name: Name
  /// Whether it was written with a capital.
  var beginsSentence: Bool

  enum Name: String, CaseIterable, Sendable {
    case school
    case policy = "school-policy"
    case concerns = "concerns-contact"
    case privacy = "privacy-contact"

    /// The wording where the course names no school.
    var ordinaryWords: String {
      switch self {
      case .school: "your school"
      case .policy: "your school's policy"
      case .concerns: "the person your school names for concerns"
      case .privacy: "your privacy office"
      }
    }
  }

  /// `school` and `School` name the same place; anything else none.
  init?(_ word: String) {
    let lower = word.prefix(1).lowercased() + word.dropFirst()
    guard let name = Name(rawValue: lower) else { return nil }
    self.name = name
    beginsSentence = lower != word
  }
}
