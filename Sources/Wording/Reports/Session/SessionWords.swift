package import Curriculum
package import Files
package import Scoring
internal import Screen
package import Session

/// What is said about a session: in its folder's README, and to the instructor who made it.
package struct SessionWords {
  private let plan: SessionPlan
  private let course: Course
  private let time: LocalTime
  private let now: Timestamp
  /// How many columns a line may take.
  private let columns: Int
  /// What commands need to open the course: its option and folder, with a blank before them; empty if they find it by themselves.
  private let naming: String

  /// `courseFolder` is the folder of the course if commands do not find the course without its name.
  package init(
    plan: SessionPlan, course: Course, in courseFolder: String? = nil, time: LocalTime,
    now: Timestamp, columns: Int
  ) {
    naming = optionForCourse(courseFolder)
    self.plan = plan
    self.course = course
    self.time = time
    self.now = now
    self.columns = columns
  }

  /// What the session's folder lies on, as far as it matters to who may read and remove deliveries.
  package struct Place: Sendable {
    package var path: String
    /// `nil` if it is not known.
    package var system: FileSystem?
    /// Whether the inbox got the permissions it should have.
    package var keepsPermissions: Bool
    /// What the permissions let others do; `nil` if the file system does not say.
    package var weaknesses: [FolderWeakness]?
    /// The permissions that the folder had before and has now, if they were changed.
    package var changed: (before: UInt32, now: UInt32)?

    package init(
      path: String, system: FileSystem?, keepsPermissions: Bool,
      weaknesses: [FolderWeakness]? = [], changed: (before: UInt32, now: UInt32)? = nil
    ) {
      self.path = path
      self.system = system
      self.keepsPermissions = keepsPermissions
      self.weaknesses = weaknesses
      self.changed = changed
    }
  }

  /// The README of the folder, for anybody who finds it.
  package var readme: String {
    """
    \(reduced(plan.title))

    This folder belongs to a session of Webside, a course in the terminal.

    At each seat:           webside session join THIS-FOLDER\(naming)
    The instructor's board: webside session live THIS-FOLDER\(naming)
    Afterwards:             webside cohort collect THIS-FOLDER --into results\(naming)
                            \(reports(of: "THIS-FOLDER").joined(separator: "\n" + String(repeating: " ", count: 24)))

    session.yaml  what is asked, and when. It may be edited; seats that are open follow.
    \(plan.signIn == .roster ? "roster.csv    who may sign in.\n" : "")\
    inbox/        what the seats delivered. Leave it as it is: each file is named by the SHA-256 of its
                  content, and a file that was changed or renamed is no longer believed.

    Each seat keeps its answers on its own disk too; nothing is lost when this folder cannot be reached.

    """
  }

  /// The commands for what comes of the session.
  private func reports(of path: String) -> [String] {
    plan.form == .panel
      ? ["webside cohort panel results --session \(path)\(naming)"]
      : [
        "webside cohort scores results --session \(path)\(naming)",
        "webside cohort debrief results --session \(path)\(naming)",
      ]
  }

  /// What to do now, and how well the folder is protected.
  package func instructions(at place: Place) -> String {
    let path = shellWord(place.path)
    let facts = ["\(reduced(plan.title)) (\(plan.id))", what, when, feedback, passMark, signIn]
    let lines =
      ["Made \(reduced(place.path))", ""] + paragraphs(facts.compactMap { $0 }, indent: 2)
      + [
        "", "At each seat:", "", "  webside session join \(path)\(naming)", "",
        "At your own computer:", "", "  webside session live \(path)\(naming)", "",
        "Afterwards:", "", "  webside cohort collect \(path) --into results\(naming)",
      ] + reports(of: path).map { "  " + $0 } + [""] + paragraphs(protection(at: place))
    return lines.map { $0 + "\n" }.joined()
  }

  /// The texts broken into lines; commands, which are not broken, do not come here.
  private func paragraphs(_ texts: [String], indent: Int = 0) -> [String] {
    texts.flatMap { text in
      wrap([Run(text)], to: columns - indent).map {
        String(repeating: " ", count: indent) + $0.text
      }
    }
  }

  private var what: String {
    switch (plan.form, plan.selection) {
    case (.learn, .all): "All of the course: \(counted(course.modules.count, "module"))."
    case (.learn, .modules(let modules)):
      "Modules: \(modules.map(\.text).joined(separator: ", "))."
    case (.learn, .track(let track)): "Track: \(track)."
    case (.panel, .all): "For a panel of experts: all of the course's ratings, orders and choices."
    case (.panel, .modules(let modules)):
      "For a panel of experts, modules: \(modules.map(\.text).joined(separator: ", "))."
    case (.panel, .track(let track)): "For a panel of experts, track: \(track)."
    case (.pre, _): "The cases asked before the course."
    case (.post, _): "The cases asked after the course."
    }
  }

  private var when: String {
    let opens = plan.opens.map { opens in
      opens <= now ? "Open since \(time.text(opens))" : "Opens \(time.text(opens))"
    }
    return switch (opens, plan.closes.map(time.text)) {
    case (nil, nil): "Open now, and until you say otherwise in session.yaml."
    case (let opens?, nil): "\(opens)."
    case (nil, let closes?): "Open now; closes \(closes)."
    case (let opens?, let closes?): "\(opens), closes \(closes)."
    }
  }

  private var feedback: String {
    switch plan.feedback {
    case .immediate: "Learners get feedback after each answer."
    case .after: "Learners get feedback after the session has closed."
    case .none: "Learners get no feedback."
    }
  }

  private var passMark: String? {
    plan.passMark.map { mark in
      "Pass mark \(mark.percent) % (\(mark.basis.map(reduced) ?? "provisional: nobody has said how it was set"))."
    }
  }

  private var signIn: String {
    plan.signIn == .open
      ? "Anybody may sign in, with a name."
      : "Only those on the roster may sign in. Every seat can read their ids, names and sections; nothing else of the roster was copied."
  }

  /// How the place protects the folder, and what it leaves open.
  private func protection(at place: Place) -> [String] {
    let system = place.system
    var lines = ["The folder is on \(system.map(name(of:)) ?? "an unknown file system")."]
    if let changed = place.changed {
      lines.append(
        "Others could change what is in it (permissions \(octal(changed.before))); now only its owner can "
          + "(\(octal(changed.now))).")
    }
    if !place.keepsPermissions || system == .withoutPermissions {
      lines.append(
        "It keeps no permissions of its own, so everybody who reaches it may read, change and remove deliveries."
      )
    } else if system?.decidesHere == false {
      lines.append(
        "The server decides who may read and remove deliveries; ask for a drop box: seats may create files, not list or delete."
      )
    } else {
      lines += protection(against: place.weaknesses)
    }
    lines.append(
      plan.seatsReadInbox
        ? "Every seat can read all deliveries, so everybody's answers: that is the price of going on at another seat."
        : "Seats do not read deliveries; a learner who moves to another seat begins their case again."
    )
    return lines
  }

  /// What others may do by the permissions, or that they may do nothing.
  private func protection(against weaknesses: [FolderWeakness]?) -> [String] {
    let copies = "each seat's own disk keeps a copy of its answers."
    guard let weaknesses else {
      return ["The system does not say who may change it; \(copies)"]
    }
    guard !weaknesses.contains(where: \.isRisk) else {
      return weaknesses.map(\.words) + ["Whatever happens to deliveries, \(copies)"]
    }
    return weaknesses.map(\.words) + [
      "If seats use accounts of their own, no seat can change or remove what another delivered.",
      "If all seats share one account, any seat could; \(copies)",
    ]
  }

  private func name(of system: FileSystem) -> String {
    switch system {
    case .local: "a disk of this machine"
    case .network: "an NFS share"
    case .windowsShare: "a Windows share (SMB)"
    case .withoutPermissions: "a file system without permissions (FAT)"
    case .other(let kind): "a file system of kind `\(reduced(kind))`"
    }
  }
}
