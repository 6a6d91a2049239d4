internal import Cohort
internal import Curriculum
public import Pages
public import Scoring
public import Screen

/// Everything that the board knows at one moment.
public struct BoardModel: Sendable {
  public private(set) var session: BoardSession
  public private(set) var board: Board
  public var now: Timestamp
  /// How many minutes the clocks in the room are ahead of UTC at an instant.
  let minutesEastOfUTC: @Sendable (Timestamp) -> Int
  /// The screen that the board's pages are drawn on.
  public var display: Display
  /// Whether amounts are drawn as bars as well as written.
  var drawsBars = true
  public var isLeaving = false
  public internal(set) var place = BoardPlace.scenarios
  /// The position of the selected scenario.
  public internal(set) var selected = 0
  /// The positions of the scenarios that were opened for discussion. Answers to the others are not shown, because early results
  /// change what people in a room think.
  public internal(set) var opened: Set<Int> = []
  public private(set) var setAside: [SetAside] = []
  /// Why the inbox cannot be read; `nil` if it can.
  public private(set) var problem: String?
  /// Why the board does not follow the session's files as they are now; `nil` if it does.
  public private(set) var sessionProblem: String?
  /// What there is to say of the session's folder.
  public internal(set) var folder = BoardFolder()
  /// What just happened. The next key removes it.
  public internal(set) var notice: Notice?
  /// Whether the help page lies over the place.
  var showsHelp = false
  /// The position in the page that is wanted at the top of the window.
  var top = DocumentPosition.start

  /// Everybody on the roster; `nil` without a roster.
  private(set) var listed: [LearnerID: CohortLearner]?

  public init(
    _ session: BoardSession, now: Timestamp, size: Size,
    minutesEastOfUTC: @escaping @Sendable (Timestamp) -> Int = { _ in 0 }
  ) {
    self.session = session
    self.minutesEastOfUTC = minutesEastOfUTC
    listed = session.listed
    self.now = now
    display = Display(size: size, format: .board)
    board = Board(session)
  }

  /// Goes on with a changed session. If it asks something else now, the board starts again from nothing.
  mutating func change(to session: BoardSession) {
    let former = self.session
    self.session = session
    listed = session.listed
    notice = Notice(
      session == former && sessionProblem != nil
        ? "The session's files make sense again, and nothing was changed." : words(since: former))
    sessionProblem = nil
    guard !session.asksTheSame(as: former) else { return }
    board = Board(session)
    (place, selected, opened, top) = (.scenarios, 0, [], .start)
  }

  /// Goes on with the session as it was before a change that makes no sense.
  mutating func refuseChange(_ reason: String) {
    notice = nil
    sessionProblem = reason
  }

  mutating func take(_ news: BoardNews) {
    board.add(news.arrivals)
    board.setMissing(news.missing)
    setAside = news.setAside
    problem = news.problem
  }
}

/// Which page of the board is shown.
public enum BoardPlace: Hashable, Sendable {
  case scenarios
  case seats
  case setAside
  case talk(Talk)
}

/// A scenario on the projector.
public struct Talk: Hashable, Sendable {
  /// The scenario's position.
  public var scenario: Int
  public var page = 0
  public var showsKey: Bool

  /// One page of a talk.
  enum Page: Hashable {
    /// The answers to the question at this position in the scenario, without the key; a twin's questions follow.
    case answers(Int)
    /// The key of that question, with the reasons.
    case key(Int)
    /// What to ask the room.
    case prompts
  }
}

extension BoardModel {
  /// The pages of a talk, at least one.
  func pages(of talk: Talk) -> [Talk.Page] {
    guard board.outline.scenarios.indices.contains(talk.scenario) else { return [.prompts] }
    let part = board.outline.scenarios[talk.scenario]
    let scenario = part.scenario
    let questions = part.questionsToTalkAbout.indices.flatMap { index -> [Talk.Page] in
      talk.showsKey ? [.answers(index), .key(index)] : [.answers(index)]
    }
    let hasPrompts = !scenario.facilitator.isEmpty || !scenario.debrief.isEmpty
    let pages = questions + (talk.showsKey && hasPrompts ? [.prompts] : [])
    return pages.isEmpty ? [.prompts] : pages
  }

  /// The page of a talk that is shown.
  func page(of talk: Talk) -> Talk.Page {
    let pages = pages(of: talk)
    return pages[min(max(0, talk.page), pages.count - 1)]
  }
}
