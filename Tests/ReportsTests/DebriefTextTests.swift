import Cohort
import CohortFixtures
import Curriculum
import Reports
import Scoring
import Testing

private let course = DebriefRoom.course

@Test func aDebriefSheetSaysWhatTheRoomAnswered() throws {
  let report = Report(
    id: "r", at: Timestamp(milliseconds: 0), learner: try #require(LearnerID("p1")),
    course: course.id,
    about: Report.Subject(
      module: Identifier("boundaries"),
      address: QuestionAddress(scenario: Identifier("request"), question: Identifier("reason")),
      revision: "r1", key: "k1"), reason: .unclear, text: "<b>what</b>\n# is *this*\u{1B}[2J")
  let debrief = Debrief(of: course, attempts: DebriefRoom.room(), reports: [report])
  #expect(
    debrief.text == """
      A COURSE: DEBRIEF
      =================

      6 people answered 1 case. The mean of the cases is 40 %.

      The hardest cases:

      1. 40 %: A request
         Most tempting (2 of 5): The law forbids it.

      Reported by learners: A request (1).

      How to read this sheet:

      - A mean is the mean mark of everybody's first answer; a case's is the mean of
        its questions.
      - * stands before what the key accepts, and before what must go from a post.
      - A bar of 24 # is everybody who answered.
      - Most tempting is the wrong answer that the largest share gave. Of several
        that tie three are named.
      - In a post, words that may stay are listed if at least two people marked
        them, and at least a tenth.
      - Sure, and not right: people who said that they were sure, and earned less
        than the full mark.

      A request
      ---------

      Module: Patients & friends.

      Why decline?

      5 answered, mean 40 %
      1 answered an earlier version of the question and are left out.

          The law forbids it.                             2 ##########
      *   It protects his care.                           2 ##########
          It looks bad.                                   1 #####

      Most common error (2): The law forbids it.
      Sure, and not right: 2 of 5

      For the talk:

      - Say it aloud.
      - Who would you tell?

      Debrief:

      Decline the request and not the person.

      Reported by learners:

      - reason: unclear: <b>what</b> # is *this*[2J

      """)
  let markdown = debrief.markdown
  #expect(
    markdown.hasPrefix(
      """
      # A course: debrief

      6 people answered 1 case. The mean of the cases is 40 %.

      #### The hardest cases

      1. 40 %: A request\("  ")
         Most tempting (2 of 5): The law forbids it.

      """))
  #expect(markdown.contains("\n## A request\n\nModule: Patients \\& friends.\n"))
  #expect(markdown.contains("\n**Why decline?**\n"))
  #expect(markdown.contains("\n- reason: unclear: \\<b\\>what\\</b\\> \\# is \\*this\\*\\[2J\n"))
  for id in 1...7 { #expect(!(markdown + debrief.text).contains("p\(id)")) }
}

@Test func inTheCoursesOrderASheetHasItsModules() throws {
  var debrief = Debrief(of: course, attempts: DebriefRoom.room(), reports: [])
  debrief.order = .course
  #expect(
    debrief.text.contains(
      """

      Patients & friends
      ------------------

      A request
      ---------

      Why decline?

      """))
}

@Test func thePhrasesOfAPostStandApartByWhatBecomesOfThem() throws {
  var course = course
  guard case .scenario(var scenario) = course.modules[0].pages[0] else { return }
  scenario.questions[0].form = .marking(
    MarkablePost(
      words: "Off to Riverside General on Monday, with cake. Back on monday!".split(separator: " ")
        .map { MarkablePost.Word(String($0)) },
      phrases: [
        MarkablePost.Phrase(words: 2..<4, mustGo: true),
        MarkablePost.Phrase(words: 7..<8, mustGo: false),
      ]))
  course.modules[0].pages[0] = .scenario(scenario)
  let marks: [[Int]] = [[2, 3], [2, 3, 5], [5, 7], [0], [2, 3]]
  let attempts = marks.enumerated().map { number, marks in
    var attempt = DebriefRoom.answer("p\(number)", "a")
    attempt.response = .marks(marks)
    return attempt
  }
  let text = Debrief(of: course, attempts: attempts, reports: []).text
  #expect(
    text.contains(
      """
      > Off to Riverside General on Monday, with cake. Back on monday!

      5 answered, mean 0 %

        Must go:
      *   Riverside General                               3 ###############
        May go or stay:
          cake                                            1 #####
        May stay, and was marked:
          Monday (1st of 2)                               2 ##########
      Words that few marked are left out; 1 marked some.

      Most common errors (2 each): Monday (1st of 2); left in: Riverside General.

      """), "\(text)")
}

