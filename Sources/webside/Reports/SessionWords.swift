internal import Curriculum
internal import Files
internal import Glibc
internal import Scoring
internal import Screen
internal import Session

/// What is said about a session: in the folder's README, and to whoever made it.
struct SessionWords {
  var plan: SessionPlan
  var course: Course
  var folder: SessionFolder

  /// The README of the folder, for whoever finds it.
  var readme: String {
    """
    \(reduced(plan.title))

    This folder belongs to a session of Webside, a course in the terminal.

    At each seat:           webside session join THIS-FOLDER
    The instructor's board: webside session live THIS-FOLDER
    Afterwards:             webside cohort collect THIS-FOLDER --into results
                            webside cohort scores results --session THIS-FOLDER
                            webside cohort debrief results --session THIS-FOLDER

    session.yaml  what is asked, and when. It may be edited; seats that are open follow.
    \(plan.signIn == .roster ? "roster.csv    who may sign in.\n" : "")\
    inbox/        what the seats delivered. Leave it as it is: each file is named by the SHA-256 of its
                  content, and a file that was changed or renamed is no longer believed.

    Each seat keeps its answers on its own disk too; nothing is lost when this folder cannot be reached.

    """
  }

  /// What to do now, and how well the folder is protected.
  func instructions(at path: String) -> String {
    let place = shellWord(path)
    let facts = ["\(reduced(plan.title)) (\(plan.id))", what, when, feedback, passMark, signIn]
    let lines =
      ["Made \(reduced(path))", ""] + paragraphs(facts.compactMap { $0 }, indent: 2)
      + [
        "", "At each seat:", "", "  webside session join \(place)", "",
        "At your own:", "", "  webside session live \(place)", "",
        "Afterwards:", "", "  webside cohort collect \(place) --into results",
        "  webside cohort scores results --session \(place)",
        "  webside cohort debrief results --session \(place)", "",
      ] + paragraphs(protection)
    return lines.map { $0 + "\n" }.joined()
  }

  /// Commands are never broken; what is said about them is.
  private func paragraphs(_ texts: [String], indent: Int = 0) -> [String] {
    texts.flatMap { text in
      wrap([Run(text)], to: Lines.columns - indent).map {
        String(repeating: " ", count: indent) + $0.text
      }
    }
  }

  private var what: String {
    switch (plan.form, plan.selection) {
    case (.learn, .all): "All of the course: \(course.modules.count) modules."
    case (.learn, .modules(let modules)):
      "Modules: \(modules.map(\.text).joined(separator: ", "))."
    case (.learn, .track(let track)): "Track: \(track)."
    case (let form, _): "The cases asked \(form == .pre ? "before" : "after") the course."
    }
  }

  private var when: String {
    switch (plan.opens, plan.closes) {
    case (nil, nil): "Open now, and until you say otherwise in session.yaml."
    case (let opens?, nil): "Opens \(LocalTime.text(opens))."
    case (nil, let closes?): "Open now; closes \(LocalTime.text(closes))."
    case (let opens?, let closes?):
      "Opens \(LocalTime.text(opens)), closes \(LocalTime.text(closes))."
    }
  }

  private var feedback: String {
    switch plan.feedback {
    case .immediate: "What was right is said after each answer."
    case .after: "What was right is said after the session has closed."
    case .none: "What was right is not said."
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
      : "Only those on the roster may sign in. Every seat can read the roster, names included."
  }

  /// What the place where the folder lies can do, and what that leaves open.
  private var protection: [String] {
    let system = FileSystem(of: folder.path)
    var lines = ["The folder is on \(system.map(name(of:)) ?? "an unknown file system")."]
    let isSet = folder.hasPermissions(seatsReadInbox: plan.seatsReadInbox)
    if !isSet || system == .withoutPermissions {
      lines.append(
        "It keeps no permissions of its own, so everybody who reaches it may read, change and remove deliveries."
      )
    } else if system == .windowsShare {
      lines.append(
        "The server decides who may read and remove deliveries; ask for a drop box: seats may create files, not list or delete."
      )
    } else {
      lines.append(
        "Where seats use accounts of their own, no seat can change or remove what another delivered."
      )
      lines.append(
        "Where all seats share one account, any seat could; each seat's own disk keeps a copy of its answers."
      )
    }
    lines.append(
      plan.seatsReadInbox
        ? "Every seat can read all deliveries, that is everybody's answers: it is the price of going on at another seat."
        : "Seats do not read deliveries; who moves to another seat begins the case they were at anew."
    )
    return lines
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

/// A path that begins at the root.
func absolutePath(of path: String) -> String {
  guard let resolved = realpath(path, nil) else { return path }
  defer { free(resolved) }
  return String(cString: resolved)
}

/// A path as a shell takes it for one word.
func shellWord(_ path: String) -> String {
  let text = reduced(path)
  let isPlain = text.utf8.allSatisfy { byte in
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
  return isPlain && !text.isEmpty ? text : "'" + text.replacing("'", with: #"'\''"#) + "'"
}
