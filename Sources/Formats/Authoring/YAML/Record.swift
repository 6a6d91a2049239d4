/// A kind of record in YAML: the fields it knows, and an example of each for an author who forgot one.
struct Record {
  /// How a finding speaks of it.
  var words: String
  var fields: [Field]

  struct Field {
    var name: String
    var isRequired: Bool
    var example: String
  }

  /// Whether some of its fields have to be there.
  var isRequired: Bool { fields.contains(where: \.isRequired) }

  func example(of name: String) -> String? { fields.first { $0.name == name }?.example }
}

extension Record {
  static let course = Record(
    words: "`course.yaml`",
    fields: [
      required("id", "social-media-professionalism"), required("title", "…"),
      required("version", "1.0"), required("language", "en"), required("pass-mark", "70"),
      required("modules", "[01-first.md]"), optional("sources", "…"),
      optional("school", "…"), optional("tracks", "…"), optional("forms", "…"),
      optional("leaves-out", "[level, place, sources]"),
      optional("lint", "allow L20 because …"),
    ])

  static let track = Record(
    words: "a track",
    fields: [required("title", "…"), required("minutes", "90"), required("modules", "[…]")])

  static let forms = Record(
    words: "the forms", fields: [required("pre", "[…]"), required("post", "[…]")])

  static let pairedForms = Record(
    words: "the forms", fields: [required("file", "forms.md"), required("pairs", "[…]")])

  static let school = Record(
    words: "the school",
    fields: [
      optional("name", "…"), optional("policy", "https://…"), optional("concerns", "…"),
      optional("privacy", "…"),
    ])

  static let source = Record(
    words: "a source",
    fields: [
      required("title", "…"), required("organisation", "…"), required("year", "2026"),
      required("url", "https://…"), required("accessed", "2026-11-21"),
      required("review-by", "2027-11-21"), optional("read", "text"),
    ])

  static let frontMatter = Record(
    words: "the front matter",
    fields: [
      required("id", "boundaries"), required("title", "…"), required("minutes", "20"),
      required("objectives", "…"),
    ])

  static let scenario = Record(
    words: "the scenario's details",
    fields: [
      required("id", "friend-request"), required("objectives", "[…]"),
      required("sources", "[…]"), required("place", "any"), required("level", "[clin]"),
      optional("contested", "true"), optional("lint", "allow L05 because …"),
    ])

  static let lesson = Record(
    words: "the page's details", fields: [optional("sources", "[…]")])

  static let coverage = Record(words: "`coverage.yaml`", fields: [required("points", "…")])

  static let point = Record(
    words: "a point", fields: [required("point", "…"), required("places", "[…]")])

  static let question = Record(
    words: "the question's details",
    fields: [
      optional("id", "reason"), optional("kind", "poll"), optional("choose", "one"),
      optional("shuffle", "no"), optional("order", "first to last"), optional("cautious", "b"),
      optional("bold", "none"),
      optional("lint", "allow L05 because …"),
    ])

  /// The details that a course may leave out as a whole.
  static let mayBeLeftOut = ["level", "place", "sources"]

  /// The details of scenarios in a course that leaves some of them out: those need not be there.
  static func scenario(leavingOut names: Set<String>) -> Record {
    guard !names.isEmpty else { return scenario }
    var record = scenario
    for index in record.fields.indices where names.contains(record.fields[index].name) {
      record.fields[index].isRequired = false
    }
    return record
  }

  private static func required(_ name: String, _ example: String) -> Field {
    Field(name: name, isRequired: true, example: example)
  }

  private static func optional(_ name: String, _ example: String) -> Field {
    Field(name: name, isRequired: false, example: example)
  }
}
