import Testing

struct ManifestTests {
  @Test func theManifestDeclaresTheArrows() {
    expectNone(dependenciesOffTheArrows(Repository.manifest))
  }

  @Test func everyTargetTakesTheHouseSettings() {
    expectNone(targetsWithoutHouseSettings(Repository.manifest))
  }

  @Test func theHouseSettingsAreStrict() {
    expectNone(settingsMissingFromHouse(Repository.manifest))
  }

  @Test func everyFolderOfSourcesIsATarget() {
    let names = Set(targets(in: Repository.manifest).compactMap(\.name))
    #expect(names.isSuperset(of: librariesOfC))
    #expect(Set(Repository.sources.map(\.module)).subtracting(names).sorted() == [])
  }

  private static let arrows = [
    Arrow(module: "A", declared: []), Arrow(module: "B", declared: ["A", "Parser"]),
  ]

  struct Example: Sendable {
    var text: String
    var findings: [String]

    init(_ text: String, _ findings: String...) {
      self.text = text
      self.findings = findings
    }

    var manifest: SourceFile { SourceFile(path: "Package.swift", text: text) }
  }

  @Test(arguments: [
    Example(
      """
      house("A"),
      .executableTarget(
        name: "B", dependencies: ["A", .product(name: "Parser", package: "swift-parser")],
        swiftSettings: house)
      """),
    Example(
      "house(\"A\"), house(\"B\", [\"A\"])",
      "Package.swift:1: `B` and the table differ in `Parser`"),
    Example(
      "house(\"A\", [\"B\"])\nhouse(\"B\", [\"A\", \"Parser\"])",
      "Package.swift:1: `A` and the table differ in `B`"),
    Example("house(\"A\")", "Package.swift:1: `B` is no target"),
    Example(
      "house(\"A\")\nhouse(\"B\", [\"A\", \"Parser\"])\nhouse(\"C\")",
      "Package.swift:3: `C` is in no row of the table of arrows"),
    Example(
      "// house(\"A\")\nhouse(\"B\", [\"A\", \"Parser\"])", "Package.swift:1: `A` is no target"),
  ])
  func aDependencyOffTheArrowsIsFound(_ example: Example) {
    let findings = dependenciesOffTheArrows(example.manifest, arrows: Self.arrows)
    #expect(findings.map(\.description) == example.findings)
  }

  @Test(arguments: [
    Example(".target(name: \"A\")", "Package.swift:1: `A` is without the house settings"),
    Example(
      "\n.testTarget(name: \"A\", swiftSettings: [])",
      "Package.swift:2: `A` is without the house settings"),
    Example(
      ".executableTarget(name: \"A\", swiftSettings: house + [.unsafeFlags([])])",
      "Package.swift:1: `A` is without the house settings"),
    Example(
      "func easy(_ name: String) -> Target {\n  .target(name: name)\n}",
      "Package.swift:2: `target` is without the house settings"),
    Example(
      ".target(name: \"A\" /* swiftSettings: house */)",
      "Package.swift:1: `A` is without the house settings"),
    Example(".target(name: name, dependencies: all, swiftSettings: house)"),
    Example(".target(name: \"A\", swiftSettings: house, plugins: [])"),
    Example(".target(name: \"CTerminal\", cSettings: [])\n.systemLibrary(name: \"CYAML\")"),
    Example("house(\"A\")\ntests(\"ATests\", [\"A\"])"),
  ])
  func aTargetWithoutHouseSettingsIsFound(_ example: Example) {
    #expect(targetsWithoutHouseSettings(example.manifest).map(\.description) == example.findings)
  }

  @Test func aLaxHouseIsFound() {
    let lax = """

      let house: [SwiftSetting] = [
        .swiftLanguageMode(.v5), // .swiftLanguageMode(.v6)
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .warning),
      ]
      """
    let manifest = SourceFile(path: "Package.swift", text: lax)
    #expect(
      settingsMissingFromHouse(manifest).map(\.description) == [
        "Package.swift:2: house settings lack `swiftLanguageMode(.v6)`",
        "Package.swift:2: house settings lack `enableUpcomingFeature(InternalImportsByDefault)`",
        "Package.swift:2: house settings lack `treatAllWarnings(as:.error)`",
        "Package.swift:2: house settings lack `strictMemorySafety()`",
      ])
    let none = SourceFile(path: "Package.swift", text: "let other = 1")
    #expect(
      settingsMissingFromHouse(none).map(\.description)
        == ["Package.swift:1: no list of house settings"])
  }
}
