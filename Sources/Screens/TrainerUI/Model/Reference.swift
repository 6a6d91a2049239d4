package import Curriculum
internal import Pages

/// A link or a source of a page. The numbers begin with 1: first the links in the text, then the sources.
public struct Reference: Hashable, Sendable {
  public var number: Int
  /// The organisation, the year and the title of a source, or the number and the title of a page of the course; `nil` for any other
  /// link in the text.
  public var work: String?
  public var address: String
}

extension Model {
  /// The links and sources of the page that is shown. A case names its sources once its answer was given, because they may tell it.
  package var references: [Reference] {
    let links = pageLinks.addresses.enumerated().map {
      Reference(number: $0 + 1, work: nameOfPage(at: $1), address: $1)
    }
    let works = pageSources.enumerated().map {
      Reference(number: links.count + $0 + 1, work: $1.reference, address: $1.url)
    }
    return links + works
  }

  private var pageLinks: PageLinks {
    switch place.page {
    case .lesson(let index):
      guard case .lesson(let lesson)? = page(index) else { return PageLinks() }
      return PageLinks(of: lesson.blocks)
    case .scenario(let state):
      return scenario(of: state).map { links(of: $0, state) } ?? PageLinks()
    case .signIn, .course, .progress, .search, .marks, .sources, .reporting, .summary,
      .writing, .ending, .settings, .reviewed:
      return PageLinks()
    }
  }

  private var pageSources: [Source] {
    let named: [Identifier<Source>]
    switch place.page {
    case .lesson(let index):
      guard case .lesson(let lesson)? = page(index) else { return [] }
      named = lesson.sources
    case .scenario(let state):
      guard !withholdsFeedback, state.phase == .feedback || state.phase == .debrief else {
        return []
      }
      named = scenario(of: state)?.sources ?? []
    case .signIn, .course, .progress, .search, .marks, .sources, .reporting, .summary,
      .writing, .ending, .settings, .reviewed:
      return []
    }
    return sources(named: named)
  }

  /// The sources with some ids, each once, in the order in which a page names them. Their numbers follow this order everywhere.
  package func sources(named ids: [Identifier<Source>]) -> [Source] {
    var rest = Set(ids)
    return ids.compactMap { id in
      rest.remove(id) == nil ? nil : course.sources.first { $0.id == id }
    }
  }

  /// The sign of a source on a page with so many links: `[3]` for the first source after two links.
  package func mark(ofSource position: Int, afterLinks count: Int) -> String {
    "[\(count + position + 1)]"
  }
}
