/// The answers of one day.
public struct AnswerDay: Hashable, Sendable {
  /// Days since 1970-01-01, in the learner's local time.
  public var day: Int64
  public var answers: Int

  public init(day: Int64, answers: Int) {
    self.day = day
    self.answers = answers
  }

  /// The day as `YYYY-MM-DD`.
  public var date: String { Self.date(ofDay: day) }

  /// A day as `YYYY-MM-DD`.
  public static func date(ofDay day: Int64) -> String {
    let (milliseconds, isBeyond) = day.multipliedReportingOverflow(by: 86_400_000)
    let instant = Timestamp(milliseconds: isBeyond ? (day < 0 ? .min : .max) : milliseconds)
    return String(instant.rfc3339.prefix(10))
  }
}

/// The answers of seven days, Monday first.
public struct AnswerWeek: Hashable, Sendable {
  /// The Monday, in days since 1970-01-01.
  public var monday: Int64
  /// The answers of each day.
  public var answers: [Int]

  public init(monday: Int64, answers: [Int]) {
    self.monday = monday
    self.answers = answers
  }

  public var total: Int { answers.reduce(0, +) }
}

/// When answers were given, in their order.
struct AnswerTimes: Hashable, Sendable {
  private var instants: [Timestamp] = []

  mutating func add(_ instant: Timestamp) { instants.append(instant) }

  /// Makes the answers that seem to have been given after an instant ones of that instant.
  mutating func lower(to instant: Timestamp) {
    for index in instants.indices.reversed() {
      guard instants[index] > instant else { return }
      instants[index] = instant
    }
  }

  func days(minutesEastOfUTC minutes: Int) -> [AnswerDay] {
    var days: [Int64: Int] = [:]
    for instant in instants {
      days[instant.localDay(minutesEastOfUTC: minutes), default: 0] += 1
    }
    return days.sorted { $0.key < $1.key }.map { AnswerDay(day: $0.key, answers: $0.value) }
  }
}

extension Progress {
  /// The days on which anything was answered, oldest first, in local time that is `minutes` ahead of UTC.
  public func answerDays(minutesEastOfUTC minutes: Int) -> [AnswerDay] {
    times.days(minutesEastOfUTC: minutes)
  }

  /// The last `count` weeks up to the week of the newest answer, oldest first; empty if nothing was answered.
  public func answerWeeks(_ count: Int, minutesEastOfUTC minutes: Int) -> [AnswerWeek] {
    let days = answerDays(minutesEastOfUTC: minutes)
    guard let last = days.last?.day else { return [] }
    // Day 0 was a Thursday.
    let weekday = ((last + 3) % 7 + 7) % 7
    return (0..<Int64(max(0, count))).reversed().map { back in
      let monday = last - weekday - 7 * back
      var answers = [Int](repeating: 0, count: 7)
      for day in days where (monday..<monday + 7).contains(day.day) {
        answers[Int(day.day - monday)] = day.answers
      }
      return AnswerWeek(monday: monday, answers: answers)
    }
  }
}
