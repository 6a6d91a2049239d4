import Curriculum
import Scoring
import Testing

@testable import Reports

/// Reminders of reviews, as an iCalendar file.
struct ReviewCalendarTests {
  private static func calendar(title: String, days: [Int64: Int]) -> ReviewCalendar {
    let goals = (0..<3).map { number in
      Objective(
        id: Identifier("goal-\(number)"), text: "Say \(number), plainly; \u{201C}no\u{201D}")
    }
    let course = Course(
      id: Identifier("course"), title: title, version: "1", language: "en", passMark: 70,
      modules: [
        Module(
          id: Identifier("m"), title: "M", minutes: 1, objectives: goals, pages: [])
      ])
    var plan = ReviewPlan()
    plan.days = days.sorted { $0.key < $1.key }.map { day, count in
      ReviewPlan.Day(day: day, objectives: goals.prefix(count).map(\.id))
    }
    let learner = LearnerID("ada") ?? { preconditionFailure("an id") }()
    return ReviewCalendar(
      plan, of: course, for: learner, at: Timestamp(milliseconds: 1_795_284_723_123))
  }

  @Test func aDayOnWhichSomethingIsDueIsAnEvent() {
    let text = Self.calendar(title: "A; B, C\\D", days: [20778: 2, 20779: 0]).text
    #expect(
      text.split(separator: "\r\n", omittingEmptySubsequences: false) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Webside//Reviews//EN",
        "CALSCALE:GREGORIAN", "METHOD:PUBLISH", "BEGIN:VEVENT",
        "UID:20261121-ada-course@webside", "DTSTAMP:20261121T181203Z",
        "DTSTART;VALUE=DATE:20261121", "DTEND;VALUE=DATE:20261122",
        "SUMMARY:Review 2 objectives: A\\; B\\, C\\\\D",
        "DESCRIPTION:webside review\\n- Say 0\\, plainly\\; \u{201C}no\u{201D}\\n- Say 1\\, plainly",
        " \\; \u{201C}no\u{201D}", "TRANSP:TRANSPARENT", "BEGIN:VALARM", "ACTION:DISPLAY",
        "TRIGGER:PT9H", "DESCRIPTION:Review 2 objectives: A\\; B\\, C\\\\D", "END:VALARM",
        "END:VEVENT", "END:VCALENDAR", "",
      ])
  }

  @Test func itIsEmptyIfNothingIsDue() {
    #expect(Self.calendar(title: "C", days: [20778: 0]).isEmpty)
    #expect(!Self.calendar(title: "C", days: [20778: 1]).isEmpty)
  }

  @Test(arguments: ["x", "é", "世", "👩‍⚕️", "\u{202E}"])
  func noLineIsLongerThan75BytesAndNoScalarIsCut(character: String) {
    for count in [1, 37, 74, 75, 76, 200] {
      let line = String(repeating: character, count: count)
      let folded = ReviewCalendar.folded(line)
      let rows = folded.split(separator: "\r\n", omittingEmptySubsequences: false)
      #expect(rows.allSatisfy { $0.utf8.count <= 75 })
      // A blank may join what follows it to one character, so scalars are compared.
      #expect(rows.dropFirst().allSatisfy { $0.unicodeScalars.first == " " })
      let unfolded = rows.enumerated().flatMap { $1.unicodeScalars.dropFirst($0 == 0 ? 0 : 1) }
      #expect(unfolded == Array(line.unicodeScalars))
    }
  }

  @Test(arguments: [
    ("a\nb", "a\\nb"), ("a\r\nb", "a \\nb"), ("a\tb\u{7}c\u{85}", "a b c "), ("a\\n", "a\\\\n"),
    (",;:\"", "\\,\\;:\""),
  ])
  func whatHasAMeaningIsEscaped(text: String, escaped: String) {
    #expect(ReviewCalendar.escaped(text) == escaped)
  }
}

/// What a report says about reviews.
struct ReviewTextTests {
  private static func text(_ change: (inout ReviewText) -> Void = { _ in }) -> ReviewText {
    var text = ReviewText()
    text.plan.objectives = [
      ObjectiveSchedule(
        objective: Identifier("goal"), state: MemoryState(first: .good),
        last: Timestamp(milliseconds: 1_795_284_723_123), interval: 2,
        due: Timestamp(milliseconds: 1_795_457_523_123), scenario: Identifier("case"))
    ]
    change(&text)
    return text
  }

  @Test func peopleReadWhatIsDueAndInWhichRhythm() {
    #expect(ReviewText().lines(minutesEastOfUTC: 0) == "")
    #expect(
      Self.text().lines(minutesEastOfUTC: 0) == """
        Due for review now: nothing. Due tomorrow: nothing; in the seven days from tomorrow on: nothing.
          Remembered by then: 90 %. Longest interval: 180 days; at most 10 objectives a day.

        """)
    let paused = Self.text { $0.plan.pausedUntil = Timestamp(milliseconds: 1_795_284_723_123) }
    #expect(
      paused.lines(minutesEastOfUTC: 600).hasPrefix(
        "Review pauses until 2026-11-22.\nDue for review now: nothing."))
    let busy = Self.text {
      $0.plan.due = [
        DueReview(
          objective: Identifier("goal"), due: Timestamp(milliseconds: 0),
          scenario: Identifier("case"))
      ]
      $0.plan.moved = 4
      $0.rhythm.most = nil
      $0.rhythm.longest = 1
    }
    #expect(
      busy.lines(minutesEastOfUTC: 0) == """
        Due for review now: 1 objective, and 4 more on the next days. Due tomorrow: nothing; \
        in the seven days from tomorrow on: nothing.
          Remembered by then: 90 %. Longest interval: 1 day; no ceiling.

        """)
  }

  @Test func programsReadTheModelToo() {
    let text = jsonText { writer in Self.text().write(to: &writer) }
    #expect(
      text == """
        {"model":"FSRS-6","weights":[0.212,1.2931,2.3065,8.2956,6.4133,0.8334,3.0194,0.001,1.8722,0.1666,0.796,\
        1.4835,0.0614,0.2629,1.6483,0.6014,1.8729,0.5425,0.0912,0.0658,0.1542],"retention":0.9,"longest":180,\
        "most":10,"spread":true,"pauses":[],"objectives":[{"id":"goal","reviewed":"2026-11-21T18:12:03.123Z",\
        "stability":2.3065,"difficulty":2.118104,"interval":2,"due":"2026-11-23T18:12:03.123Z"}]}

        """)
  }
}
