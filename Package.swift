// swift-tools-version: 6.2
import PackageDescription

// One list for every Swift target, so that none can be laxer than the others.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  // Types that borrow bytes, as JSONReader does, say by `@_lifetime` what they borrow from.
  .enableExperimentalFeature("Lifetimes"),
  .treatAllWarnings(as: .error),
  // What could read or write outside of its memory is marked `unsafe` wherever it stands.
  .strictMemorySafety(),
]

/// Tests call C as they need it: a mark at each call would say nothing about the program.
let houseOfTests = Array(house.dropLast())

/// A Swift target under the house rules. The floor is the folder of `Sources` that it stands on.
func house(_ name: String, on floor: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(
    name: name, dependencies: dependencies, path: "Sources/\(floor)/\(name)", swiftSettings: house)
}

/// A C library of the system, or what the C library has and Glibc's module does not show.
func library(_ name: String, packages: [String] = []) -> Target {
  .systemLibrary(
    name: name, path: "Sources/C/\(name)", providers: packages.isEmpty ? nil : [.apt(packages)])
}

/// The tests of the target they are named after.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: houseOfTests)
}

let package = Package(
  name: "webside",
  products: [.executable(name: "webside", targets: ["webside"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
  ],
  targets: [
    // C libraries. No `pkgConfig`: Debian's ncursesw.pc carries flags that SwiftPM refuses, and the
    // `link` lines of the module maps need no pkg-config on the machine.
    .target(
      name: "CTerminal",
      path: "Sources/C/CTerminal",
      cSettings: [
        .define("NCURSES_WIDECHAR", to: "1"), .define("_GNU_SOURCE"),
        .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
      ],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    library("CCmarkGFM", packages: ["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"]),
    library("CYAML", packages: ["libyaml-dev"]),
    library("CSodium", packages: ["libsodium-dev"]),
    library("CSystem"),

    // Pure values and rules.
    house("Curriculum", on: "Domain"),
    house("Scoring", on: "Domain", ["Curriculum"]),
    house(
      "Cohort", on: "Domain",
      [
        "Curriculum", "Scoring",
        .product(name: "RealModule", package: "swift-numerics"),
      ]),

    // Texts that come from outside, and values made of them.
    house("JSONText", on: "Formats"),
    house("CSVText", on: "Formats", ["Curriculum", "Scoring", "Cohort"]),
    house("Spreadsheets", on: "Formats"),
    house("Digest", on: "Formats", ["CSodium"]),
    house(
      "Authoring", on: "Formats", ["Curriculum", "Scoring", "Digest", "CCmarkGFM", "CYAML"]),

    // Files, and the store of learners' answers.
    house("Files", on: "Disk", ["CSystem"]),
    house("Journal", on: "Disk", ["Curriculum", "Scoring", "JSONText", "Digest", "Files"]),
    house("Courses", on: "Disk", ["Curriculum", "Authoring", "Files"]),

    // A session in a room, and what was collected of it.
    house(
      "Session", on: "Room", ["Curriculum", "Scoring", "JSONText", "Digest", "Files", "Journal"]),
    house(
      "Seat", on: "Room",
      [
        "Curriculum", "Scoring", "Cohort", "CSVText", "Digest", "Authoring", "Files", "Journal",
        "Session",
      ]),
    house(
      "Collected", on: "Room",
      [
        "Curriculum", "Scoring", "Cohort", "CSVText", "Digest", "Authoring", "Files", "Courses",
        "Journal",
        "Session", "Seat",
      ]),

    // What is shown, and the terminal that shows it.
    house("Screen", on: "Screens"),
    house("Pages", on: "Screens", ["Curriculum", "Screen"]),
    house("TrainerUI", on: "Screens", ["Curriculum", "Scoring", "Screen", "Pages"]),
    house("Plain", on: "Screens", ["Curriculum", "Scoring", "Screen", "Pages", "TrainerUI"]),
    house("BoardUI", on: "Screens", ["Curriculum", "Scoring", "Cohort", "Screen", "Pages"]),
    house("Curses", on: "Screens", ["CTerminal", "Screen"]),

    // What is said and written about all this: reports, tables, messages.
    house(
      "Reports", on: "Wording",
      [
        "Curriculum", "Scoring", "Cohort", "JSONText", "CSVText", "Spreadsheets", "Authoring",
        "Files",
        "Courses", "Journal", "Session", "Seat", "Collected", "Screen", "TrainerUI", "BoardUI",
      ]),

    house(
      "ReportPage", on: "Wording",
      ["Curriculum", "Scoring", "Cohort", "CSVText", "Digest", "TrainerUI", "Reports"]),

    // What performs the effects of trainer, seat and board.
    house(
      "World", on: "Running",
      [
        "Curriculum", "Scoring", "Cohort", "Digest", "Files", "Journal", "Session", "Seat",
        "Screen", "Pages", "TrainerUI", "Plain", "BoardUI", "Reports", "ReportPage",
      ]),

    // What does the commands on a cohort.
    house(
      "Desk", on: "Running",
      [
        "Curriculum", "Scoring", "Cohort", "CSVText", "Authoring", "Files", "Courses", "Journal",
        "Session", "Seat", "Collected", "Screen", "Reports", "ReportPage",
      ]),

    // Arguments in, effects out.
    .executableTarget(
      name: "webside",
      dependencies: [
        "Curriculum", "Scoring", "Cohort", "CSVText", "Authoring", "Files", "Courses", "Journal",
        "Session", "Seat", "Screen", "Pages", "TrainerUI", "Plain", "BoardUI", "Curses", "Reports",
        "ReportPage", "World", "Desk",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: houseOfTests),
    // A cohort that several targets test with.
    .target(
      name: "CohortFixtures", dependencies: ["Curriculum", "Scoring", "Cohort"],
      path: "Tests/CohortFixtures", swiftSettings: houseOfTests),
    // What must hold of every input from outside. `Entry` is for the fuzzer alone: see .ci/fuzz.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "Curriculum", "Scoring", "Cohort", "CSVText", "Digest", "Authoring", "Files", "Courses",
        "Journal", "Session", "Seat", "Screen", "Pages", "TrainerUI", "Curses", "Reports", "World",
      ],
      path: "Tests/FuzzTargets", exclude: ["Entry"], swiftSettings: houseOfTests),
    tests("ArchitectureTests", []),
    tests("CurriculumTests", ["Curriculum"]),
    tests("JSONTextTests", ["JSONText"]),
    tests("ScoringTests", ["Curriculum", "Scoring"], exclude: ["Vectors"]),
    tests("SpreadsheetsTests", ["Spreadsheets"]),
    tests("CSVTextTests", ["Curriculum", "Scoring", "Cohort", "CSVText"]),
    tests(
      "CohortTests", ["Curriculum", "Scoring", "Cohort", "JSONText", "CohortFixtures"],
      exclude: ["Vectors"]),
    tests("ScreenTests", ["Screen", "CTerminal"], exclude: ["Data"]),
    tests("PagesTests", ["Curriculum", "Screen", "Pages"]),
    tests(
      "TrainerUITests",
      ["Curriculum", "Scoring", "Screen", "Pages", "TrainerUI", "Plain", "Authoring"],
      exclude: ["Goldens"]),
    tests(
      "BoardUITests", ["Curriculum", "Scoring", "Cohort", "Screen", "Pages", "BoardUI"],
      exclude: ["Goldens"]),
    tests("CursesTests", ["Curses", "CTerminal", "Screen", "FuzzTargets"]),
    tests("FuzzTests", ["FuzzTargets"], exclude: ["Inputs"]),
    tests(
      "AuthoringTests", ["Curriculum", "Scoring", "Authoring"],
      exclude: ["Bases", "Fixtures", "Mistakes", "NearMisses", "Vectors"]),
    tests("FilesTests", ["Files"]),
    tests("JournalTests", ["Curriculum", "Scoring", "JSONText", "Digest", "Files", "Journal"]),
    tests(
      "SessionTests",
      [
        "Curriculum", "Scoring", "Cohort", "Digest", "Files", "Journal", "Session", "JSONText",
        "Reports",
      ]),
    tests(
      "SeatTests",
      [
        "Curriculum", "Scoring", "Cohort", "CSVText", "Authoring", "Files", "Journal", "Session",
        "Seat",
      ]),
    tests("CoursesTests", ["Curriculum", "Authoring", "Files", "Courses"]),
    tests(
      "CollectedTests",
      ["Curriculum", "Scoring", "Cohort", "Authoring", "Files", "Journal", "Session", "Collected"]),
    tests(
      "ReportsTests",
      [
        "Curriculum", "Scoring", "Cohort", "CSVText", "Authoring", "Files", "Journal", "Session",
        "Seat", "Collected", "Courses", "BoardUI", "Reports",
        "CohortFixtures",
      ]),
    tests(
      "ReportPageTests", ["Curriculum", "Scoring", "Cohort", "Reports", "ReportPage"],
      exclude: ["Goldens"]),
    tests(
      "WorldTests",
      [
        "Curriculum", "Scoring", "Cohort", "Authoring", "Files", "Journal", "Session", "Seat",
        "Pages", "TrainerUI", "Plain",
        "BoardUI", "Reports", "World",
      ]),
    tests("CommandTests", ["webside"], exclude: ["Fixtures", "Goldens"]),
  ]
)
