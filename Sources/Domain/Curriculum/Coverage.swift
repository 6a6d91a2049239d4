/// One point that the course promises to teach, and the pages that teach it.
public struct CoveragePoint: Hashable, Sendable {
  /// The author's number for it, such as `S4-34`: ASCII letters, digits and hyphens.
  public var id: Identifier<CoveragePoint>
  public var text: String
  /// The pages that teach or practise it; empty if there are none yet.
  public var places: [CoveragePlace]

  public init(id: Identifier<CoveragePoint>, text: String, places: [CoveragePlace]) {
    self.id = id
    self.text = text
    self.places = places
  }
}

/// A page of the course, by its name.
public enum CoveragePlace: Hashable, Sendable, CustomStringConvertible {
  /// A lesson page, by its module and its anchor: `boundaries/looking-a-patient-up`.
  case lesson(Identifier<Module>, anchor: String)
  case scenario(Identifier<Scenario>)

  public var description: String {
    switch self {
    case .lesson(let module, let anchor): "\(module.text)/\(anchor)"
    case .scenario(let id): id.text
    }
  }
}
