internal import Curriculum

/// Wording: what keys rest on.
extension Finding {
  static func sourceWithoutReading(_ id: String) -> Finding {
    Finding(
      .missingReading, "source \(quoted(id)) does not say how it was read, and others do",
      help: "add `read: text`, `summary` or `second-hand`")
  }

  static func weakEvidence(_ scenario: String) -> Finding {
    Finding(
      .weakEvidence, "every source of scenario \(quoted(scenario)) is second-hand or undated",
      help: "rest its keys on a dated work that you have read, or leave its answers unscored")
  }

  static let citedJudgement = Finding(
    .citedJudgement, "the reason calls itself our judgement and cites a source too",
    help: "cite what the source says, or leave the citation out")
}

/// Wording: how long it takes.
extension Finding {
  /// The longest module that fits a sitting, in minutes.
  static let mostMinutes = 33

  static func minutesOff(_ stated: Int, _ time: StudyTime) -> Finding {
    Finding(
      .minutesOff,
      "`minutes` is \(stated), and \(time.sum) take \(counted(time.minutes, "minute"))",
      help: "write `minutes: \(max(1, time.minutes))`")
  }

  static func namedByPlace(_ words: String) -> Finding {
    Finding(
      .namedByPlace,
      "\(quoted(words)) names a module by its place, which another course may change",
      help: "name it by its title, or say what it is about")
  }

  static func longModule(_ time: StudyTime) -> Finding {
    Finding(
      .longModule, "\(time.sum) take \(time.minutes) minutes, more than \(mostMinutes)",
      help: "shorten it, or split it into two modules")
  }
}

extension StudyTime {
  fileprivate var sum: String {
    "\(counted(words, "word")) at 230 a minute and \(counted(questions, "question")) of 25 seconds"
  }
}

/// `1 word`, `2 words`.
func counted(_ number: Int, _ noun: String) -> String {
  "\(number) \(noun)\(number == 1 ? "" : "s")"
}
