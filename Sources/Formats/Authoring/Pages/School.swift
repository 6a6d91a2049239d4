internal import Curriculum

/// What a school adds to a course without rewriting it: its name, its policy, and whom its learners can ask.
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

  /// The school with another's words for what it does not say.
  func completed(by other: School) -> School {
    var school = self
    school.name = name ?? other.name
    school.policy = policy ?? other.policy
    school.concerns = concerns ?? other.concerns
    school.privacy = privacy ?? other.privacy
    return school
  }

  /// The words that replace `{name}` on a page. For `{Name}` they begin with a capital, unless they are an address.
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

/// A placeholder for a school's words, as in `Read {school-policy} first.`
struct Placeholder: Hashable, Sendable {
  var name: Name
  /// Whether it was written with a capital.
  var beginsSentence: Bool

  enum Name: String, CaseIterable, Sendable {
    case school
    case policy = "school-policy"
    case concerns = "concerns-contact"
    case privacy = "privacy-contact"

    /// The wording if the course names no school.
    var ordinaryWords: String {
      switch self {
      case .school: "your school"
      case .policy: "your school's policy"
      case .concerns: "the person your school names for concerns"
      case .privacy: "your privacy office"
      }
    }
  }

  /// `school` and `School` are the same placeholder; `nil` for unknown words.
  init?(_ word: String) {
    let lower = word.prefix(1).lowercased() + word.dropFirst()
    guard let name = Name(rawValue: lower) else { return nil }
    self.name = name
    beginsSentence = lower != word
  }
}
