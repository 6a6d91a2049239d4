import Curriculum
import Testing

struct TrackTests {
  private let course: Course = {
    var course = Course(
      id: Identifier("c"), title: "C", version: "1", language: "en", passMark: 70,
      modules: ["a", "b", "c"].map { Module(id: Identifier($0), title: $0, minutes: 5) })
    course.forms = [Form(id: Identifier("pre"), scenarios: [Identifier("s")])]
    return course
  }()

  private func track(_ modules: [String]) -> Track {
    Track(id: Identifier("t"), title: "T", minutes: 10, modules: modules.map { Identifier($0) })
  }

  @Test func aTrackKeepsItsModulesInItsOrder() {
    let track = track(["c", "a"])
    var expected = course
    expected.modules = [course.modules[2], course.modules[0]]
    expected.track = track
    #expect(course.selecting(track) == expected)
  }

  @Test func aModuleThatIsNotThereIsLeftOut() {
    #expect(course.selecting(track(["x", "b"])).modules == [course.modules[1]])
    #expect(course.selecting(track([])).modules == [])
  }
}