@Test func aSmallGroupIsNotBrokenDown() throws {
  let debrief = Debrief(of: course, attempts: Array(DebriefRoom.room().prefix(4)), reports: [])
  #expect(debrief.text.contains("\n4 answered: too few to break down.\n"))
}

@Test func aRoomThatAnsweredNothingHasAnEmptySheet() {
  #expect(
    Debrief(of: course, attempts: [], reports: []).text
      == "A COURSE: DEBRIEF\n=================\n\nNo answers yet.\n")
}

/// A course with two forms, and what six learners answered in them: five in both, the sixth in the first alone.
private func twoForms() throws -> (Course, [Attempt]) {
  var course = course
  guard case .scenario(var other) = course.modules[0].pages[0] else {
    return (course, [])
  }
  other.id = Identifier("later")
  course.modules[0].pages.append(.scenario(other))
  course.forms = [
    Form(id: Identifier("pre"), scenarios: [Identifier("request")]),
    Form(id: Identifier("post"), scenarios: [Identifier("later")]),
  ]
  var attempts: [Attempt] = []
  for index in 1...5 {
    attempts.append(DebriefRoom.answer("p\(index)", index < 3 ? "b" : "a", context: .form("pre")))
    var after = DebriefRoom.answer("p\(index)", "b", at: 9, context: .form("post"))
    after.address.scenario = Identifier("later")
    attempts.append(after)
  }
  attempts.append(DebriefRoom.answer("p6", "a", context: .form("pre")))
  attempts.append(DebriefRoom.answer("p7", "b"))
  return (course, attempts)
}

@Test func theTableOfFormsHasAChangeIfBothAreFinished() throws {
  let (course, attempts) = try twoForms()
  let comparison = try #require(FormComparison(attempts: attempts, course: course))
  #expect(
    comparison.table().csv == """
      id,pre score,pre done,post score,post done,change
      p1,100.0,1,100.0,1,0.0
      p2,100.0,1,100.0,1,0.0
      p3,0.0,1,100.0,1,100.0
      p4,0.0,1,100.0,1,100.0
      p5,0.0,1,100.0,1,100.0
      p6,0.0,1,,0,

      """)
  #expect(
    comparison.table().ndjson.split(separator: "\n").last
      == #"{"id":"p6","pre score":0,"pre done":1,"post score":null,"post done":0,"change":null}"#)
  #expect(
    comparison.summary.hasPrefix(
      "5 finished both forms: mean 40 % before, 100 % after; 3 higher, 0 lower, 2 the same."))
  #expect(
    FormComparison(attempts: Array(attempts.dropFirst(2)), course: course)?.summary
      == "4 finished both forms: too few to speak of the group")
}

@Test func ofTwinsTheTableSaysWhichCameFirst() throws {
  var (course, attempts) = try twoForms()
  course.pairs = FormPairs(
    module: course.modules[0],
    pairs: [FormPairs.Pair(Identifier("request"), Identifier("later"))])
  course.forms = ["pre", "post"].map {
    Form(id: Identifier($0), scenarios: [Identifier("request")])
  }
  // The fifth began with the other twin.
  for index in attempts.indices where attempts[index].learner.text == "p5" {
    attempts[index].address.scenario =
      attempts[index].address.scenario.text == "later" ? Identifier("request") : Identifier("later")
  }
  let comparison = try #require(FormComparison(attempts: attempts, course: course))
  #expect(
    comparison.table().csv == """
      id,pre score,pre done,post score,post done,change,form before
      p1,100.0,1,100.0,1,0.0,A
      p2,100.0,1,100.0,1,0.0,A
      p3,0.0,1,100.0,1,100.0,A
      p4,0.0,1,100.0,1,100.0,A
      p5,0.0,1,100.0,1,100.0,B
      p6,0.0,1,,0,,A

      """)
  #expect(
    comparison.summary == """
      5 finished both forms: mean 40 % before, 100 % after; 3 higher, 0 lower, 2 the same. \
      Each met one twin of every pair before and the other after; 4 began with form A, 1 with form B, \
      as a digest of the id chose, so a harder twin weighs on both sides alike. \
      Nobody went without the course: a change need not be its doing.
      """)
}
