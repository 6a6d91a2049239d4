internal import Curriculum

/// The sources that pages name, and those that `course.yaml` has.
extension CourseChecks {
  /// Reports sources that are not there, each once, and those that no page rests on.
  mutating func checkSources() {
    let inherited = courseFile.inheritedSources.map(\.id)
    let known = Set(courseFile.sourceIDs.map(\.value) + inherited)
    var places: [Identifier<Source>: Int] = [:]
    forEachFile { file, _ in
      for source in file.sources { places[source.value, default: 0] += 1 }
    }
    var unknown = places.filter { !known.contains($0.key) }
    if courseFile.knowsSources {
      let unused = courseFile.sourceIDs.filter { places[$0.value] == nil }
      for (id, count) in unknown where count > 1 {
        guard let near = nearest(to: id.text, among: unused.map(\.value.text)),
          let source = unused.first(where: { $0.value.text == near })
        else { continue }
        // Many pages are not misspelt the same way: the id in `course.yaml` is.
        courseFile.findings.report(
          .misspeltSource(near, named: id.text, places: count), at: source.place)
        unknown[id] = nil
      }
      let names = (courseFile.sourceIDs.map(\.value) + inherited).map(\.text)
      forEachFile { file, _ in
        for source in file.sources {
          guard let count = unknown.removeValue(forKey: source.value) else { continue }
          file.findings.report(
            .unknownSource(source.value.text, places: count, known: names), at: source.place)
        }
      }
    }
    reportUnused(besides: Set(places.keys))
  }

  private mutating func reportUnused(besides used: Set<Identifier<Source>>) {
    // A page that could not be read may rest on it.
    let isRead = !modules.contains(where: \.findings.hasErrors) && twins?.findings.hasErrors != true
    guard isRead, courseFile.knowsModules, missingModules.isEmpty,
      !courseFile.findings.hasErrors
    else { return }
    let unused = courseFile.sourceIDs.filter {
      !used.contains($0.value) && !unlistedModules.sources.contains($0.value)
    }
    if let first = unused.first {
      courseFile.findings.report(.unusedSources(unused.map(\.value.text)), at: first.place)
    }
  }
}
