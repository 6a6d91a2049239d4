import Curriculum
import Testing

struct TrackTests {
  private let course: Course = {
    var course = Course(
      id: Identifier("c"), title: "C", version: "1", language: "en", passMark: 70,
      modules: ["a", "b", "c"].map { id in
        Module(
          id: Identifier(id), title: id, minutes: 5,
          pages: ["one", "two", "three"].map {
            .lesson(Lesson(anchor: $0, title: $0, blocks: []))
          })
      })
    course.forms = [Form(id: Identifier("pre"), scenarios: [Identifier("s")])]
    return course
  }()

  private func track(_ modules: [String]) -> Track {
    Track(
      id: Identifier("t"), title: "T", minutes: 10,
      parts: modules.map { Track.Part(Identifier($0)) })
  }

  @Test func aTrackKeepsItsModulesInItsOrderAndTheirNumbersInTheCourse() {
    let track = track(["c", "a"])
    var expected = course
    expected.modules = [course.numberedModule(2), course.numberedModule(0)]
    expected.track = track
    #expect(course.selecting(track) == expected)
  }

  @Test func aModuleThatIsNotThereIsLeftOut() {
    #expect(course.selecting(track(["x", "b"])).modules == [course.numberedModule(1)])
    #expect(course.selecting(track([])).modules == [])
  }

  @Test func ofAModuleTakenInPartItsPagesStayInTheModulesOrder() {
    var track = track(["b", "c"])
    track.parts[0].pages = ["three", "elsewhere", "one"]
    let modules = course.selecting(track).modules
    #expect(
      modules.map { $0.pages.map(\.anchor) } == [["one", "three"], ["one", "two", "three"]])
    #expect(modules.map(\.minutes) == [3, 5])
    #expect(modules[0].title == "b")
  }
}
