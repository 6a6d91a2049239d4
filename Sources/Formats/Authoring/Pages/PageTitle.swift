internal import Curriculum

/// What the heading of a page says, and what kind of page it begins.
struct PageTitle {
  var words: String
  var kind: Kind

  enum Kind {
    case lesson
    case scenario
    /// The comment below is a scenario's, and the heading does not say so, or says it in another way.
    case nearScenario
  }

  var isScenario: Bool { kind != .lesson }

  /// Reads a heading. `hasDetails` says whether a comment with what only scenarios have stands below it.
  init(_ heading: String, hasDetails: Bool) {
    if let colon = heading.firstIndex(of: ":"),
      heading[..<colon].filter({ !$0.isWhitespace }).lowercased() == "scenario"
    {
      words = String(heading[colon...].dropFirst().drop { $0.isWhitespace })
      kind = .scenario
      let title = words.drop { ":-–—".contains($0) || $0.isWhitespace }
      let again = "scenario:"
      let isTwice = title.lowercased().hasPrefix(again)
      guard title.startIndex != words.startIndex || isTwice else { return }
      words = String(title.dropFirst(isTwice ? again.count : 0).drop { $0.isWhitespace })
      kind = .nearScenario
      return
    }
    words = heading
    kind = .lesson
    if hasDetails {
      // The details below make it a scenario, whatever the heading calls it.
      let parts = heading.split(separator: ":", maxSplits: 1)
      if parts.count == 2, !parts[0].contains(" ") {
        words = String(parts[1].drop { $0.isWhitespace })
      }
      kind = .nearScenario
    }
    let plain = heading.drop { !$0.isLetter }
    guard plain.lowercased().hasPrefix("scenario") else { return }
    let rest = plain.dropFirst("scenario".count)
    guard let next = rest.first, !next.isLetter, !next.isNumber else { return }
    let title = rest.drop { $0.isWhitespace || $0.isPunctuation || $0.isSymbol || $0.isNumber }
    // `Scenario planning` is a page; `Scenario – A request` is a scenario, and so is whatever has its details below.
    let isSeparated = rest.drop { $0.isWhitespace }.first.map { !$0.isLetter } ?? false
    guard isSeparated || hasDetails || plain.startIndex != heading.startIndex else {
      return
    }
    words = String(title)
    kind = .nearScenario
  }
}

/// The sections of a scenario behind its questions.
enum ScenarioSection: String, CaseIterable {
  case debrief = "Debrief"
  case facilitator = "Facilitator"

  /// `nil` for other words. Capitals and a mark at the end make no difference.
  init?(words: String) {
    // A whole paragraph names no section.
    guard words.utf8.count < 80 else { return nil }
    let plain = words.filter { $0.isLetter || $0.isWhitespace }.lowercased()
    let name = plain.split(separator: " ").joined(separator: " ")
    guard let section = Self.allCases.first(where: { $0.rawValue.lowercased() == name }) else {
      return nil
    }
    self = section
  }
}

extension Findings {
  /// Whether a block is a comment with fields that only scenarios have.
  func holdsScenarioDetails(_ block: PositionedBlock?) -> Bool {
    guard let comment = block?.comment else { return false }
    let fields = ["objectives", "level", "place"]
    return text.string(comment).split(whereSeparator: \.isNewline).contains { line in
      let plain = line.drop { $0.isWhitespace }.lowercased()
      return fields.contains { plain.hasPrefix($0 + ":") }
    }
  }
}

extension PositionedBlock {
  /// Whether it is a heading of another level, or a strong paragraph, that says `Scenario:`.
  var isNearScenario: Bool {
    let title: String
    switch content {
    case .heading(let level, let prose) where level != 2: title = words(prose.inlines)
    case .paragraph: title = leadIn.map { words($0) } ?? ""
    default: return false
    }
    return title.lowercased().hasPrefix("scenario:")
  }

  /// The section that a heading of any level begins.
  var section: ScenarioSection? {
    if case .heading(_, let title) = content {
      ScenarioSection(words: words(title.inlines))
    } else {
      nil
    }
  }
}
