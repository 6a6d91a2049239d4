internal import Curriculum

/// Wording: a course that builds on another.
extension Finding {
  /// `file` names the base, unless it is the course itself.
  static func missingBase(_ name: String, namedBy file: String?, lookedAt places: [String])
    -> Finding
  {
    let list = places.map { quoted($0 + "/" + CourseFile.name) }.joined(separator: " and ")
    return Finding(
      .missingBase,
      "the base \(quoted(name))" + (file.map { ", which \(quoted($0)) names," } ?? "")
        + " is not there" + (list.isEmpty ? "" : "; looked for \(list)"),
      help: name == "bundled"
        ? "install the program, or name the folder of its course"
        : "name the folder of a course from this folder, or write `base: bundled`")
  }

  static func baseCircle(_ files: [String]) -> Finding {
    let circle = (files + files.prefix(1)).map { quoted($0) }.joined(separator: " on ")
    return Finding(
      .baseCircle, "the courses build on each other in a circle: \(circle)",
      help: "let one of them name another base, or none")
  }

  static func manyBases(_ most: Int) -> Finding {
    Finding(
      .baseCircle, "more than \(most) courses build on each other",
      help: "name the last of them as the base")
  }

  static func unreadableBase(_ name: String, _ folder: String, _ errors: [Diagnostic]) -> Finding {
    let first = errors.first.map { error in
      "\(error.file)\(error.range.map { ":\($0.line)" } ?? ""): \(error.message)"
    }
    let count = errors.count == 1 ? "an error: " : "\(errors.count) errors; the first is "
    return Finding(
      .unreadableBase, "the base \(quoted(name)) has " + (first.map { count + $0 } ?? "errors"),
      help: "`webside check \(safeText(folder).text)` says what to do about it")
  }

  static func baseVersion(_ then: String, now: String) -> Finding {
    Finding(
      .baseVersion,
      "the base has version \(quoted(now)) now, and this course was made with \(quoted(then))",
      help: "look at what else is said here; then write `base-version: \"\(safeText(now).text)\"`")
  }

  static func revisedOriginal(_ present: NamedOriginal, at address: String) -> Finding {
    Finding(
      .revisedOriginal, "the original of \(quoted(present.name)) was revised since it was copied",
      help: "compare with \(safeText(address).text); then write `replaces: \(present.text)`")
  }

  static func unnamedOriginal(_ present: NamedOriginal) -> Finding {
    Finding(
      .unnamedOriginal,
      "\(quoted(present.name)) stands for one of the base, and does not say for which wording",
      help: "add `replaces: \(present.text)`, so that `check` can tell when the original is revised"
    )
  }

  /// - Parameter isGone: whether the base has another version than the one that the course was made with, so that it may be gone.
  static func nothingToLeaveOut(_ name: String, meant: String?, isGone: Bool) -> Finding {
    Finding(
      isGone ? .goneFromBase : .unknownPlace, "the base has no \(quoted(name)) to leave out",
      help: meant.map { "did you mean `\($0)`?" }
        ?? (isGone
          ? "see whether `check --pages` lists it under another id, which learners get until you leave it out; else take it out of `without`"
          : "take its id from the base, as `check --pages` lists it"))
  }

  static func fileWithoutEnding(_ name: String, _ file: String) -> Finding {
    Finding(
      .unknownModule, "the base has no module \(quoted(name)); \(quoted(file)) lies in this folder",
      help: "write \(quoted(file)) if you mean your own module")
  }

  static func moduleGone(_ name: String, among known: [String]) -> Finding {
    Finding(
      .goneFromBase, "the base has no module \(quoted(name)) any more; it is left out",
      help: nearest(to: name, among: known).map { "did you mean `\($0)`?" }
        ?? "take it out, or bring it as a module of your own")
  }

  /// - Parameter isGone: whether the base has another version than the one that the course was made with, so that it may be gone.
  static func pageGone(_ name: String, of module: String, meant: String?, isGone: Bool) -> Finding {
    Finding(
      isGone ? .goneFromBase : .unknownPlace,
      "module `\(module)` of the base has no page \(quoted(name))",
      help: meant.map { "did you mean `\($0)`?" }
        ?? "name another page, as `check --pages` lists it"
        + (isGone ? "; until then yours stands at the end of the module" : ""))
  }

