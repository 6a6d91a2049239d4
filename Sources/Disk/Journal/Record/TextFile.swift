internal import Curriculum
internal import Digest
internal import JSONText
internal import Scoring

/// How a learner's text is written, in one line:
///
///     {"v":1,"task":{"course":"c","scenario":"s","question":"reply"},"revision":"8f3a1c2e9b7d","ticked":[0,2],"finished":true,
///      "at":"2026-11-23T14:03:12.123Z","text":"…"}
///     {"v":1,"note":{"course":"c","module":"m","page":"why"},"at":"2026-11-23T14:03:12.123Z","text":"…"}
enum TextFile {
  /// The name of the file for a subject, without its ending: 32 hexadecimal digits, whatever the ids and the page are called.
  static func name(for subject: LearnerText.Subject) -> String {
    let parts =
      switch subject {
      case .task(let course, let address):
        ["task", course.text, address.scenario.text, address.question.text]
      case .note(let course, let module, let page): ["note", course.text, module.text, page]
      }
    return String(sha256(parts.joined(separator: "\n").utf8).prefix(32))
  }

  static func encode(_ text: LearnerText, at time: Timestamp) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: 256 + text.text.utf8.count)
    writer.object { writer in
      writer.member("v", integer: 1)
      switch text.subject {
      case .task(let course, let address):
        writer.name("task")
        writer.object { writer in
          writer.member("course", string: course.text)
          writer.member("scenario", string: address.scenario.text)
          writer.member("question", string: address.question.text)
        }
        writer.member("revision", string: text.revision)
        writer.name("ticked")
        writer.array { writer in
          for position in text.ticked { writer.integer(position) }
        }
        writer.name("finished")
        writer.boolean(text.isFinished)
      case .note(let course, let module, let page):
        writer.name("note")
        writer.object { writer in
          writer.member("course", string: course.text)
          writer.member("module", string: module.text)
          writer.member("page", string: page)
        }
      }
      writer.member("at", string: time.rfc3339)
      writer.member("text", string: text.text)
    }
    return writer.bytes + [0x0A]
  }

  /// The text in a file; `nil` if it is damaged, too long or of a later version.
  static func read(_ bytes: Span<UInt8>) -> LearnerText? {
    var reader = JSONReader(bytes)
    return (try? text(from: &reader)).flatMap { $0 }
  }

  private static func text(from reader: inout JSONReader) throws(JSONFault) -> LearnerText? {
    var version: Int?
    var subject: LearnerText.Subject?
    var content: String?
    var ticked: [Int] = []
    var revision = ""
    var isFinished = true
    var at: Timestamp?
    try reader.beginObject()
    while let name = try reader.nextName() {
      if name.isEqual(to: "v") {
        version = try reader.number().integer
      } else if name.isEqual(to: "task") {
        subject = taskSubject(try names(from: &reader))
      } else if name.isEqual(to: "note") {
        subject = noteSubject(try names(from: &reader))
      } else if name.isEqual(to: "revision") {
        revision = try reader.string().text(upTo: 64) ?? ""
      } else if name.isEqual(to: "ticked") {
        try reader.beginArray()
        while try reader.nextElement() {
          if let position = try reader.number().integer { ticked.append(position) }
        }
      } else if name.isEqual(to: "finished") {
        isFinished = try reader.boolean()
      } else if name.isEqual(to: "at") {
        at = Timestamp(rfc3339: Array(try reader.string().text.utf8))
      } else if name.isEqual(to: "text") {
        content = try reader.string().text(upTo: LearnerText.mostBytes)
      } else {
        try reader.skip()
      }
    }
    try reader.end()
    let items = 0..<WritingTask.checklistLengths.upperBound
    guard version == 1, let subject, let content, let at,
      content.count <= LearnerText.mostCharacters, ticked.allSatisfy(items.contains),
      zip(ticked, ticked.dropFirst()).allSatisfy({ $0 < $1 })
    else { return nil }
    return LearnerText(
      subject, text: content, ticked: ticked, revision: revision, isFinished: isFinished, at: at)
  }

  /// The members of an object that are texts.
  private static func names(from reader: inout JSONReader) throws(JSONFault) -> [String: String] {
    var names: [String: String] = [:]
    try reader.beginObject()
    while let name = try reader.nextName() {
      let field = name.text
      names[field] = try reader.string().text(upTo: 1000)
    }
    return names
  }

  private static func taskSubject(_ names: [String: String]) -> LearnerText.Subject? {
    guard let course = names["course"].flatMap(Identifier<Course>.init(slug:)),
      let scenario = names["scenario"].flatMap(Identifier<Scenario>.init(slug:)),
      let question = names["question"].flatMap(Identifier<Question>.init(slug:))
    else { return nil }
    return .task(course: course, QuestionAddress(scenario: scenario, question: question))
  }

  private static func noteSubject(_ names: [String: String]) -> LearnerText.Subject? {
    guard let course = names["course"].flatMap(Identifier<Course>.init(slug:)),
      let module = names["module"].flatMap(Identifier<Module>.init(slug:)),
      let page = names["page"]
    else { return nil }
    return .note(course: course, module: module, page: page)
  }
}
