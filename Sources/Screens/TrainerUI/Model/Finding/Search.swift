internal import Curriculum
internal import Scoring
internal import Screen

/// A search for a page: by words in it, or by its number or title. On the page that shows it, the first item is the line
/// being typed, and the hits follow.
public struct Search: Hashable, Sendable {
  public var scope: Scope
  public var query = ""
  public var hits: [Hit] = []

  /// The most hits that are shown; a longer query finds fewer.
  static let mostHits = 50
  /// The longest query, in bytes of UTF-8.
  static let longestQuery = 100

  public init(_ scope: Scope) {
    self.scope = scope
  }

  public enum Scope: Hashable, Sendable {
    /// All text that the learner may read.
    case words
    /// The numbers and titles of modules and pages.
    case titles
  }

  /// A page that was found, or a module.
  public struct Hit: Hashable, Sendable {
    public var at: PageIndex
    /// The module's title if the module as a whole was found.
    public var title: String?
    /// The words that were found in the page's text; `nil` if the page was found by its number or title.
    public var excerpt: Excerpt?
  }

  /// Words that were found, with some words before and after them.
  public struct Excerpt: Hashable, Sendable {
    public var before: String
    public var match: String
    public var after: String
  }
}

extension Search.Excerpt {
  private static let lengthBefore = 30
  private static let lengthAfter = 60

  /// The excerpt around the `count` bytes that begin at a byte `start` of the text's folded form.
  init(of text: String, at start: Int, count: Int) {
    var position = 0
    var (lower, upper): (String.Index?, String.Index?)
    for index in text.indices where upper == nil {
      // A letter that folds to several bytes belongs to the match if any of them does.
      let next = position + folded(String(text[index])).count
      if lower == nil, next > start { lower = index }
      if next >= start + count { upper = text.index(after: index) }
      position = next
    }
    let begin = lower ?? text.startIndex
    let end = max(begin, upper ?? text.endIndex)
    let head = text.index(begin, offsetBy: -Self.lengthBefore, limitedBy: text.startIndex)
    let tail = text.index(end, offsetBy: Self.lengthAfter, limitedBy: text.endIndex)
    before = (head.map { "…" + Self.fromWord(text[$0..<begin]) } ?? String(text[..<begin]))
    match = String(text[begin..<end])
    after = tail.map { Self.toWord(text[end..<$0]) + "…" } ?? String(text[end...])
  }

  /// The text without the first word, which may be cut.
  private static func fromWord(_ text: Substring) -> String {
    text.firstIndex(of: " ").map { String(text[text.index(after: $0)...]) } ?? String(text)
  }

  private static func toWord(_ text: Substring) -> String {
    text.lastIndex(of: " ").map { String(text[..<$0]) } ?? String(text)
  }

  /// The excerpt in one line.
  package var text: String { before + match + after }

  /// The excerpt in one line, with brackets round the words that were found.
  package var marked: String { before + "[" + match + "]" + after }
}

extension Course {
  /// The modules and pages with a number or a title: `5` finds a module and its pages, `5.3` one page, an empty query all
  /// modules. Titles in which a word begins with the query come before those that have it inside of a word.
  func hits(titled query: String) -> [Search.Hit] {
    let numbers = query.split(whereSeparator: { $0 == "." || $0 == " " }).map { Int($0) }
    if numbers.isEmpty { return modules.indices.map(hit) }
    if numbers.count <= 2, numbers.allSatisfy({ $0 != nil }) {
      return hits(numbered: numbers.compactMap { $0 })
    }
    let needle = folded(query)
    var beginning: [Search.Hit] = []
    var inside: [Search.Hit] = []
    func add(_ hit: Search.Hit, titled title: String) {
      let text = folded(title)
      let places = text.ranges(of: needle).map(\.lowerBound)
      guard !places.isEmpty else { return }
      if places.contains(where: { beginsWord(at: $0, in: text.span) }) {
        beginning.append(hit)
      } else {
        inside.append(hit)
      }
    }
    for (index, module) in modules.enumerated() {
      add(hit(index), titled: module.title)
      for (page, content) in module.pages.enumerated() {
        add(Search.Hit(at: PageIndex(module: index, page: page)), titled: content.title)
      }
    }
    return Array((beginning + inside).prefix(Search.mostHits))
  }

  private func hits(numbered numbers: [Int]) -> [Search.Hit] {
    guard let number = numbers.first, let module = position(ofModuleNumbered: number) else {
      return []
    }
    let pages = modules[module].pages.indices
    if numbers.count == 2 {
      return pages.contains(numbers[1] &- 1)
        ? [Search.Hit(at: PageIndex(module: module, page: numbers[1] - 1))] : []
    }
    return [hit(module)]
      + pages.map { Search.Hit(at: PageIndex(module: module, page: $0)) }
  }

  private func hit(_ module: Int) -> Search.Hit {
    Search.Hit(at: PageIndex(module: module, page: 0), title: modules[module].title)
  }

}