  static func listedPageGone(_ name: String, of module: String, among known: [String]) -> Finding {
    Finding(
      .goneFromBase, "module `\(module)` of the base has no page \(quoted(name)) any more",
      help: nearest(to: name, among: known).map { "did you mean `\($0)`?" } ?? "take it out")
  }

  static func moreModules(_ names: [String]) -> Finding {
    Finding(
      .moreInBase,
      "the base has \(counted(names.count, "module")) that this course neither lists nor leaves out: "
        + list(names),
      help: "put each in `modules`, or in `without`")
  }

  static func morePages(_ names: [String], of module: String) -> Finding {
    Finding(
      .moreInBase,
      "module `\(module)` has \(counted(names.count, "page")) that this course neither lists nor "
        + "leaves out: " + list(names),
      help: "name each behind `\(module):`, or in `without`")
  }

  static let nothingLeft = Finding(
    .emptyField, "the course leaves out every module of its base, and has none of its own",
    help: "take modules out of `without`, or list one of your own in `modules`")

  static func besideBase(_ name: String) -> Finding {
    Finding(
      .duplicateID, "`modules` lists module \(quoted(name)) of the base too",
      help:
        "take its line out of `modules`, so that yours stands in its place; or give yours another id"
    )
  }

  static func scenarioGone(_ name: String, among known: [String]) -> Finding {
    Finding(
      .goneFromBase, "the base has no scenario \(quoted(name)) any more; it is not asked",
      help: nearest(to: name, among: known).map { "did you mean `\($0)`?" } ?? "take it out")
  }

  static func listedAndLeftOut(_ name: String) -> Finding {
    Finding(
      .conflictingFields, "module \(quoted(name)) stands in `modules` and in `without`",
      help: "delete one of the two")
  }

  static func givenAndLeftOut(_ name: String) -> Finding {
    Finding(
      .conflictingFields, "`\(name)` is given, and `leaves-out` says that there is none",
      help: "delete one of the two")
  }

  /// `name` is a module or a page.
  static func changesLeftOut(_ name: String) -> Finding {
    Finding(
      .conflictingFields, "this changes \(quoted(name)), which `without` leaves out",
      help: "take \(quoted(name)) out of `without`, or delete this")
  }

  static func followsItself(_ page: String) -> Finding {
    Finding(
      .conflictingFields, "\(quoted(page)) cannot stand behind itself",
      help: "name in `after` the page that it is to follow, or delete the field")
  }

  static func changesHidden(_ module: String, by file: String) -> Finding {
    Finding(
      .conflictingFields,
      "this changes \(quoted(module)) of the base, and \(quoted(file)) stands in its place",
      help: "move these pages into \(quoted(file)), and take this file out of `changes`")
  }

  /// - Parameter address: The file and line of the first of the two.
  static func replacedTwice(_ name: String, at address: String) -> Finding {
    Finding(
      .conflictingFields,
      "\(quoted(name)) is replaced already, in \(quoted(address))", help: "delete one of the two")
  }

  static func moduleAmongChanges(_ file: String) -> Finding {
    Finding(
      .conflictingFields, "\(quoted(file)) is a module of its own, and stands in `changes`",
      help: "list it in `modules`, or write `changes:` in its front matter instead of `id:`")
  }

  static func changesAmongModules(_ file: String) -> Finding {
    Finding(
      .conflictingFields, "\(quoted(file)) changes a module of the base, and stands in `modules`",
      help: "list it in `changes`")
  }

  static func alsoInBase(_ scenario: String, module: String) -> Finding {
    Finding(
      .duplicateID, "module `\(module)` of the base has a scenario \(quoted(scenario)) too",
      help:
        "to replace it, put it in a file with `changes: \(module)` in its front matter; or give "
        + "yours another id")
  }

  static func askedInForms(_ names: [String], twins: Bool) -> Finding {
    Finding(
      .askedInForms,
      twins
        ? "the forms of the base ask about objectives that this course leaves out, in "
          + list(names)
        : "the forms of the base ask what this course leaves out: " + list(names),
      help: twins
        ? "leave these twins out too, in `without`; or name `forms` of your own, or have none: `leaves-out: [forms]`"
        : "name `forms` of your own, or have none: `leaves-out: [forms]`; those of the base go on without them"
    )
  }

  /// The first of some names.
  private static func list(_ names: [String]) -> String {
    let most = 8
    let rest = names.count - most
    return names.prefix(most).map { "`\(safeText($0).text)`" }.joined(separator: ", ")
      + (rest > 0 ? " and \(rest) more" : "")
  }
}
