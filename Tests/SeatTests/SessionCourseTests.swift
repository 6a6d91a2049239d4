import Curriculum
import Scoring
import Seat
import Session
import Testing

struct SessionCourseTests {
  private static let all = ["boundaries", "privacy"]

  @Test(arguments: [
    (SessionPlan.Selection.all, all), (.track(Identifier("short")), ["privacy"]),
    (.track(Identifier("all")), all),
    (.modules([Identifier("privacy"), Identifier("boundaries")]), ["privacy", "boundaries"]),
  ])
  func aPlanSelectsModulesInItsOrder(selection: SessionPlan.Selection, modules: [String]) throws {
    let part = try SessionCourse(
      plan: makePlan().with { $0.selection = selection }, course: course)
    #expect(part.course.modules.map(\.id.text) == modules)
    #expect(!part.hasChanged)
  }

  @Test(arguments: [
    (SessionPlan.Form.pre, "request", "after the course, when the last form is answered"),
    (.post, "photo", "when the last one is answered."),
  ])
  func aFormIsAModuleOfItsOwnThatSaysWhatItIsFor(
    form: SessionPlan.Form, scenario: String, promise: String
  ) throws {
    let part = try SessionCourse(plan: makePlan().with { $0.form = form }, course: course)
    #expect(part.course.modules.flatMap(\.scenarios).map(\.id.text) == [scenario])
    guard case .lesson(let lesson)? = part.course.modules.first?.pages.first else {
      Issue.record("no page says what the form is for")
      return
    }
    #expect(lesson.blocks.count == 2)
    #expect("\(lesson.blocks)".contains(promise))
  }

  @Test func aChangedKeyIsSeen() throws {
    let plan = makePlan().with { $0.digest = "0123456789ab" }
    #expect(try SessionCourse(plan: plan, course: course).hasChanged)
  }

  @Test(arguments: [
    (
      makePlan().with { $0.course = Identifier("other") },
      CourseFault.otherCourse(wanted: Identifier("other"), found: Identifier("course"))
    ),
    (
      makePlan().with { $0.selection = .modules([Identifier("privacy"), Identifier("gone")]) },
      .noModule("gone", known: all, isTrack: false)
    ),
    (
      makePlan().with { $0.selection = .track(Identifier("long")) },
      .noTrack("long", known: ["all", "short"])
    ),
  ])
  func whatTheCourseLacksIsAFault(plan: SessionPlan, fault: CourseFault) {
    #expect(throws: fault) { try SessionCourse(plan: plan, course: course) }
  }

  @Test func aCourseWithoutFormsHasNone() {
    var course = course
    course.forms = []
    #expect(throws: CourseFault.noForm("pre", known: [])) {
      try course.sitting(formNamed: "pre")
    }
  }

  @Test(arguments: ["short", "Short", "SHORT"])
  func aTrackIsNamedByItsIDOrItsTitle(_ name: String) throws {
    #expect(try course.selecting(trackNamed: name).track?.id.text == "short")
  }

  @Test func aModuleHasAPosition() throws {
    #expect(try course.position(ofModule: "privacy") == 1)
    #expect(throws: CourseFault.noModule("x", known: ["privacy"], isTrack: true)) {
      try course.selecting(trackNamed: "short").position(ofModule: "x", isTrack: true)
    }
  }
}
