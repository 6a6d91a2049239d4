internal import Journal
public import Scoring

extension CollectionReport {
  /// Answers of a learner that were given when none could be.
  public struct Untimely: Hashable, Sendable {
    public var learner: LearnerID
    public var cause: Cause
    public var answers: Int

    public init(learner: LearnerID, cause: Cause, answers: Int) {
      self.learner = learner
      self.cause = cause
      self.answers = answers
    }

    public enum Cause: Hashable, Sendable {
      /// Before the session of this id opened, and when that was.
      case beforeOpening(String, Timestamp)
      /// After the session of this id had closed, and when that was.
      case afterClosing(String, Timestamp)
      /// After the moment at which they were collected.
      case inFuture
    }
  }

  /// A seat whose clock was wrong.
  public struct SeatClock: Hashable, Sendable {
    /// The name of the seat. It may hold any text: code that shows it must make it safe first.
    public var seat: String
    /// How far the share's clock was ahead of the seat's, in seconds; negative if it was behind. Of several measures it is the
    /// one farthest from 0.
    public var seconds: Int

    public init(seat: String, seconds: Int) {
      self.seat = seat
      self.seconds = seconds
    }
  }
}

extension CollectionReport.Untimely: Comparable {
  /// By learner, then cause, then session.
  public static func < (left: Self, right: Self) -> Bool {
    (left.learner, left.cause.rank.0, left.cause.rank.1)
      < (right.learner, right.cause.rank.0, right.cause.rank.1)
  }
}

extension CollectionReport.Untimely.Cause {
  fileprivate var rank: (Int, String) {
    switch self {
    case .beforeOpening(let session, _): (0, session)
    case .afterClosing(let session, _): (1, session)
    case .inFuture: (2, "")
    }
  }
}

/// When answers can have been given: the hours of their sessions, and the time until now.
struct Timeliness: Sendable {
  /// By the ids of the sessions.
  var plans: [String: SessionPlan] = [:]
  /// `nil` if nobody says.
  var now: Timestamp?
  /// What is known of records whose clocks were wrong.
  var times = TimeNotes()

  /// Times closer to a limit than this, in milliseconds, are within it: offsets are whole seconds.
  private static let seconds: Int64 = 1000
  /// Clocks that differ by less, in milliseconds, are taken to agree.
  private static let tolerance: Int64 = 60_000

  /// Why an answer cannot have been given at the moment; `nil` if it can.
  func cause(against attempt: Attempt, at moment: Timestamp) -> CollectionReport.Untimely.Cause? {
    if let now, moment.milliseconds > now.milliseconds + Self.tolerance { return .inFuture }
    guard !plans.isEmpty, let session = attempt.context.session, let plan = plans[session] else {
      return nil
    }
    if let opens = plan.opens, moment.milliseconds < opens.milliseconds - Self.seconds {
      return .beforeOpening(session, opens)
    }
    if let closes = plan.closes, moment.milliseconds > closes.milliseconds + Self.seconds {
      return .afterClosing(session, closes)
    }
    return nil
  }
}

/// The answers of a collection that were given when none could be, each once.
struct UntimelyAnswers {
  private var found: [RecordID: (learner: LearnerID, cause: CollectionReport.Untimely.Cause)] = [:]

  /// Notes what one source says of a record. A source that knows the share's clock overrules the others.
  mutating func note(_ record: SourceReading.Found) {
    if let cause = record.untimely {
      found[record.id] = (record.learner, cause)
    } else if !found.isEmpty, record.isByShareClock {
      found[record.id] = nil
    }
  }

  var all: [CollectionReport.Untimely] {
    var counts: [CollectionReport.Untimely: Int] = [:]
    for (learner, cause) in found.values {
      counts[CollectionReport.Untimely(learner: learner, cause: cause, answers: 0), default: 0] += 1
    }
    return counts.map { group, count in
      CollectionReport.Untimely(learner: group.learner, cause: group.cause, answers: count)
    }.sorted()
  }
}
