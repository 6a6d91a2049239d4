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

  /// Reads a heading; `block` is the first one below it.
  init(_ heading: String, above block: PositionedBlock?) {
    if let colon = heading.firstIndex(of: ":"),
      heading[..<colon].filter({ !$0.isWhitespace }).lowercased() == "scenario"
    {
      words = String(heading[colon...].dropFirst().drop { $0.isWhitespace })
      kind = .scenario
      return
    }
    words = heading
    kind = .lesson
    let plain = heading.drop { !$0.isLetter }
    guard plain.lowercased().hasPrefix("scenario") else { return }
    let rest = plain.dropFirst("scenario".count)
    guard let next = rest.first, !next.isLetter, !next.isNumber else { return }
    let title = rest.drop { $0.isWhitespace || $0.isPunctuation || $0.isSymbol }
    // `Scenario planning` is a page; `Scenario – A request` is a scenario, and so is whatever has its details below.
    let isSeparated = rest.drop { $0.isWhitespace }.first.map { !$0.isLetter } ?? false
    guard isSeparated || block?.comment != nil || plain.startIndex != heading.startIndex else {
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
    let plain = words.filter { $0.isLetter || $0.isWhitespace }.lowercased()
    let name = plain.split(separator: " ").joined(separator: " ")
    guard let section = Self.allCases.first(where: { $0.rawValue.lowercased() == name }) else {
      return nil
    }
    self = section
  }
}

extension PositionedBlock {
  /// The section that a heading of any level begins.
  var section: ScenarioSection? {
    if case .heading(_, let title) = content {
      ScenarioSection(words: words(title.inlines))
    } else {
      nil
    }
  }
}
