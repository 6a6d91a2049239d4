internal import Curriculum

/// The names that the base has for what a course may leave out, list or replace, with the titles that go with them.
struct BaseNames {
  private var names: [(id: String, title: String)] = []

  init(_ modules: [Module]) {
    for module in modules {
      names.append((module.id.text, module.title))
      for page in module.pages {
        switch page {
        case .lesson(let lesson): names.append(("\(module.id)/\(page.anchor)", lesson.title))
        case .scenario(let scenario): names.append((scenario.id.text, scenario.title))
        }
      }
    }
  }

  /// The pages of one module, by the names that they have in it.
  init(pagesOf module: Module) { names = module.pages.map { ($0.anchor, $0.title) } }

  mutating func add(_ ids: [String]) { names += ids.map { ($0, "") } }

  /// The id that was most likely meant by a name that the base does not have. An id is likely if it is spelt almost like the name, or if
  /// the name is its title. Last comes the only id that has every word of the name, or whose words are all in the name. `nil` if no id
  /// is likely.
  ///
  /// `one-star-review` → `one-star`; `One star` → `one-star`.
  func meant(by name: String, titled title: String = "") -> String? {
    let ids = names.map(\.id)
    if let near = nearest(to: name, among: ids) { return near }
    let titles = [name, title].filter { !$0.isEmpty }.map(\.wordsOfName)
    if let titled = names.first(where: { titles.contains($0.title.wordsOfName) }) {
      return titled.id
    }
    let words = Set(name.wordsOfName)
    let close = ids.filter { id in
      let others = Set(id.split(separator: "/").last.map(String.init)?.wordsOfName ?? [])
      return others.count > 1 && words.count > 1
        && (others.isSubset(of: words) || words.isSubset(of: others))
    }
    return close.count == 1 ? close.first : nil
  }
}

extension String {
  /// Its words in small letters, without hyphens and punctuation.
  fileprivate var wordsOfName: [String] {
    lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
  }
}
