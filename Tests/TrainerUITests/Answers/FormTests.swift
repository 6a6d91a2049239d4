import Curriculum
import Pages
import Scoring
import Screen
import Testing
import TrainerUI

/// Forms asked before and after the course.
struct FormTests {
  private static func play(_ form: String) -> Play {
    var course = SampleCourse.course
    course.forms = [
      Form(
        id: Identifier("pre"), scenarios: [Identifier("friend-request"), Identifier("spot")]),
      Form(id: Identifier("post"), scenarios: [Identifier("anonymous-blog")]),
    ]
    let about = Lesson(anchor: "about", title: "Before you begin", blocks: [])
    var play = Play(
      course: course.sitting(
        course.forms.first { $0.id.text == form } ?? course.forms[0], titled: "Cases", about: about)
    )
    play.press("A m i n a Enter Enter Enter")
    return play
  }

  private static let ratings = "1 3 3 Enter"

  @Test func anAnswerIsSavedAndTheNextQuestionFollowsWithoutFeedback() {
    var play = Self.play("pre")
    play.press(Self.ratings)
    let text = shown(play)
    #expect(text.contains("Saved."))
    #expect(text.contains("What is the best reason for declining?"))
    #expect(!text.contains("Best:"))
  }

  @Test func aRecordNamesTheModuleAScenarioComesFrom() {
    var play = Self.play("pre")
    play.press(Self.ratings)
    let modules = play.effects.compactMap { effect in
      if case .record(let submission) = effect { submission.module.text } else { nil }
    }
    #expect(modules == ["boundaries"])
  }

  @Test func afterTheLastCaseNothingIsSaidOfWhatWasRight() {
    var play = Self.play("pre")
    play.press(Self.ratings + " c Enter Space Enter")
    let text = shown(play)
    #expect(text.contains("Finished: the cases before the course"))
    #expect(text.contains("What you did 2 cases, 3 questions"))
    #expect(!text.contains("every module is done"))
    #expect(text.contains("What was right is said once the last form is answered"))
    #expect(!text.contains("%"))
    #expect(!text.contains("Look again"))
  }

  @Test func theEndOfTheLastFormSaysWhatChanged() {
    var play = Self.play("pre")
    play.press(Self.ratings + " c Enter Space Enter")
    let progress = play.model.progress
    var post = Self.play("post")
    post.send(
      .signedIn(SignedIn(learner: Play.learner("Amina"), progress: progress)))
    post.press("Enter Enter b Enter b Enter")
    let text = shown(post)
    #expect(text.contains("Finished: the cases after the course"))
    #expect(text.contains("What changed"))
    var alone = Self.play("post")
    alone.press("b Enter b Enter")
    #expect(
      shown(alone).contains(
        "There is nothing to compare, because not every case before the course was answered."))
  }

  @Test func ggGoesToTheBeginningOfAFormToo() {
    let play = Self.play("pre")
    for keys in ["End g g", "End g"] {
      var there = play
      there.send(.resized(Size(rows: 14, columns: 40)))
      there.press(keys)
      #expect(there.model.place.top == .start, "\(keys)")
    }
  }

  @Test func anAnsweredCaseOfAFormCannotBeOpened() {
    var play = Self.play("pre")
    play.press(Self.ratings + " c Enter Backspace Backspace")
    #expect(!shown(play).contains("You: very appropriate"))
  }

  @Test func theLastFormEndsWithFeedback() {
    var play = Self.play("post")
    play.press("b Enter b Enter")
    #expect(shown(play).contains("Look again"))
  }

  @Test func aFormIsAnsweredOnce() {
    var play = Self.play("post")
    play.press("b Enter b Enter Down Enter")
    let before = play.effects.count
    play.press("r r End r")
    #expect(play.effects.count == before)
  }

  @Test func ofTwinsEachLearnerIsAskedTheirOwn() {
    var course = SampleCourse.course
    course.pairs = FormPairs(
      module: Module(
        id: Identifier("twins"), title: "Twins", minutes: 1,
        pages: SampleCourse.boundaries.scenarios.prefix(2).map(Page.scenario)),
      pairs: [FormPairs.Pair(Identifier("friend-request"), Identifier("messages"))])
    course.modules = [SampleCourse.names]
    let form = Form(id: Identifier("pre"), scenarios: [Identifier("friend-request")])
    course.forms = [form, Form(id: Identifier("post"), scenarios: form.scenarios)]
    let about = Lesson(anchor: "about", title: "Before you begin", blocks: [])
    let other = course.sitting(
      form, titled: "Cases", about: about, asking: TwinChoice(beginsWithSecond: true))
    var play = Play(course: course.sitting(form, titled: "Cases", about: about))
    let learner = Play.learner("ben")
    play.send(.signedIn(SignedIn(learner: learner, progress: Progress(), course: other)))
    #expect(play.model.course == other)
    play.press("Enter Enter")
    #expect(play.model.page(PageIndex(module: 0, page: 1))?.anchor == "messages")
    // In study nobody comes upon a twin.
    #expect(!course.modules.flatMap(\.scenarios).contains { $0.id.text == "messages" })
  }

  private func shown(_ play: Play) -> String {
    play.frame.lines.flatMap { $0.text.split(separator: " ") }.joined(separator: " ")
  }
}
