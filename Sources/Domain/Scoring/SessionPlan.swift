public import Curriculum

/// The plan of a session: what a room is asked, when, and which feedback it gets. It is the content of `session.yaml` in the
/// session's folder.
public struct SessionPlan: Hashable, Sendable {
  /// The name by which the context of an answer refers to the session.
  public var id: Identifier<SessionPlan>
  public var title: String
  public var course: Identifier<Course>
  /// The digest of the course's questions and keys when the session was made: 12 hex digits.
  public var digest: String
  public var selection: Selection
  public var form: Form
  public var feedback: Feedback
  /// When answering begins; `nil` if it is open from the start.
  public var opens: Timestamp?
  /// When answering ends, which is later than `opens`; `nil` if it never ends.
  public var closes: Timestamp?
  /// Learners for whom answering ends at another time, each named once.
  public var extensions: [Extension]
  public var passMark: PassMark?
  public var signIn: SignIn
  /// Whether a seat may read what other seats delivered, so that a learner can go on at another seat.
  public var seatsReadInbox: Bool

  public init(
    id: Identifier<SessionPlan>, title: String, course: Identifier<Course>, digest: String
  ) {
    self.id = id
    self.title = title
    self.course = course
    self.digest = digest
    selection = .all
    form = .learn
    feedback = .immediate
    extensions = []
    signIn = .open
    seatsReadInbox = false
  }

  /// Which part of the course is studied.
  public enum Selection: Hashable, Sendable {
    case all
    /// In this order; never empty.
    case modules([Identifier<Module>])
    case track(Identifier<Track>)
  }

  /// Whether the modules are studied, the form before or after them is asked, or a panel of experts answers their cases.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    case learn, pre, post, panel
  }

  /// When a learner is told what was right.
  public enum Feedback: String, Hashable, Sendable, CaseIterable {
    case immediate
    /// Once the session has closed.
    case after
    case none
  }

  public enum SignIn: String, Hashable, Sendable, CaseIterable {
    /// Only those on the roster.
    case roster
    /// Anybody who gives a name.
    case open
  }

  /// A closing time for one learner alone.
  public struct Extension: Hashable, Sendable {
    public var learner: LearnerID
    /// Later than the plan's `opens`.
    public var closes: Timestamp

    public init(learner: LearnerID, closes: Timestamp) {
      self.learner = learner
      self.closes = closes
    }
  }

  /// The share of marks that passes.
  public struct PassMark: Hashable, Sendable {
    /// In percent, 0 to 100.
    public var percent: Int
    /// How it was set, such as `modified Angoff, 9 judges`; `nil` for a provisional one.
    public var basis: String?

    public init(percent: Int, basis: String? = nil) {
      self.percent = percent
      self.basis = basis
    }
  }
}

extension SessionPlan {
  /// The occasion that records of this session name.
  public var context: Attempt.Context {
    form == .learn ? .session(id.text) : .form(form.rawValue, session: id.text)
  }

  /// How an instant relates to the time in which the session is open.
  public enum Moment: Hashable, Sendable {
    case before, within, after
  }

  /// When answering ends for a learner; `nil` if it never does.
  public func closes(for learner: LearnerID) -> Timestamp? {
    extensions.first { $0.learner == learner }?.closes ?? closes
  }

  /// Whether the session has yet to open, is open, or has closed for a learner. At the instant it closes it is closed.
  public func moment(at instant: Timestamp, for learner: LearnerID) -> Moment {
    if let opens, instant < opens { return .before }
    if let closes = closes(for: learner), instant >= closes { return .after }
    return .within
  }
}
