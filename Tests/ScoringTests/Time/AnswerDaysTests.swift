import Scoring
import Testing

struct AnswerDaysTests {
  static let hour: Int64 = 3_600_000
  static let day: Int64 = 24 * hour

  /// Progress with an answer at each instant.
  static func progress(at instants: [Int64]) throws -> Progress {
    var progress = Progress()
    for instant in instants.sorted() { progress.add(try attempt("s/q", 4, at: instant)) }
    return progress
  }

  @Test func answersAreCountedByDay() throws {
    let progress = try Self.progress(at: [0, Self.hour, Self.day - 1, Self.day, 9 * Self.day])
    #expect(
      progress.answerDays(minutesEastOfUTC: 0) == [
        AnswerDay(day: 0, answers: 3), AnswerDay(day: 1, answers: 1),
        AnswerDay(day: 9, answers: 1),
      ])
    #expect(Progress().answerDays(minutesEastOfUTC: 0) == [])
  }

  @Test(
    arguments: [
      (0, [0, 1]), (60, [1]), (-1, [0]), (-15, [0]), (345, [1]), (-600, [0]), (.max, [1]),
      (.min, [-1, 0]),
    ] as [(Int, [Int64])])
  func aDayIsWhatClocksThereShow(minutes: Int, days: [Int64]) throws {
    // A quarter of an hour before midnight, and midnight itself.
    let progress = try Self.progress(at: [Self.day - 900_000, Self.day])
    #expect(progress.answerDays(minutesEastOfUTC: minutes).map(\.day) == days)
  }

  @Test func weeksBeginOnMondaysAndEndWithTheNewestAnswer() throws {
    // 1970-01-05 was a Monday.
    let progress = try Self.progress(at: [3 * Self.day, 4 * Self.day, 4 * Self.day, 13 * Self.day])
    #expect(
      progress.answerWeeks(3, minutesEastOfUTC: 0) == [
        AnswerWeek(monday: -3, answers: [0, 0, 0, 0, 0, 0, 1]),
        AnswerWeek(monday: 4, answers: [2, 0, 0, 0, 0, 0, 0]),
        AnswerWeek(monday: 11, answers: [0, 0, 1, 0, 0, 0, 0]),
      ])
    #expect(Progress().answerWeeks(4, minutesEastOfUTC: 0) == [])
    #expect(progress.answerWeeks(-1, minutesEastOfUTC: 0) == [])
  }

  @Test func anInstantBeyondTheCalendarIsADayLikeAnyOther() throws {
    let progress = try Self.progress(at: [.min, .max])
    let days = progress.answerDays(minutesEastOfUTC: 0)
    #expect(days.map(\.answers) == [1, 1])
    #expect(days.map(\.date) == ["0000-01-01", "9999-12-31"])
    #expect(progress.answerWeeks(2, minutesEastOfUTC: 0).last?.total == 1)
    #expect(AnswerDay.date(ofDay: .max) == "9999-12-31")
    #expect(AnswerDay.date(ofDay: 20_778) == "2026-11-21")
  }
}
