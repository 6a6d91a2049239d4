internal import Curriculum

/// Links from one module to a page of another.
extension CourseChecks {
  /// Reports links to Markdown files that are no modules, and to pages that are not there; `there` are the files of the course.
  mutating func checkPageLinks(_ there: Set<String>) {
    guard courseFile.knowsModules else { return }
    let all = course?.course.modules ?? modules.compactMap(\.module)
    let names = courseFile.base == nil ? courseFile.modules.map(\.value) : all.compactMap(\.file)
    let unread = Set(modules.filter { !$0.knowsPages }.compactMap { $0.module?.file })
    let anchors = Dictionary(
      all.compactMap { module in
        module.file.flatMap { unread.contains($0) ? nil : ($0, module.pages.map(\.anchor)) }
      }, uniquingKeysWith: { first, _ in first })
    forEachFile { file, _ in
      for link in file.links {
        guard let page = PageLink(link.destination), let path = page.file, there.contains(path)
        else { continue }
        if path.hasSuffix(".md"), !names.contains(path) {
          file.findings.report(.linkToNoModule(path, known: names), at: link.place)
        } else if let anchor = page.anchor, let known = anchors[path], !known.contains(anchor) {
          file.findings.report(.brokenPageLink(anchor, in: path, known: known), at: link.place)
        }
      }
    }
  }
}
