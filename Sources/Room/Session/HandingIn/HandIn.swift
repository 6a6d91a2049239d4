package import Curriculum
internal import Digest
package import Files
package import Journal
package import Scoring

/// One file with everything that a learner recorded in a course, to be sent to an instructor: a header, the records byte for byte as
/// the journals have them, when records were made whose clock was wrong, and the texts and notes that the learner wants in it.
package struct HandIn: Sendable {
  package let header: HandInHeader
  private let body: [UInt8]
  /// What the file holds, to be said before it is written.
  package let summary: Summary

  /// The largest file that is made or read, in bytes.
  package static let largestFile = 64 << 20
  /// How the names of such files end.
  package static let ending = ".webside"

  /// What a hand-in file holds, and what it leaves out.
  package struct Summary: Hashable, Sendable {
    /// How many answers of each module there are, without those given in forms.
    package var answers: [Identifier<Module>: Int] = [:]
    /// How many answers were given in forms, before or after the course.
    package var formAnswers = 0
    package var reports = 0
    /// When the first and the last answer were given.
    package var first: Timestamp?
    package var last: Timestamp?
    /// How many texts and notes on the course the learner has, and whether they are in the file.
    package var texts = Writing()
    package var notes = Writing()
    /// How many records of other courses stay behind.
    package var otherCourses = 0

    package struct Writing: Hashable, Sendable {
      package var count = 0
      package var isIncluded = false
    }
  }

  package var bytes: [UInt8] { header.line + body }

  /// Whether there is nothing to hand in.
  package var isEmpty: Bool { header.records == 0 && header.texts == 0 }

  /// Gathers what a store holds of a learner's answers to a course. `now` is when the file is made.
  ///
  /// - Parameters:
  ///   - includesTexts: Whether the texts that the learner finished are to be in the file.
  ///   - includesNotes: Whether the learner's notes are.
  package init(
    of learner: LearnerID, in store: Store, course: Identifier<Course>, at now: Timestamp,
    by rules: IDRules, includesTexts: Bool = false, includesNotes: Bool = false
  ) throws(FileError) {
    var gathered = Gathered()
    for file in try store.journalFiles(of: learner) {
      do throws(FileObstacle) {
        let bytes = try WholeFile.read(file, limit: Store.largestFile)
        gathered.add(bytes, of: learner, course)
      } catch {
        // Reading the history notes it.
        continue
      }
    }
    let history = try store.readHistory(of: learner)
    let moments =
      history.attempts.map { ($0.id, $0.at, $0.moment) }
      + history.reports.map { ($0.id, $0.at, $0.moment) }
    var times = TimeNotes()
    for (id, at, moment) in moments where moment != at {
      if let record = RecordID(id.utf8), gathered.holds(record) { times.add(record, at: moment) }
    }
    let claim = Claim(of: learner, in: store, by: rules) ?? .given
    let profile = store.readProfile(of: learner)
    let written = try store.readTexts(of: learner).texts
      .filter { $0.subject.course == course && $0.isFinished && !$0.isBlank }
    let lines = written.filter { $0.subject.task == nil ? includesNotes : includesTexts }
      .compactMap(\.line)
    body = gathered.lines + times.bytes + lines.flatMap(\.self)
    header = HandInHeader(
      course: course.text, learner: learner, name: profile?.name,
      mark: claim.mark ?? profile?.mark, origin: claim.origin(profile), at: now,
      records: gathered.count, times: times.times.count, texts: lines.count, bytes: body.count,
      digest: sha256(body))
    var summary = Summary(of: history, course, otherCourses: gathered.otherCourses)
    let tasks = written.count { $0.subject.task != nil }
    summary.texts = .init(count: tasks, isIncluded: includesTexts)
    summary.notes = .init(count: written.count - tasks, isIncluded: includesNotes)
    self.summary = summary
  }
}

extension HandIn.Summary {
  fileprivate init(of history: History, _ course: Identifier<Course>, otherCourses: Int) {
    for attempt in history.attempts where attempt.course == course {
      if attempt.context.isForm {
        formAnswers += 1
      } else {
        answers[attempt.module, default: 0] += 1
      }
      first = min(first ?? attempt.moment, attempt.moment)
      last = max(last ?? attempt.moment, attempt.moment)
    }
    reports = history.reports.count { $0.course == course }
    self.otherCourses = otherCourses
  }
}

/// The records of a course out of journals, each once.
private struct Gathered {
  private(set) var lines: [UInt8] = []
  private(set) var count = 0
  private(set) var otherCourses = 0
  private var known: [RecordID: Set<UInt64>] = [:]

  func holds(_ record: RecordID) -> Bool { known[record] != nil }

  mutating func add(_ bytes: [UInt8], of learner: LearnerID, _ course: Identifier<Course>) {
    forEachRecord(in: bytes.span) { placed in
      let record = placed.record
      guard record.content.learner == learner else { return }
      guard record.content.course == course else {
        otherCourses += 1
        return
      }
      guard known[record.id, default: []].insert(record.check).inserted else { return }
      // A line that is a record is complete: its line feed is behind it.
      lines += bytes[placed.bytes.lowerBound...placed.bytes.upperBound]
      count += 1
    } refuse: { _, _ in
    }
  }
}

extension RecordContent {
  fileprivate var course: Identifier<Course> {
    switch self {
    case .answer(let attempt): attempt.course
    case .report(let report): report.course
    }
  }
}

extension Claim {
  /// The mark that tells the person apart; `nil` if the id alone says who it is.
  fileprivate var mark: String? { if case .marked(let mark) = self { mark } else { nil } }

  fileprivate func origin(_ profile: Profile?) -> Profile.Origin {
    switch self {
    case .marked: .name
    case .given: profile?.origin == .walkIn ? .walkIn : .given
    }
  }
}
