import Curriculum
import TestSupport

/// Makes courses in which everything a course can hold occurs; the same seed, the same course.
struct RandomCourses {
  private var random: SplitMix64

  init(seed: UInt64) {
    random = SplitMix64(seed: seed)
  }

  mutating func course() -> Course {
    var course = Course(
      id: id(), title: text(), version: text(), language: text(), passMark: number(),
      modules: list { $0.module() }, sources: list { $0.source() })
    course.tracks = list {
      Track(id: $0.id(), title: $0.text(), minutes: $0.number(), parts: $0.list { $0.part() })
    }
    course.forms = list { Form(id: $0.id(), scenarios: $0.list { $0.id() }) }
    return course
  }

  private mutating func part() -> Track.Part {
    Track.Part(id(), pages: isHeads ? nil : list { $0.text() })
  }

  private mutating func source() -> Source {
    Source(
      id: id(), title: text(), organisation: text(), year: text(), url: text(), accessed: text(),
      reviewBy: text())
  }

  private mutating func module() -> Module {
    Module(
      id: id(), title: text(), minutes: number(),
      objectives: list { Objective(id: $0.id(), text: $0.text()) },
      pages: list { random in
        random.isHeads
          ? .scenario(random.scenario())
          : .lesson(
            Lesson(
              anchor: random.text(), title: random.text(), blocks: random.blocks(),
              sources: random.list { $0.id() }))
      })
  }

  private mutating func scenario() -> Scenario {
    Scenario(
      id: id(), title: text(), objectives: list { $0.id() }, sources: list { $0.id() },
      place: text(), levels: list { $0.one(of: Level.allCases) }, isContested: isHeads,
      questions: [question()] + list { $0.question() }, debrief: blocks(), facilitator: blocks())
  }

  private mutating func question() -> Question {
    Question(
      id: id(), stem: blocks(), leadIn: inlines(), form: form(), revision: text(), key: text())
  }

  private mutating func form() -> Question.Form {
    switch below(4) {
    case 0:
      let rules: [ChoiceList.Rule] = [.single, .oneOf, .several, .choose(number()), .poll]
      return .choice(
        ChoiceList(
          rule: one(of: rules),
          choices: list {
            Choice(id: $0.id(), text: $0.inlines(), isKeyed: $0.isHeads, feedback: $0.blocks())
          }, shuffles: isHeads))
    case 1:
      return .rating(
        list {
          RatingRow(
            id: $0.id(), response: $0.inlines(),
            key: Set($0.list { $0.one(of: Rating.allCases) }), feedback: $0.blocks())
        })
    case 2:
      return .ordering(
        list {
          OrderingEntry(
            id: $0.id(), text: $0.inlines(), tier: $0.number(), feedback: $0.blocks())
        })
    default: return .marking(post())
    }
  }

  private mutating func post() -> MarkablePost {
    let words = list { MarkablePost.Word($0.text(), endsLine: $0.isHeads) }
    return MarkablePost(
      words: words,
      phrases: list { random in
        let start = random.below(words.count + 1)
        return MarkablePost.Phrase(
          words: start..<(start + random.below(words.count + 1 - start)),
          mustGo: random.isHeads, feedback: random.blocks())
      })
  }

  private mutating func blocks(depth: Int = 0) -> [Block] { list { $0.block(depth: depth) } }

  private mutating func block(depth: Int) -> Block {
    switch below(depth < 3 ? 8 : 4) {
    case 0: .thematicBreak
    case 1: .paragraph(inlines())
    case 2: .heading(level: number(), inlines())
    case 3: .codeBlock(text())
    case 4: .bulletList(list { $0.blocks(depth: depth + 1) })
    case 5: .orderedList(start: number(), list { $0.blocks(depth: depth + 1) })
    case 6: .blockQuote(blocks(depth: depth + 1))
    default:
      .table(
        Table(
          header: list { $0.inlines() }, rows: list { $0.list { $0.inlines() } }))
    }
  }

  private mutating func inlines(depth: Int = 0) -> [Inline] {
    list { $0.inline(depth: depth) }
  }

  private mutating func inline(depth: Int) -> Inline {
    switch below(depth < 3 ? 8 : 4) {
    case 0: .softBreak
    case 1: .lineBreak
    case 2: .text(text())
    case 3: .code(text())
    case 4: .emphasis(inlines(depth: depth + 1))
    case 5: .strong(inlines(depth: depth + 1))
    case 6: .strikethrough(inlines(depth: depth + 1))
    default: .link(inlines(depth: depth + 1), destination: text())
    }
  }

  private mutating func id<Subject>() -> Identifier<Subject> { Identifier(text()) }

  private mutating func text() -> String {
    one(of: ["", "a", "fifteen letters", "sixteen letters.", "médecin 李 👩‍⚕️", "e\u{301}\u{0}\n"])
  }

  private mutating func number() -> Int {
    one(of: [0, 1, 63, 64, 100, -1, -65, .max, .min, Int(truncatingIfNeeded: random.next())])
  }

  private mutating func list<Value>(_ make: (inout RandomCourses) -> Value) -> [Value] {
    (0..<below(4)).map { _ in make(&self) }
  }

  private mutating func one<Value>(of values: [Value]) -> Value { values[below(values.count)] }

  private var isHeads: Bool { mutating get { below(2) == 0 } }

  private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }
}
