package import Authoring
internal import Curriculum
internal import Screen

extension OriginalPage {
  /// The name of the file that holds what a course changes in the page's module.
  package var fileOfChanges: String { "\(module)-changes.md" }

  /// The page as a file of changes begins with it.
  package var asNewFile: [UInt8] {
    let head = """
      ---
      # Pages that replace, or join, those of a module of the base. `replaces` says which page, and in which wording; a page without
      # it is added at the end, or behind the page that `after` names.
      changes: \(module)
      ---


      """
    return Array(head.utf8) + text
  }

  /// Whether a file of changes does not hold the page yet.
  package func canJoin(_ file: [UInt8]) -> Bool {
    !String(decoding: file, as: UTF8.self).contains("<!-- replaces: \(name) ")
  }

  /// A file of changes with the page behind what it holds.
  package func joined(to file: [UInt8]) -> [UInt8] {
    let blank = UInt8(ascii: "\n")
    let end = file.lastIndex { $0 != blank }.map { $0 + 1 } ?? 0
    return file[..<end] + [blank, blank] + text
  }

  /// What was copied, and what to do with it.
  package func words(in file: String) -> String {
    let rest =
      listed.contains(fileOfChanges)
      ? ""
      : """
       It is part of the course once course.yaml lists it:

        changes:
          - \(fileOfChanges)

      """
    return """
      Copied `\(name)` into \(reduced(file)). Change it there.\(rest)
      To see it as a learner will see it:

        webside preview \(shellWord(file))

      """
  }

  /// That a file of changes holds the page already.
  package func wordsForSecondCopy(in file: String) -> String {
    "\(reduced(file)) holds `\(name)` already; nothing was changed"
  }
}

extension OriginalModule {
  /// What was copied, and what to do with it.
  package func words(in file: String) -> String {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let place: String
    if let listed, listed.contains(module.text) {
      place = "in place of `\(module)`"
    } else {
      place = listed == nil ? "with all other modules of the course" : "where it belongs"
    }
    return """
      Copied module `\(module)` into \(reduced(file)). Change it there; a page that you do not want can be deleted.
      It is part of the course once `modules` in course.yaml lists it \(place):

        modules:
          - \(reduced(name))

      After an upgrade, `webside check` says if the base's module was revised. If you change a few pages only, copy these one by
      one instead: the others then go on with the base.

      To see it as a learner will see it:

        webside preview \(shellWord(file))

      """
  }
}

extension Originals.Fault {
  /// Why nothing was copied. `page` is what was asked for, `folder` the course's.
  package func words(page: String, folder: String) -> String {
    switch self {
    case .unreadable(let errors):
      return
        "the course in \(reduced(folder)) has \(counted(errors.count, "error")); nothing was copied"
    case .noBase:
      return "the course in \(reduced(folder)) builds on no other, so there is nothing to copy; "
        + "`webside new course DIR --base bundled` makes one that does"
    case .noPage(let nearest):
      let help = nearest.map { "; did you mean `\($0)`?" } ?? "; `webside check --pages` lists them"
      return "the base has no page and no module `\(reduced(page))`" + help
    case .changedModule(let files):
      return "the pages of `\(reduced(page))` stand in several files of the base, "
        + files.map(reduced).joined(separator: ", ") + "; copy them one by one"
    }
  }
}
