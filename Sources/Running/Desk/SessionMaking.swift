internal import Authoring
internal import CSVText
package import Cohort
package import Curriculum
internal import Files
package import Reports
internal import Scoring
internal import Screen
package import Seat
internal import Session

/// Makes the folder of a session.
package struct SessionMaking {
  /// What is asked for. The times in it are not looked at; `opens` and `closes` are those that were typed.
  package var order: SessionOrder
  package var opens: String?
  package var closes: String?
  private let folder: String
  private let clock: Clock

  package init(_ folder: String, clock: Clock) {
    self.folder = folder
    self.clock = clock
    order = SessionOrder(name: folder.split(separator: "/").last.map(String.init) ?? "session")
  }

  /// Makes the folder; gives what to type at the seats, and how well the folder protects the answers. `roster` lists who may sign
  /// in, in the file of that name; `nil` lets anybody. `courseFolder` is the folder of the course if commands do not find the course without
  /// its name.
  package func make(
    of course: Course, in courseFolder: String?, roster: (path: String, people: Roster)?,
    columns: Int
  ) throws(Failure) -> String {
    let plan = try plan(for: course)
    let words = SessionWords(
      plan: plan, course: course, in: courseFolder, time: time, now: clock.now(),
      columns: columns)
    let shared = SessionFolder(path: folder)
    if let roster, roster.people.learners.isEmpty {
      throw Failure(text: "\(reduced(roster.path)) lists nobody who could sign in")
    }
    // Seats need no more of the roster than goes to the share.
    let content = SessionFolder.Content(
      plan: Array(plan.yaml(by: localClock, minutesEastOfUTC: clock.minutesEastOfUTC).utf8),
      readme: Array(words.readme.utf8), roster: roster.map { Array($0.people.csv.utf8) },
      seatsReadInbox: plan.seatsReadInbox)
    let before = permissions
    do { try shared.create(content, mark: clock.mark) } catch {
      throw error.cause == .exists
        ? Failure(
          text: wordsForSessionThere(
            error.path == shared.rosterFile ? shared.rosterFile : nil, in: folder))
        : .file(error)
    }
    return words.instructions(at: place(shared, before: before, plan.seatsReadInbox))
  }

  private func place(_ shared: SessionFolder, before: UInt32?, _ seatsReadInbox: Bool)
    -> SessionWords.Place
  {
    var place = SessionWords.Place(
      path: resolvedPath(folder) ?? folder, system: FileSystem(of: folder),
      keepsPermissions: shared.hasPermissions(seatsReadInbox: seatsReadInbox),
      weaknesses: try? shared.weaknesses(for: thisAccount, seatsReadInbox: seatsReadInbox))
    if let before, let now = permissions, before != now { place.changed = (before, now) }
    return place
  }

  /// The permissions of the folder; `nil` if it is not there.
  private var permissions: UInt32? {
    (try? FileStatus(of: folder, followingLinks: true))?.permissions
  }

  private var time: LocalTime { LocalTime(minutesEastOfUTC: clock.minutesEastOfUTC) }

  private func plan(for course: Course) throws(Failure) -> SessionPlan {
    var order = order
    order.opens = try opens.map { text throws(Failure) in try instant(text, of: "--opens") }
    order.closes = try closes.map { text throws(Failure) in try closing(text) }
    let mark = String(clock.random() % 1_679_616 + 46_656, radix: 36).suffix(4)
    do throws(OrderFault) { return try order.plan(for: course, mark: String(mark)) } catch {
      if case .course(let fault) = error { throw Failure(fault) }
      throw Failure(text: error.words, exitCode: Failure.usage)
    }
  }

  /// The clocks of this place, from yesterday on and for three years.
  private var localClock: LocalClock {
    let yesterday = Timestamp(milliseconds: clock.now().milliseconds - 86_400_000)
    return LocalClock(
      from: yesterday, days: 3 * 366, minutesEastOfUTC: clock.minutesEastOfUTC)
  }

  private func instant(_ text: String, of option: String) throws(Failure) -> Timestamp {
    let reading = time.reading(text)
    if case .instant(let instant)? = reading { return instant }
    throw Failure(
      text: wordsForTime(
        text, of: option, reading?.question(minutesEastOfUTC: clock.minutesEastOfUTC)),
      exitCode: Failure.usage)
  }

  private func closing(_ text: String) throws(Failure) -> Timestamp {
    let closes = try instant(text, of: "--closes")
    guard closes > clock.now() else {
      throw Failure(
        text: "--closes `\(reduced(text))` is in the past, so nobody could answer",
        exitCode: Failure.usage)
    }
    return closes
  }
}
