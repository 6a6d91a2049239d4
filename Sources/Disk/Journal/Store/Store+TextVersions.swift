package import Files
public import Scoring

/// What keeping a text came to.
public struct TextKeeping: Hashable, Sendable {
  /// The newest version on the disk, with its time; blank if the text was removed.
  public var text: LearnerText
  /// Whether that is another window's version, because the learner removed a text that was written further there.
  public var isOfAnotherWindow = false
  /// The versions that are set aside now; `nil` if nothing changed about them.
  public var others: [LearnerText]?
}

/// Texts that two windows of the program write at the same time.
///
/// A text has the time of the version that it goes on from. If the newest version on the disk has another time, another window wrote
/// it, and that version is set aside before it is replaced. So the last words of each window exist once: as the text, or set aside.
extension Store {
  /// The newest version of a text; `nil` if there is none that can be read.
  ///
  /// - Parameter former: What the text was about before pages of the course were renamed.
  package func readText(
    about subject: LearnerText.Subject, formerly former: [LearnerText.Subject] = [],
    of learner: LearnerID
  ) -> LearnerText? {
    let folder = texts(of: learner)
    var newest: LearnerText?
    for name in ([subject] + former).map(TextFile.name) {
      for ending in [".json", ".draft"] {
        guard var text = Self.text(in: folder, name + ending) else { continue }
        text.subject = subject
        if newest.map({ text.isNewer(than: $0) }) ?? true { newest = text }
      }
    }
    return newest
  }

  /// Keeps a text as the learner leaves it, or, as a draft, while it is being written; see `writeText` and `writeTextDraft`. What
  /// another window wrote since the text was read is set aside, and is not removed by a text without a word.
  package func keepText(
    _ text: LearnerText, isDraft: Bool, formerly former: [LearnerText.Subject] = [],
    of learner: LearnerID, at now: Timestamp
  ) throws(FileError) -> TextKeeping {
    try Folder.make(texts(of: learner))
    return try alone(in: texts(of: learner)) { () throws(FileError) in
      var text = text
      let base = text.at
      let current = readText(about: text.subject, formerly: former, of: learner)
      let isForeign =
        current.map { $0.at != base && !$0.isBlank && !$0.saysTheSame(as: text) } ?? false
      if let current, isForeign {
        guard !text.isBlank else { return TextKeeping(text: current, isOfAnotherWindow: true) }
        try setAside(current, of: learner)
      }
      try setUnreadAside(text.subject, of: learner, at: now)
      text.at = [base, current?.at].compactMap { $0 }.max()
      text =
        isDraft
        ? try writeTextDraft(text, of: learner, at: now)
        : try writeText(text, of: learner, at: now)
      let subjects = [text.subject] + former
      if !isDraft {
        for subject in former {
          removeFile(path(of: subject, learner) + ".json")
          removeFile(path(of: subject, learner) + ".draft")
        }
      }
      // Another window may have set aside the version that this one goes on from.
      let isSuperseded = try base.map { time throws(FileError) in
        try removeVersion(of: time, about: subjects, learner)
      }
      let hasChanged = isForeign || isSuperseded ?? false
      return TextKeeping(
        text: text, others: hasChanged ? try versionsSetAside(of: subjects, learner) : nil)
    }
  }

  /// Makes a version that was set aside the text, and sets aside what was the text before.
  package func takeVersion(
    _ version: LearnerText, formerly former: [LearnerText.Subject] = [], of learner: LearnerID,
    at now: Timestamp
  ) throws(FileError) -> TextKeeping {
    try alone(in: texts(of: learner)) { () throws(FileError) in
      let current = readText(about: version.subject, formerly: former, of: learner)
      if let current, !current.isBlank { try setAside(current, of: learner) }
      var text = version
      text.at = [version.at, current?.at].compactMap { $0 }.max()
      text = try writeText(text, of: learner, at: now)
      let subjects = [version.subject] + former
      if let time = version.at { _ = try removeVersion(of: time, about: subjects, learner) }
      return TextKeeping(text: text, others: try versionsSetAside(of: subjects, learner))
    }
  }

  /// Removes a version that was set aside. Returns those that are left.
  package func dropVersion(
    _ version: LearnerText, formerly former: [LearnerText.Subject] = [], of learner: LearnerID
  ) throws(FileError) -> [LearnerText] {
    try alone(in: texts(of: learner)) { () throws(FileError) in
      let subjects = [version.subject] + former
      if let time = version.at { _ = try removeVersion(of: time, about: subjects, learner) }
      return try versionsSetAside(of: subjects, learner)
    }
  }

  private func setAside(_ version: LearnerText, of learner: LearnerID) throws(FileError) {
    guard let time = version.at else { return }
    try NewFile.write(
      TextFile.encode(version, at: time), to: path(of: version.subject, learner, setAside: time))
  }

  private func path(
    of subject: LearnerText.Subject, _ learner: LearnerID, setAside time: Timestamp
  ) -> String {
    path(of: subject, learner) + "-\(time.milliseconds).json"
  }

  /// Gives another name to a file that cannot be read and is about to be replaced.
  private func setUnreadAside(
    _ subject: LearnerText.Subject, of learner: LearnerID, at now: Timestamp
  ) throws(FileError) {
    let folder = texts(of: learner)
    let name = TextFile.name(for: subject)
    for ending in [".json", ".draft"] where try exists(folder + "/" + name + ending) {
      guard Self.text(in: folder, name + ending) == nil else { continue }
      try Folder.rename(
        folder + "/" + name + ending,
        to: folder + "/\(name)-\(now.milliseconds)\(ending == ".json" ? "" : "1").unread")
    }
  }

  /// Removes a version that was set aside; returns whether there was one.
  private func removeVersion(
    of time: Timestamp, about subjects: [LearnerText.Subject], _ learner: LearnerID
  ) throws(FileError) -> Bool {
    var wasThere = false
    for subject in subjects {
      let path = path(of: subject, learner, setAside: time)
      guard try exists(path) else { continue }
      removeFile(path)
      wasThere = true
    }
    return wasThere
  }

  /// The versions of a text that are set aside, oldest first.
  private func versionsSetAside(of subjects: [LearnerText.Subject], _ learner: LearnerID)
    throws(FileError) -> [LearnerText]
  {
    let folder = texts(of: learner)
    let openings = subjects.map { TextFile.name(for: $0) + "-" }
    return try Folder.names(in: folder)
      .filter { name in name.hasSuffix(".json") && openings.contains { name.hasPrefix($0) } }
      .compactMap { Self.text(in: folder, $0) }
      .map { version in
        var version = version
        version.subject = subjects[0]
        return version
      }
      .sorted { $1.isNewer(than: $0) }
  }
}

extension LearnerText {
  /// Whether another version says the same, so that none of the two has to be kept beside the other.
  fileprivate func saysTheSame(as other: LearnerText) -> Bool {
    text == other.text && ticked == other.ticked && isFinished == other.isFinished
  }
}
