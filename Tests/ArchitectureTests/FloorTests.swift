import Testing

struct FloorTests {
  /// The floor of each module of the repository.
  private static let places = Dictionary(
    Repository.sources.map { ($0.module, $0.floor) }, uniquingKeysWith: { first, _ in first })

  @Test func noArrowLeadsToAFloorThatIsNotSeen() {
    #expect(arrowsAgainstTheFloors(arrows, Self.places) == [])
  }

  @Test func aFloorSeesOnlyFloorsBelowIt() {
    for (place, floor) in floors.enumerated() {
      #expect(floor.sees.allSatisfy(floors[..<place].map(\.name).contains), "\(floor.name)")
    }
  }

  @Test func everyFolderOfSourcesIsAFloor() {
    #expect(Set(Repository.sources.map(\.floor)) == Set(floors.map(\.name)))
  }

  /// Domain is at the bottom: it knows neither files nor formats, nor how anything is said.
  @Test(arguments: [
    (Arrow(module: "Cohort", declared: ["Scoring"]), [String]()),
    (
      Arrow(module: "Cohort", declared: ["Scoring", "JSONText"]),
      ["`Cohort` on `Domain` may not import `JSONText` on `Formats`"]
    ),
    (
      Arrow(module: "Seat", declared: ["Session", "TrainerUI", "Reports"]),
      [
        "`Seat` on `Room` may not import `TrainerUI` on `Screens`",
        "`Seat` on `Room` may not import `Reports` on `Wording`",
      ]
    ),
    (
      Arrow(module: "TrainerUI", declared: ["Scoring", "Screen", "Journal"]),
      ["`TrainerUI` on `Screens` may not import `Journal` on `Disk`"]
    ),
    (
      Arrow(module: "Reports", declared: ["Seat", "TrainerUI", "Curses"]),
      ["`Reports` may not import `Curses`, which is for the program alone"]
    ),
    (Arrow(module: "webside", declared: ["Curses", "Reports", "ArgumentParser"]), []),
    (
      Arrow(module: "webside", declared: ["CTerminal"]),
      ["`webside` on `webside` may not import `CTerminal` on `C`"]
    ),
    (Arrow(module: "Attic", declared: []), ["`Attic` stands on no floor"]),
  ])
  func anArrowAgainstTheFloorsIsFound(arrow: Arrow, findings: [String]) {
    #expect(arrowsAgainstTheFloors([arrow], Self.places) == findings)
  }

  @Test func theDocumentsTableOfFloorsIsTheRules() {
    let rows = Repository.architecture.split(separator: "\n").filter { $0.hasPrefix("| `") }
    let table = rows.map { row in
      row.split(separator: "|").map { $0.split(separator: "`") }
    }
    for floor in floors {
      let row = table.first { cells in cells.first?.contains(Substring(floor.name)) == true }
      let seen = row?.last?.filter { name in floors.contains { $0.name == name } } ?? []
      #expect(
        seen.map(String.init).sorted() == floor.sees.filter { $0 != "C" }.sorted(),
        "\(floor.name)")
    }
  }
}
