public import Curriculum

/// Reads a module as far as it goes, for a preview: a module comes of it whatever the file holds.
///
/// The findings are those about the module alone, its items included if it has no errors; they are sorted. `file` is the module's
/// name in findings.
public func previewModule(
  _ content: FileContent, file: String, in surroundings: ModuleSurroundings = ModuleSurroundings()
) -> ModulePreview {
  let reading = ModuleReading(
    content, file: file, school: surroundings.school, leavesOut: surroundings.leavesOut,
    base: surroundings.base, lints: true, keepsUnread: true)
  let text = reading.findings.text
  var module =
    reading.module ?? Module(id: Identifier("preview"), title: "No title yet", minutes: 1)
  module.makeIDsDistinct()
  return ModulePreview(
    file: file, module: module, places: reading.starts.map { PagePlace($0, in: text) },
    findings: reading.findings.diagnostics.sorted(), sources: surroundings.sources)
}

extension PagePlace {
  fileprivate init(_ start: PageStart, in text: SourceText) {
    self.init(
      line: text.line(at: start.place.offset),
      questions: start.questions.map { question in
        Question(
          leadIn: text.line(at: question.leadIn.offset),
          answers: question.options.map { text.line(at: $0.offset) })
      },
      debrief: start.debrief.map { text.line(at: $0.offset) })
  }
}

extension Module {
  /// Gives another id to what shares one with something before it: answers are told apart by ids alone.
  fileprivate mutating func makeIDsDistinct() {
    var scenarios: Set<Identifier<Scenario>> = []
    for index in pages.indices {
      guard case .scenario(var scenario) = pages[index] else { continue }
      scenario.id = scenario.id.distinct(from: &scenarios)
      var questions: Set<Identifier<Question>> = []
      for question in scenario.questions.indices {
        scenario.questions[question].id =
          scenario.questions[question].id.distinct(from: &questions)
      }
      pages[index] = .scenario(scenario)
    }
  }
}

extension Identifier {
  /// The id, or the id with the first number behind it that makes it another than those of `taken`, to which it is added.
  fileprivate func distinct(from taken: inout Set<Self>) -> Self {
    var id = self
    var number = 2
    while !taken.insert(id).inserted {
      id = Self("\(text)-\(number)")
      number += 1
    }
    return id
  }
}
