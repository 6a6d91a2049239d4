/// How long pages take: 230 words a minute, and 25 seconds to decide on each question.
///
/// All that a learner reads counts, feedback and debriefs included; what is for facilitators and what is to be
/// written does not: authors state the minutes of a writing task.
public struct StudyTime: Hashable, Sendable {
  public var words = 0
  public var questions = 0

  /// Takes no time.
  public init() {}

  public init(of pages: [Page]) {
    for page in pages {
      add(page.title)
      switch page {
      case .lesson(let lesson): add(lesson.blocks)
      case .scenario(let scenario):
        for question in scenario.questions { add(question) }
        add(scenario.debrief)
      }
    }
  }

  public init(of modules: [Module]) {
    self.init(of: modules.flatMap(\.pages))
  }

  /// The time for half of it, as a form is half of its pairs.
  public var half: StudyTime {
    var half = self
    half.words /= 2
    half.questions /= 2
    return half
  }

  /// In seconds, the words' part rounded down.
  public var seconds: Int { words * 60 / 230 + questions * 25 }

  /// In minutes, halves rounded up; at least 1 for anything there is to read.
  public var minutes: Int {
    words == 0 && questions == 0 ? 0 : max(1, (seconds + 30) / 60)
  }

  /// Whether a number of minutes says so: it is `minutes`, or no more than 15 % away.
  public func agrees(with stated: Int) -> Bool {
    stated == minutes || 100 * abs(60 * stated - seconds) <= 15 * seconds
  }
}

extension StudyTime {
  private mutating func add(_ text: String) { words += wordCount(of: text) }

  private mutating func add(_ blocks: [Block]) {
    for block in blocks { add(block.plainText) }
  }

  private mutating func add(_ question: Question) {
    questions += 1
    add(question.stem)
    add(question.leadIn.plainText)
    add(question.explanation)
    switch question.form {
    case .choice(let list):
      for choice in list.choices { add(choice.text.plainText, choice.feedback) }
    case .rating(let rows):
      for row in rows { add(row.response.plainText, row.feedback) }
    case .ordering(let entries):
      for entry in entries { add(entry.text.plainText, entry.feedback) }
    case .marking(let post):
      for word in post.words { add(word.text) }
      for phrase in post.phrases { add(phrase.feedback) }
    }
  }

  private mutating func add(_ text: String, _ feedback: [Block]) {
    add(text)
    add(feedback)
  }
}

/// How many words stand between white space; a dash alone is none.
///
/// Almost every scalar of a course is ASCII; looking all of them up in Unicode's tables took a sixth of the time of a check.
func wordCount(of text: String) -> Int {
  var count = 0
  var isWord = false
  for scalar in text.unicodeScalars {
    switch scalar {
    case " ", "\t"..."\r": isWord = false
    case "a"..."z", "A"..."Z", "0"..."9":
      if !isWord { count += 1 }
      isWord = true
    case "\0"..."\u{7F}": continue
    default:
      if scalar.properties.isWhitespace {
        isWord = false
      } else if !isWord, scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
        count += 1
        isWord = true
      }
    }
  }
  return count
}
