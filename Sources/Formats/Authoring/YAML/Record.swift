/// A kind of record in YAML: the fields it knows, and an example of each for an author who forgot one.
struct Record {
  /// How a finding speaks of it.
  var words: String
  var fields: [Field]

  struct Field {
    var name: String
    var isRequired: Bool
    var example: String
    /// Whether its value is the author's own words.
    var isProse = false
  }

  /// Whether some of its fields have to be there.
  var isRequired: Bool { fields.contains(where: \.isRequired) }

  func example(of name: String) -> String? { fields.first { $0.name == name }?.example }
}

extension Record {
  static let course = Record(
    words: "`course.yaml`",
    fields: [
      required("id", "social-media-professionalism"), prose("title"),
      required("version", "1.0"), required("language", "en"), required("pass-mark", "70"),
      required("modules", "[01-first.md]"), optional("sources", "…"),
      optional("school", "…"), optional("tracks", "…"), optional("forms", "…"),
      optional("leaves-out", "[level, place, sources, forms, tracks]"),
      prose("lint", "allow L20 because …", isRequired: false), optional("base", "bundled"),
    ])

  /// A course that builds on another: what it does not say is as in its base.
  static let courseOnBase = Record(
    words: "`course.yaml`",
    fields: course.fields.map { field in
      var field = field
      field.isRequired = field.name == "base"
      return field
    } + [
      optional("base-version", "1.0"), optional("changes", "[changes.md]"),
      optional("without", "[…]"),
    ])

  /// The record that a `course.yaml` is: with a base if it has one, or a field that only such a course has.
  static func course(as node: YAMLNode) -> Record {
    let names = courseOnBase.fields.map(\.name).filter { !course.knowsField($0) }
    return (["base"] + names).contains(where: node.holds) ? courseOnBase : course
  }

  /// Whether it has a field of that name.
  private func knowsField(_ name: String) -> Bool { fields.contains { $0.name == name } }

  /// Whether it is that of a course which builds on another.
  var hasBase: Bool { knowsField("base-version") }

  static let track = Record(
    words: "a track",
    fields: [prose("title"), required("minutes", "90"), required("modules", "[…]")])

  static let forms = Record(
    words: "the forms", fields: [required("pre", "[…]"), required("post", "[…]")])

  static let pairedForms = Record(
    words: "the forms", fields: [required("file", "forms.md"), required("pairs", "[…]")])

  static let school = Record(
    words: "the school",
    fields: [
      prose("name", isRequired: false), optional("policy", "https://…"),
      prose("concerns", isRequired: false),
      prose("privacy", isRequired: false),
    ])

  static let source = Record(
    words: "a source",
    fields: [
      prose("title"), prose("organisation"), required("year", "2026"),
      required("url", "https://…"), required("accessed", "2026-11-21"),
      required("review-by", "2027-11-21"), optional("read", "text"),
    ])

  static let frontMatter = Record(
    words: "the front matter",
    fields: [
      required("id", "boundaries"), prose("title"), required("minutes", "20"),
      required("objectives", "…"),
    ])

  /// The front matter of a module in a course that builds on another.
  static let frontMatterOnBase = frontMatter.adding([optional("replaces", "boundaries 1a2b3c4d")])

  /// The front matter of a file that changes pages of a module of the base.
  static let changes = Record(
    words: "the front matter",
    fields: [
      required("changes", "boundaries"), prose("title", isRequired: false),
      optional("minutes", "20"), optional("objectives", "…"),
    ])

  /// What a page says about its place among the pages of the base.
  static let placeOnBase = [
    optional("replaces", "a-page 1a2b3c4d"), optional("after", "a-page"),
  ]

  static let scenario = Record(
    words: "the scenario's details",
    fields: [
      required("id", "friend-request"), required("objectives", "[…]"),
      required("sources", "[…]"), required("place", "any"), required("level", "[clin]"),
      optional("contested", "true"), optional("formerly", "friend-asks"),
      prose("lint", "allow L05 because …", isRequired: false),
    ])

  static let lesson = Record(
    words: "the page's details", fields: [optional("sources", "[…]")])

  static let coverage = Record(words: "`coverage.yaml`", fields: [required("points", "…")])

  static let point = Record(
    words: "a point", fields: [prose("point"), required("places", "[…]")])

  static let question = Record(
    words: "the question's details",
    fields: [
      optional("id", "reason"), optional("formerly", "why"), optional("kind", "poll"),
      optional("minutes", "6"),
      optional("choose", "one"),
      optional("shuffle", "no"), optional("order", "first to last"), optional("cautious", "b"),
      optional("bold", "none"),
      prose("lint", "allow L05 because …", isRequired: false),
    ])

  /// The details that a course may leave out as a whole.
  static let mayBeLeftOut = ["level", "place", "sources"]

  /// What else a course may say that it has none of.
  static let selections = ["forms", "tracks"]

  /// The details of scenarios in a course that leaves some of them out: those need not be there.
  static func scenario(leavingOut names: Set<String>) -> Record {
    guard !names.isEmpty else { return scenario }
    var record = scenario
    for index in record.fields.indices where names.contains(record.fields[index].name) {
      record.fields[index].isRequired = false
    }
    return record
  }

  /// The record with more fields.
  func adding(_ more: [Field]) -> Record {
    var record = self
    record.fields += more
    return record
  }

  private static func required(_ name: String, _ example: String) -> Field {
    Field(name: name, isRequired: true, example: example)
  }

  static func prose(
    _ name: String, _ example: String = "…", isRequired: Bool = true
  ) -> Field {
    Field(name: name, isRequired: isRequired, example: example, isProse: true)
  }

  private static func optional(_ name: String, _ example: String) -> Field {
    Field(name: name, isRequired: false, example: example)
  }
}
