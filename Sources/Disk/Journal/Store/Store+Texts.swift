public import Files
public import Scoring

/// The texts and notes that learners write for themselves.
///
///     <root>/learners/<learner-id>/texts/<32 hex digits>.json     a text as the learner left it
///     <root>/learners/<learner-id>/texts/<32 hex digits>.draft    the same text while it is being written
///     <root>/learners/<learner-id>/texts/<32 hex digits>-<milliseconds>.json    another version, from another window
///     <root>/learners/<learner-id>/texts/<32 hex digits>-<milliseconds>.unread  a file that could not be read when its text was kept
///
/// A file's name begins with a digest of what its text is about. No reader of journals, no delivery and no collection looks at the
/// folder.
extension Store {
  /// The largest file of a text that is read, in bytes. Escapes make a text at most six times as long.
  static let largestText = 6 * LearnerText.mostBytes + 4096
  /// How many files of texts are looked at; a learner who writes a text a day needs thirty years to have as many.
  private static let mostTexts = 20_000
  /// The number of texts for which a further thread is worthwhile.
  private static let textsOfAPart = 64

  /// The folder of a learner's texts, whether it exists or not.
  public func texts(of learner: LearnerID) -> String { folder(of: learner) + "/texts" }

  /// Every text that a learner has: each in its newest version, the versions that were set aside, and the files that cannot be read.
  /// The order is that of the files' names.
  public func readTexts(of learner: LearnerID) throws(FileError) -> WrittenTexts {
    let folder = texts(of: learner)
    let names = try Array(
      Folder.names(in: folder)
        .filter { name in
          [".json", ".draft", ".unread"].contains(where: name.hasSuffix) && !name.hasPrefix(".")
        }
        .prefix(Self.mostTexts))
    let count = min(4, names.count / Self.textsOfAPart + 1)
    let parts = computeOnThreads(count) { part in
      names[(names.count * part / count)..<(names.count * (part + 1) / count)].map { name in
        (name: name, text: Self.text(in: folder, name))
      }
    }
    var written = WrittenTexts()
    for (name, text) in parts.joined() {
      if let text {
        written.add(text, isSetAside: Self.isSetAside(name))
      } else {
        written.unread.append(folder + "/" + name)
      }
    }
    return written
  }

  /// The text in a file; `nil` if it cannot be read, or has the name of another text.
  static func text(in folder: String, _ name: String) -> LearnerText? {
    guard !name.hasSuffix(".unread"),
      let bytes = try? WholeFile.read(folder + "/" + name, limit: largestText),
      let text = TextFile.read(bytes.span),
      name.prefix(while: { $0 != "." && $0 != "-" }) == TextFile.name(for: text.subject)
    else { return nil }
    return text
  }

  /// Whether a file's name says that it holds a version that was set aside.
  private static func isSetAside(_ name: String) -> Bool { name.contains("-") }

  /// Writes a text as the learner leaves it, in place of the version before: in one step and synced, so that a full disk or a power
  /// cut leaves the old version or the new one. A text without a word is removed.
  ///
  /// Returns the text with the time it was written: `now`, or later if the version before has a later time.
  @discardableResult
  public func writeText(_ text: LearnerText, of learner: LearnerID, at now: Timestamp)
    throws(FileError) -> LearnerText
  {
    let (path, draft) = paths(of: text, learner)
    var text = text
    let time = Self.time(of: text, now)
    text.at = time
    if text.isBlank {
      removeFile(path)
    } else {
      try Folder.make(texts(of: learner))
      try NewFile.write(TextFile.encode(text, at: time), to: path)
    }
    removeFile(draft)
    return text
  }

  /// Writes a text while it is being written, beside the version that the learner left. It is not synced, because it is written
  /// after every word: a power cut may take what was typed since the text was left, but never the version before.
  @discardableResult
  public func writeTextDraft(_ text: LearnerText, of learner: LearnerID, at now: Timestamp)
    throws(FileError) -> LearnerText
  {
    var text = text
    let time = Self.time(of: text, now)
    text.at = time
    try Folder.make(texts(of: learner))
    try NewFile.write(
      TextFile.encode(text, at: time), to: paths(of: text, learner).draft, isSynced: false)
    return text
  }

  private func paths(of text: LearnerText, _ learner: LearnerID) -> (text: String, draft: String) {
    let path = path(of: text.subject, learner)
    return (path + ".json", path + ".draft")
  }

  /// The path of a text's files, without what their names end with.
  func path(of subject: LearnerText.Subject, _ learner: LearnerID) -> String {
    texts(of: learner) + "/" + TextFile.name(for: subject)
  }

  /// A time later than that of the version before, even if the clock went back.
  private static func time(of text: LearnerText, _ now: Timestamp) -> Timestamp {
    guard let before = text.at, before >= now else { return now }
    return Timestamp(milliseconds: before.milliseconds &+ 1)
  }
}
