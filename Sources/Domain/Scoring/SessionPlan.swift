public import Curriculum

/// What is asked of a room, when, and what is said in return: the content of a session folder's `session.yaml`.
public struct SessionPlan: Hashable, Sendable {
  /// What the context of its answers names.
  public var id: Identifier<SessionPlan>
  public var title: String
  public var course: Identifier<Course>
  /// The digest of the course's questions and keys when the session was made: 12 hex digits.
  public var digest: String
  public var selection: Selection
  public var form: Form
  public var feedback: Feedback
  /// When answering begins; `nil` where it is open from the start.
  public var opens: Timestamp?
  /// When answering ends; later than `opens`, or `nil` where it never does.
  public var closes: Timestamp?
  public var passMark: PassMark?
  public var signIn: SignIn
  /// Whether seats may read what others delivered, so that a learner can go on at another seat.
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

  /// Whether the modules are studied, or a form is asked before or after them.
  public enum Form: String, Hashable, Sendable, CaseIterable {
    case learn, pre, post
  }

  /// When a learner is told what was right.
  public enum Feedback: String, Hashable, Sendable, CaseIterable {
    case immediate
    /// When the session has closed.
    case after
    case none
  }

  public enum SignIn: String, Hashable, Sendable, CaseIterable {
    /// Only those on the roster.
    case roster
    /// Anybody, with a name.
    case open
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
  /// What a record says its answer was given for.
  public var context: Attempt.Context {
    form == .learn ? .session(id.text) : .form(form.rawValue, session: id.text)
  }

  /// Where an instant falls.
  public enum Moment: Hashable, Sendable {
    case before, within, after
  }

  /// Whether the session is still to open, is open, or has closed. It closes at `closes`, not a millisecond later.
  public func moment(at instant: Timestamp) -> Moment {
    if let opens, instant < opens { return .before }
    if let closes, instant >= closes { return .after }
    return .within
  }
}
