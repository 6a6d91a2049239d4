/// A named selection of modules, whole or in part, for one occasion: an orientation, the start of residency.
public struct Track: Hashable, Sendable {
  public var id: Identifier<Track>
  public var title: String
  /// The author's estimate of the time it takes, in minutes.
  public var minutes: Int
  /// In the order of the track, which may differ from the course's.
  public var parts: [Part]

  public init(id: Identifier<Track>, title: String, minutes: Int, parts: [Part]) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.parts = parts
  }

  /// A module, or some of its pages.
  public struct Part: Hashable, Sendable {
    public var module: Identifier<Module>
    /// The anchors of the pages that belong to the track; `nil` takes the whole module. They are shown in the module's order.
    public var pages: [String]?

    public init(_ module: Identifier<Module>, pages: [String]? = nil) {
      self.module = module
      self.pages = pages
    }
  }
}

/// A set of scenarios asked at one time, to compare with another set asked later.
public struct Form: Hashable, Sendable {
  /// `pre` or `post`.
  public var id: Identifier<Form>
  /// In the order they are asked.
  public var scenarios: [Identifier<Scenario>]

  public init(id: Identifier<Form>, scenarios: [Identifier<Scenario>]) {
    self.id = id
    self.scenarios = scenarios
  }
}

extension Course {
  /// The course reduced to the modules that a track names, in the track's order, with `track` set; the rest stays as it is.
  ///
  /// A module taken in part keeps the same share of its minutes as of its pages.
  public func selecting(_ track: Track) -> Course {
    var course = self
    course.track = track
    course.modules = track.parts.compactMap { part in
      guard let position = modules.firstIndex(where: { $0.id == part.module }) else { return nil }
      var module = numberedModule(position)
      guard let anchors = part.pages.map(Set.init) else { return module }
      let whole = module.pages.count
      module.pages.removeAll { !anchors.contains($0.anchor) }
      module.minutes = module.minutes * module.pages.count / max(1, whole)
      return module
    }
    return course
  }
}
