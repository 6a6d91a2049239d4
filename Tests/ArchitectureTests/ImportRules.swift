/// What a module may import.
struct Arrow: Sendable {
  var module: String
  /// Targets and products, as Package.swift declares them.
  var declared: [String]
  /// Modules of the system, which SwiftPM lets anybody import.
  var system: [String] = []
}

/// The direction of the house: what a module does not name here, it does not see. No arrow points up or sideways.
let arrows = [
  Arrow(module: "Curriculum", declared: []),
  Arrow(module: "JSONText", declared: []),
  Arrow(module: "Screen", declared: []),
  Arrow(module: "Scoring", declared: ["Curriculum"]),
  // Logarithms and the gamma function, for the quantiles of confidence intervals.
  Arrow(module: "Cohort", declared: ["Curriculum", "Scoring", "RealModule"]),
  Arrow(module: "Pages", declared: ["Curriculum", "Screen"]),
  Arrow(module: "TrainerUI", declared: ["Curriculum", "Scoring", "Screen", "Pages"]),
  Arrow(module: "Plain", declared: ["Curriculum", "Scoring", "Screen", "Pages", "TrainerUI"]),
  Arrow(module: "BoardUI", declared: ["Curriculum", "Scoring", "Cohort", "Screen", "Pages"]),
  Arrow(module: "CSVText", declared: ["Curriculum", "Scoring", "Cohort"]),
  Arrow(module: "Spreadsheets", declared: []),
  Arrow(module: "Digest", declared: ["CSodium"]),
  Arrow(module: "Curses", declared: ["CTerminal", "Screen"], system: ["Glibc"]),
  // cmark-gfm changes a table that all threads share while it parses inlines, hence the lock.
  Arrow(
    module: "Authoring", declared: ["Curriculum", "Scoring", "Digest", "CCmarkGFM", "CYAML"],
    system: ["Synchronization"]),
  Arrow(module: "Files", declared: ["CSystem"], system: ["Glibc", "Synchronization"]),
  Arrow(
    module: "Journal", declared: ["Curriculum", "Scoring", "JSONText", "Digest", "Files"],
    system: ["Glibc"]),
  Arrow(
    module: "Courses", declared: ["Curriculum", "Authoring", "Files"], system: ["Glibc"]),
  Arrow(
    module: "Session",
    declared: ["Curriculum", "Scoring", "JSONText", "Digest", "Files", "Journal"],
    system: ["Glibc", "Synchronization"]),
  Arrow(
    module: "Seat",
    declared: [
      "Curriculum", "Scoring", "Cohort", "CSVText", "Digest", "Authoring", "Files", "Journal",
      "Session",
    ],
    system: ["Synchronization"]),
  Arrow(
    module: "Collected",
    declared: [
      "Curriculum", "Scoring", "Cohort", "CSVText", "Digest", "Authoring", "Files", "Courses",
      "Journal",
      "Session", "Seat",
    ]),
  // The numbers of the system's errors come from the C library.
  Arrow(
    module: "Reports",
    declared: [
      "Curriculum", "Scoring", "Cohort", "JSONText", "CSVText", "Spreadsheets", "Authoring",
      "Files",
      "Courses", "Journal", "Session", "Seat", "Collected", "Screen", "TrainerUI", "BoardUI",
    ], system: ["Glibc"]),
  Arrow(
    module: "ReportPage",
    declared: ["Curriculum", "Scoring", "Cohort", "CSVText", "Digest", "TrainerUI", "Reports"]),
  Arrow(
    module: "World",
    declared: [
      "Curriculum", "Scoring", "Cohort", "Digest", "Files", "Journal", "Session", "Seat", "Screen",
      "Pages", "TrainerUI", "Plain", "BoardUI", "Reports", "ReportPage",
    ]),
  Arrow(
    module: "Desk",
    declared: [
      "Curriculum", "Scoring", "Cohort", "CSVText", "Authoring", "Files", "Courses", "Journal",
      "Session", "Seat", "Collected", "Screen", "Reports", "ReportPage",
    ]),
  Arrow(
    module: "webside",
    declared: [
      "Curriculum", "Scoring", "Cohort", "CSVText", "Authoring", "Files", "Courses", "Journal",
      "Session", "Seat", "Screen", "Pages", "TrainerUI", "Plain", "BoardUI", "Curses", "Reports",
      "ReportPage", "World", "Desk", "ArgumentParser",
    ],
    system: ["Glibc", "Synchronization"]),
]

/// Targets of C, which hold no Swift.
let librariesOfC = ["CTerminal", "CCmarkGFM", "CYAML", "CSodium", "CSystem"]

/// A module that a file imports, and on which line.
struct Import: Hashable {
  var module: String
  var line: Int
}

/// The imports of a file: `public import struct A.B` → `A`.
func imports(of file: SourceFile) -> [Import] {
  let kinds = ["struct", "class", "enum", "protocol", "typealias", "func", "let", "var"]
  let tokens = file.tokens
  return tokens.indices.compactMap { index in
    guard tokens[index].kind == .word, tokens[index].text == "import" else { return nil }
    if index > 0, [".", "`"].contains(tokens[index - 1].text) { return nil }
    let module = tokens[(index + 1)...].first { !kinds.contains($0.text) }
    return module.map { Import(module: $0.text, line: tokens[index].line) }
  }
}

/// Imports that are on no arrow, and files of modules that have none.
func importsOffTheArrows(_ file: SourceFile, arrows: [Arrow] = arrows) -> [Finding] {
  guard let arrow = arrows.first(where: { $0.module == file.module }) else {
    return [file.finding(1, "`\(file.module)` is in no row of the table of arrows")]
  }
  return imports(of: file).filter { !(arrow.declared + arrow.system).contains($0.module) }.map {
    file.finding($0.line, "`\(file.module)` may not import `\($0.module)`")
  }
}

/// Imports of a C library beyond the first file, or its absence from the module that declares it.
func importersBeyondOne(of library: String, by module: String, in files: [SourceFile])
  -> [Finding]
{
  let importers = files.flatMap { file in
    imports(of: file).filter { $0.module == library }.map { (file, $0.line) }
  }
  if importers.isEmpty {
    // A module without a line of code needs no library yet.
    let user = files.first { $0.module == module && !$0.tokens.isEmpty }
    return user.map { [$0.finding(1, "no file of `\(module)` imports `\(library)`")] } ?? []
  }
  return importers.dropFirst().map { file, line in
    file.finding(line, "`\(library)` is imported by `\(importers[0].0.path)` alone")
  }
}
