/// Curriculum owns the values of the domain: courses, lessons, scenarios, questions, responses, and diagnostics about
/// someone's file. It imports nothing, reads nothing, and knows no width, clock or storage.

/// A course: modules in teaching order and the sources they rest on.
public struct Course: Hashable, Sendable {
  public var id: Identifier<Course>
  public var title: String
  /// The author's name for this version, for people to read; records carry digests instead.
  public var version: String
  /// A BCP 47 tag, such as `en`.
  public var language: String
  /// The share of marks, in percent (0 to 100), from which a module counts as passed.
  public var passMark: Int
  public var modules: [Module]
  public var sources: [Source]
  /// Named selections of its modules; the whole course is not listed.
  public var tracks: [Track] = []
  /// The track that `modules` was narrowed to; `nil` for the whole course.
  public var track: Track?
  /// The sets of scenarios asked before and after the course; empty if there are none.
  public var forms: [Form] = []
  /// The twins that forms ask; `nil` if forms ask scenarios of modules.
  public var pairs: FormPairs?
  /// The form that `modules` was narrowed to; `nil` for the course itself.
  public var sitting: FormSitting?
  /// The points that the course promises to teach; filled only if the course was read to be checked.
  public var coverage: [CoveragePoint] = []

  public init(
    id: Identifier<Course>, title: String, version: String, language: String, passMark: Int,
    modules: [Module] = [], sources: [Source] = []
  ) {
    self.id = id
    self.title = title
    self.version = version
    self.language = language
    self.passMark = passMark
    self.modules = modules
    self.sources = sources
  }
}

/// A published work that supports a lesson or an answer key.
public struct Source: Hashable, Sendable {
  public var id: Identifier<Source>
  public var title: String
  public var organisation: String
  /// The year of publication as printed, or `undated`.
  public var year: String
  public var url: String
  /// The day the source was read, `YYYY-MM-DD`.
  public var accessed: String
  /// How much of it was read; `nil` if the author does not say.
  public var read: Reading?
  /// The day by which somebody should read it again, `YYYY-MM-DD`.
  public var reviewBy: String

  public init(
    id: Identifier<Source>, title: String, organisation: String, year: String, url: String,
    accessed: String, reviewBy: String, read: Reading? = nil
  ) {
    self.id = id
    self.title = title
    self.organisation = organisation
    self.year = year
    self.url = url
    self.accessed = accessed
    self.reviewBy = reviewBy
    self.read = read
  }

  /// What an author had before them when they cited a source.
  public enum Reading: String, Hashable, Sendable, CaseIterable {
    /// The work itself.
    case text
    /// An abstract or a summary by its publisher.
    case summary
    /// What another work says about it.
    case secondHand = "second-hand"
  }
}

extension Source {
  /// The organisation, the year and the title: `GMC 2024: Social media.`
  public var reference: String {
    let stop = title.last.map { "?!.…".contains($0) } == true ? "" : "."
    return "\(organisation) \(year): \(title)\(stop)"
  }

  /// The reference with its address: `GMC 2024: Social media. https://…`
  public var citation: String { "\(reference) \(url)" }
}

/// One module: lesson pages and scenarios in the order a learner meets them.
public struct Module: Hashable, Sendable {
  public var id: Identifier<Module>
  public var title: String
  /// The number of the module in the whole course, from 1, if this is a selection of its modules; `nil` if its place tells the number.
  var number: Int?
  /// The author's estimate of the time it takes, in minutes.
  public var minutes: Int
  public var objectives: [Objective]
  public var pages: [Page]
  /// The name of its file in the course folder, by which links name it; `nil` if it was not read from a file.
  public var file: String?

  public init(
    id: Identifier<Module>, title: String, minutes: Int, objectives: [Objective] = [],
    pages: [Page] = []
  ) {
    self.id = id
    self.title = title
    self.minutes = minutes
    self.objectives = objectives
    self.pages = pages
  }

  /// The scenarios, in page order.
  public var scenarios: [Scenario] {
    pages.compactMap { if case .scenario(let scenario) = $0 { scenario } else { nil } }
  }
}

/// What the learner will be able to do after a module, beginning with a measurable verb.
public struct Objective: Hashable, Sendable {
  public var id: Identifier<Objective>
  public var text: String

  public init(id: Identifier<Objective>, text: String) {
    self.id = id
    self.text = text
  }
}

/// A page of a module; a learner sees one at a time.
public enum Page: Hashable, Sendable {
  case lesson(Lesson)
  case scenario(Scenario)

  /// The page's name within its module: a scenario's identifier, or the slug of a lesson's heading.
  ///
  /// A learner's place is remembered by this name, so that pages added before it do not move the place.
  public var anchor: String {
    switch self {
    case .lesson(let lesson): lesson.anchor
    case .scenario(let scenario): scenario.id.text
    }
  }

  public var title: String {
    switch self {
    case .lesson(let lesson): lesson.title
    case .scenario(let scenario): scenario.title
    }
  }
}

/// One page of prose.
public struct Lesson: Hashable, Sendable {
  /// The slug of the heading, unique within its module.
  public var anchor: String
  public var title: String
  public var blocks: [Block]
  /// The works that support what it says.
  public var sources: [Identifier<Source>]

  public init(
    anchor: String, title: String, blocks: [Block], sources: [Identifier<Source>] = []
  ) {
    self.anchor = anchor
    self.title = title
    self.blocks = blocks
    self.sources = sources
  }
}
