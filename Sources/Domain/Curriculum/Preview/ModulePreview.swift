/// A module as far as it could be read, for the author who is writing it, with everything that was found about it.
public struct ModulePreview: Hashable, Sendable {
  /// The module's file, as its author named it.
  public var file: String
  /// Every page that begins in the file, however little of it could be read. Ids that are missing or used twice are made up, so
  /// that no two scenarios, and no two questions of one scenario, share an id.
  public var module: Module
  /// Where each page of the module stands in the file.
  public var places: [PagePlace]
  /// What was found about the file and about the `course.yaml` beside it, the causes first.
  public var findings: [Diagnostic]
  /// The sources that the course lists.
  public var sources: [Source]

  public init(
    file: String, module: Module, places: [PagePlace], findings: [Diagnostic],
    sources: [Source] = []
  ) {
    self.file = file
    self.module = module
    self.places = places
    self.findings = findings
    self.sources = sources
  }
}

/// The lines of a file, counted from 1, at which a page and its parts begin.
public struct PagePlace: Hashable, Sendable {
  /// The line of the page's heading.
  public var line: Int
  /// One for each question of the page.
  public var questions: [Question]
  /// The line of the heading `### Debrief`; `nil` if the page has none.
  public var debrief: Int?

  /// The lines of a question.
  public struct Question: Hashable, Sendable {
    public var leadIn: Int
    /// One for each choice, row or entry, in the author's order; none for a post to mark.
    public var answers: [Int]

    public init(leadIn: Int, answers: [Int] = []) {
      self.leadIn = leadIn
      self.answers = answers
    }
  }

  public init(line: Int, questions: [Question] = [], debrief: Int? = nil) {
    self.line = line
    self.questions = questions
    self.debrief = debrief
  }
}

extension ModulePreview {
  /// A part of a module that a learner sees at one time.
  public enum Part: Hashable, Sendable {
    /// A lesson, or a scenario before its first question.
    case page
    /// The question at a position.
    case question(Int)
    case debrief
  }

  /// The page that holds a line of the file, by its position, and the part of the page; `nil` above the first page.
  public func spot(ofLine line: Int) -> (page: Int, part: Part)? {
    guard let page = places.lastIndex(where: { $0.line <= line }) else { return nil }
    let place = places[page]
    if let debrief = place.debrief, debrief <= line { return (page, .debrief) }
    let question = place.questions.lastIndex { $0.leadIn <= line }
    return (page, question.map { .question($0) } ?? .page)
  }

  /// The position of the page with a name, as `check --pages` lists it: a scenario's id, or the words of a lesson's heading, which
  /// may stand behind the module's id and a slash. `nil` if no page has that name.
  public func page(named name: String) -> Int? {
    let prefix = module.id.text + "/"
    let anchor = name.hasPrefix(prefix) ? String(name.dropFirst(prefix.count)) : name
    return module.pages.firstIndex { $0.anchor == anchor }
  }

  /// The line of the heading of the page with a name; `nil` if no page has that name.
  public func line(ofPage name: String) -> Int? {
    page(named: name).flatMap { places.indices.contains($0) ? places[$0].line : nil }
  }

  /// The position of the page that a finding is about; `nil` if it is about the head of the file, the file as a whole, or another
  /// file.
  public func page(of finding: Diagnostic) -> Int? {
    guard finding.file == file, let line = finding.range?.line else { return nil }
    return spot(ofLine: line)?.page
  }
}

extension Course {
  /// A course of one module, which is read by itself.
  public init(of module: Module) {
    self.init(
      id: Identifier("preview"), title: module.title, version: "", language: "en", passMark: 0,
      modules: [module])
  }

  /// The course that an author sees who looks at one module.
  public init(of preview: ModulePreview) {
    self.init(of: preview.module)
    sources = preview.sources
  }
}
