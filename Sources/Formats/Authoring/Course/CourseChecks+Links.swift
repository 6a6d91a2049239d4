internal import Curriculum

/// Links from one module to a page of another.
extension CourseChecks {
  /// Reports links to Markdown files that are no modules, and to pages that are not there; `there` are the files of the course.
  mutating func checkPageLinks(_ there: Set<String>) {
    guard courseFile.knowsModules else { return }
    let names = courseFile.modules.map(\.value)
    let anchors = Dictionary(
      zip(names, modules).compactMap { name, module in
        module.knowsPages ? module.module.map { (name, $0.pages.map(\.anchor)) } : nil
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
