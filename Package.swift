// swift-tools-version: 6.2
import PackageDescription

// One list for every Swift target, so that none can be laxer than the others.
let house: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

/// What a module of a release is made for. Code that runs once a key is small, because every start pays for size; code that
/// goes through a whole course or a million records is fast.
enum Aim {
  case size, speed

  var settings: [SwiftSetting] {
    self == .speed ? [] : [.unsafeFlags(["-Osize"], .when(configuration: .release))]
  }
}

/// A Swift target under the house rules.
func house(_ name: String, _ dependencies: [Target.Dependency] = [], for aim: Aim = .speed)
  -> Target
{
  .target(name: name, dependencies: dependencies, swiftSettings: house + aim.settings)
}

/// The tests of the target they are named after.
func tests(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies + ["TestSupport"], exclude: exclude,
    swiftSettings: house)
}

let package = Package(
  name: "webside",
  products: [.executable(name: "webside", targets: ["webside"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // C libraries. No `pkgConfig`: Debian's ncursesw.pc carries flags that SwiftPM refuses, and the
    // `link` lines of the module maps need no pkg-config on the machine.
    .target(
      name: "CTerminal",
      cSettings: [
        .define("NCURSES_WIDECHAR", to: "1"), .define("_GNU_SOURCE"),
        .enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error),
      ],
      linkerSettings: [.linkedLibrary("ncursesw"), .linkedLibrary("tinfo")]),
    .systemLibrary(
      name: "CCmarkGFM", providers: [.apt(["libcmark-gfm-dev", "libcmark-gfm-extensions-dev"])]),
    .systemLibrary(name: "CYAML", providers: [.apt(["libyaml-dev"])]),
    .systemLibrary(name: "CSodium", providers: [.apt(["libsodium-dev"])]),

    // What the C library has and the module Glibc does not show.
    .systemLibrary(name: "CSystem"),

    // Pure values and rules.
    house("Curriculum", for: .size),
    house("JSONText"),
    house("Screen"),
    house("Scoring", ["Curriculum"]),
    house("Cohort", ["Curriculum", "Scoring", "JSONText"], for: .size),
    house("TrainerUI", ["Curriculum", "Scoring", "Screen"], for: .size),
    house("Plain", ["Curriculum", "Scoring", "Screen", "TrainerUI"], for: .size),
    house("BoardUI", ["Curriculum", "Scoring", "Cohort", "Screen", "TrainerUI"], for: .size),

    // Adapters, each the sole importer of its C library or of the file system.
    house("Digest", ["CSodium"]),
    house("Archive", ["Curriculum", "Digest"]),
    house("Curses", ["CTerminal", "Screen"], for: .size),
    house("Authoring", ["Curriculum", "Scoring", "Digest", "CCmarkGFM", "CYAML"], for: .size),
    house("Journal", ["Curriculum", "Scoring", "JSONText", "Digest", "CSystem"]),
    house("Session", ["Curriculum", "Scoring", "JSONText", "Digest", "Journal"], for: .size),

    // The only place where everything meets.
    .executableTarget(
      name: "webside",
      dependencies: [
        "Curriculum", "JSONText", "Screen", "Scoring", "Cohort", "TrainerUI", "Plain", "BoardUI",
        "Digest", "Curses", "Archive", "Authoring", "Journal", "Session",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: house + Aim.size.settings),

    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: house),
    tests("ArchitectureTests", []),
    tests("CurriculumTests", ["Curriculum"]),
    tests("JSONTextTests", ["JSONText"]),
    tests("ScoringTests", ["Curriculum", "Scoring"], exclude: ["Vectors"]),
    tests("CohortTests", ["Curriculum", "Scoring", "Cohort", "JSONText"]),
    tests("ScreenTests", ["Screen", "CTerminal"], exclude: ["Data"]),
    tests(
      "TrainerUITests", ["Curriculum", "Scoring", "Screen", "TrainerUI", "Plain", "Authoring"],
      exclude: ["Goldens"]),
    tests(
      "BoardUITests", ["Curriculum", "Scoring", "Cohort", "Screen", "TrainerUI", "BoardUI"],
      exclude: ["Goldens"]),
    tests("CursesTests", ["Curses", "CTerminal", "Screen"]),
    tests("ArchiveTests", ["Curriculum", "Archive", "Authoring"]),
    tests(
      "AuthoringTests", ["Curriculum", "Scoring", "Authoring"], exclude: ["Fixtures", "Vectors"]),
    tests("JournalTests", ["Curriculum", "Scoring", "JSONText", "Digest", "Journal"]),
    tests(
      "SessionTests",
      ["Curriculum", "Scoring", "Cohort", "Digest", "Journal", "Session", "JSONText"]),
    tests("CommandTests", ["webside"], exclude: ["Fixtures", "Goldens"]),
  ]
)
