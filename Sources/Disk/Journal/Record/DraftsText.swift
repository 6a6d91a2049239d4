internal import Curriculum
internal import JSONText
internal import Scoring

/// How begun answers are written: `{"v":1,"drafts":[{"course":"…","scenario":"…","question":"…","revision":"…","kind":"single",
/// "order":["b","a"],"response":["a"],"certainty":"sure"}]}`, in one line.
enum DraftsText {
  static func encode(_ drafts: [Draft]) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: 256)
    writer.object { writer in
      writer.member("v", integer: 1)
      writer.name("drafts")
      writer.array { writer in
        for draft in drafts { write(draft, to: &writer) }
      }
    }
    return writer.bytes + [0x0A]
  }

  private static func write(_ draft: Draft, to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("course", string: draft.course.text)
      writer.member("scenario", string: draft.address.scenario.text)
      writer.member("question", string: draft.address.question.text)
      writer.member("revision", string: draft.revision)
      writer.member("kind", string: draft.kind.rawValue)
      writer.name("order")
      RecordLine.write(draft.order, to: &writer)
      writer.name("response")
      RecordLine.write(draft.response, to: &writer)
      if let certainty = draft.certainty {
        writer.member("certainty", string: certainty.rawValue)
      }
    }
  }

  /// The answers in the text; those that cannot be read are left out, and all of them if the text is damaged or of a later
  /// version.
  static func read(_ text: Span<UInt8>) -> [Draft] {
    var reader = JSONReader(text)
    return (try? drafts(from: &reader)) ?? []
  }

  private static func drafts(from reader: inout JSONReader) throws(JSONFault) -> [Draft] {
    var version: Int?
    var drafts: [Draft] = []
    try reader.beginObject()
    while let name = try reader.nextName() {
      if name.isEqual(to: "v") {
        version = try reader.number().integer
      } else if name.isEqual(to: "drafts") {
        try reader.beginArray()
        while try reader.nextElement() {
          if let draft = try draft(from: &reader) { drafts.append(draft) }
        }
      } else {
        try reader.skip()
      }
    }
    try reader.end()
    return version == 1 ? drafts : []
  }

  private static func draft(from reader: inout JSONReader) throws(JSONFault) -> Draft? {
    var texts: [String: String] = [:]
    var order: [Identifier<Choice>]?
    var response: RawResponse?
    try reader.beginObject()
    while let name = try reader.nextName() {
      if name.isEqual(to: "order") {
        order = try reader.choiceIdentifiers()
      } else if name.isEqual(to: "response") {
        response = try RawResponse(from: &reader)
      } else if try reader.peek() == .string {
        let field = name.text
        texts[field] = try reader.string().text
      } else {
        try reader.skip()
      }
    }
    guard let course = texts["course"].flatMap(Identifier<Course>.init(slug:)),
      let scenario = texts["scenario"].flatMap(Identifier<Scenario>.init(slug:)),
      let question = texts["question"].flatMap(Identifier<Question>.init(slug:)),
      let revision = texts["revision"], let kind = texts["kind"].flatMap(QuestionKind.init),
      let order, let response = response?.response(to: kind)
    else { return nil }
    return Draft(
      course: course, address: QuestionAddress(scenario: scenario, question: question),
      revision: revision, kind: kind, order: order, response: response,
      certainty: texts["certainty"].flatMap(Certainty.init))
  }
}
