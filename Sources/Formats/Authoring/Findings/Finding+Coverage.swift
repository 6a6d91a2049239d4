internal import Curriculum

/// Wording: what the course covers.
extension Finding {
  static func malformedPointID(_ id: String) -> Finding {
    Finding(
      .malformedID, "\(quoted(id)) cannot be the id of a point",
      help: "use letters, digits and hyphens, at most 64")
  }

  static func uncoveredPoint(_ id: String, _ text: String) -> Finding {
    Finding(
      .uncoveredPoint, "no page covers point `\(id)`: \(quoted(text))",
      help: "name a lesson page, as `module/page`, or a scenario in its `places`")
  }

  static func unknownPlaces(_ count: Int) -> Finding {
    Finding(
      .unknownPlace, "\(count) places from here on are not in the course",
      help:
        "take them out if their modules are gone; a course of your own may do without `coverage.yaml`"
    )
  }

  static func unknownPlace(_ place: CoveragePlace, among pages: PageNames) -> Finding {
    let what: String
    let candidates: [String]
    switch place {
    case .lesson(let module, _):
      what = "page"
      // If the module is known, only the page is misspelt; otherwise the module may be too.
      candidates =
        pages.lessons.first { $0.module == module.text }?.names ?? pages.lessons.flatMap(\.names)
    case .scenario:
      what = "scenario"
      candidates = pages.scenarios
    }
    return Finding(
      .unknownPlace, "the course has no \(what) \(quoted(place.description))",
      help: pages.renamed[place.description].map(presentID)
        ?? suggestion(for: place.description, among: candidates))
  }
}
