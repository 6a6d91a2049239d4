internal import Curriculum

/// What a `course.yaml` says about the course that it builds on.
struct BaseFields: Sendable {
  /// `bundled`, or a path from the course's folder; `nil` if that could not be read.
  var name: Placed<String>?
  /// The version of the base that the course was made with.
  var version: Placed<String>?
  /// The modules in teaching order; `nil` if they are as in the base.
  var order: [Entry]?
  /// The name of the field that lists them.
  var orderPlace: Place?
  /// Files that change pages of modules of the base.
  var changes: [Placed<String>] = []
  /// The ids of what the course leaves out: modules, scenarios, twins and tracks, and lessons as `module/page`.
  var without: [Placed<String>] = []

  enum Entry: Sendable {
    /// A module of one's own, by its index among the files of modules.
    case own(Int, Place)
    /// A module of the base, or some of its pages.
    case base(PlacedPart)
  }
}

extension CourseFile {
  /// Reads what a course says that builds on another.
  mutating func readBase(_ fields: Fields) {
    var base = BaseFields()
    base.name = fields.text("base", &findings)
    base.version = fields.text("base-version", &findings)
    let changes = fields.texts("changes", &findings)
    base.changes = (changes ?? []).filter { checkFileName($0, of: "changes") }
    knowsChanges =
      fields.has("changes")
      ? changes?.count == base.changes.count && base.changes.count > 0 : !fields.hasUnknown
    base.without = fields.texts("without", &findings) ?? []
    base.orderPlace = fields.namePlace("modules")
    base.order = readOrder(fields)
    self.base = base
    knowsModules = !fields.has("modules") || base.order != nil
  }

  /// The modules in order, files of one's own among modules of the base; `nil` if there is no list that can be read.
  private mutating func readOrder(_ fields: Fields) -> [BaseFields.Entry]? {
    guard let node = fields.node("modules") else { return nil }
    guard case .sequence(let nodes) = node.content else {
      findings.report(
        .wrongType("modules", wanted: "a list", help: "write each entry as `- module`"),
        at: node.place)
      return nil
    }
    if nodes.isEmpty { findings.report(.emptyField("modules"), at: node.place) }
    var seen: Set<String> = []
    var isWhole = true
    let entries = nodes.compactMap { node -> BaseFields.Entry? in
      if case .scalar(let name) = node.content, name.hasSuffix(".md") {
        let name = Placed(name, node.place)
        guard checkFileName(name, of: "modules") else {
          isWhole = false
          return nil
        }
        guard seen.insert(name.value).inserted else {
          findings.report(.repeatedEntry(name.value, in: "modules"), at: name.place)
          return nil
        }
        modules.append(name)
        return .own(modules.count - 1, node.place)
      }
      guard let part = readPart(node, of: "modules") else {
        isWhole = false
        return nil
      }
      guard seen.insert(part.module.value.text).inserted else {
        findings.report(
          .repeatedEntry(part.module.value.text, in: "modules"), at: part.module.place)
        return nil
      }
      return .base(part)
    }
    return isWhole ? entries : nil
  }

  /// Takes over from the base's file what this one does not say.
  mutating func inherit(from base: CourseFile) {
    id = id ?? base.id
    title = title ?? base.title
    version = version ?? base.version
    language = language ?? base.language
    passMark = passMark ?? base.passMark
    school = school.completed(by: base.school)
    leavesOut.formUnion(base.leavesOut)
    let own = Set(sourceIDs.map(\.value))
    inheritedSources = (base.sources.map(\.value) + base.inheritedSources).filter {
      !own.contains($0.id)
    }
  }
}
