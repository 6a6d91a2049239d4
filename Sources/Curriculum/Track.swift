/// A named selection of modules for one occasion: an orientation, the start of residency.
public struct Track: Hashable, Sendable {
  public var id: Identifier<Track>
  public var title: String
  /// The author's estimate of the time it takes, in minutes.
  public var minutes: Int
  /// In the order of the track, which need not be that of the course.
  public var modules: [Identifier<Module>]

  public init(
    id: Identifier<Track>, title: String, minutes: Int, modules: [Identifier<Module>]
  ) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.modules = modules
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
  /// The course with the modules of a track alone, in its order, and with `track` set; everything else stays.
  public func selecting(_ track: Track) -> Course {
    var course = self
    course.track = track
    course.modules = track.modules.compactMap { id in modules.first { $0.id == id } }
    return course
  }
}
