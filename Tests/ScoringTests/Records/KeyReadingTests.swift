import Curriculum
import Scoring
import Testing

struct KeyReadingTests {
  struct Case: Sendable {
    var key: String
    var right: String?
    var reading: KeyReading
    var isWordedSo: Bool
    var hasMovedOptions = false
  }

  @Test(arguments: [
    Case(key: "k1", right: "r1", reading: .present, isWordedSo: true),
    // What is right was worded otherwise.
    Case(key: "k1", right: "r0", reading: .present, isWordedSo: false),
    // Records of earlier versions know the letters alone.
    Case(key: "k1", right: nil, reading: .present, isWordedSo: true),
    Case(key: "k0", right: "r1", reading: .moved, isWordedSo: true),
    Case(key: "k0", right: "r0", reading: .earlier, isWordedSo: false),
    Case(key: "k0", right: nil, reading: .earlier, isWordedSo: true),
    // An option that is not right was moved behind the right one, and an order was turned round.
    Case(key: "k1", right: "r1", reading: .moved, isWordedSo: true, hasMovedOptions: true),
    Case(key: "k1", right: "r0", reading: .earlier, isWordedSo: false, hasMovedOptions: true),
    // A record from the time when `right` did not tell what an order goes by.
    Case(key: "k1", right: "f1", reading: .present, isWordedSo: true),
    Case(key: "k0", right: "f1", reading: .moved, isWordedSo: true),
  ]) func lettersAndWordsTellWhichKeyItWas(_ one: Case) throws {
    var question = Question(
      id: Identifier("q"), leadIn: [], form: .choice(ChoiceList(rule: .single, choices: [])),
      key: "k1")
    question.right = "r1"
    question.formerRight = "f1"
    var attempt = try attempt("s/q", nil, at: 0)
    (attempt.key, attempt.right) = (one.key, one.right)
    attempt.hasMovedOptions = one.hasMovedOptions
    #expect(question.keyReading(of: attempt) == one.reading)
    #expect(question.wordsWhatIsRight(asIn: attempt) == one.isWordedSo)
  }
}
