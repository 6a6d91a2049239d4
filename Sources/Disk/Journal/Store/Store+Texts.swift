public import Files
public import Scoring

/// The texts and notes that learners write for themselves.
///
///     <root>/learners/<learner-id>/texts/<32 hex digits>.json     a text as the learner left it
///     <root>/learners/<learner-id>/texts/<32 hex digits>.draft    the same text while it is being written
///
/// A file's name is a digest of what its text is about. No reader of journals, no delivery and no collection looks at the folder.
extension Store {
  /// The largest file of a text that is read, in bytes. Escapes make a text at most six times as long.
  private static let largestText = 6 * LearnerText.mostBytes + 4096
  /// How many files of texts are looked at; a learner who writes a text a day needs thirty years to have as many.
  private static let mostTexts = 20_000

  /// The folder of a learner's texts, whether it exists or not.
  public func texts(of learner: LearnerID) -> String { folder(of: learner) + "/texts" }

  /// Every text that a learner has, each in its newest version; the order is that of the files' names.
  ///
  /// A file that cannot be read stays as it is, and `unread` has its path: it is damaged, too long, of a later version, or has the
  /// name of another text.
  public func readTexts(of learner: LearnerID) throws(FileError) -> (
    texts: [LearnerText], unread: [String]
  ) {
    let folder = texts(of: learner)
    let names = try Folder.names(in: folder)
      .filter { ($0.hasSuffix(".json") || $0.hasSuffix(".draft")) && !$0.hasPrefix(".") }
    var newest: [LearnerText.Subject: LearnerText] = [:]
    var order: [LearnerText.Subject] = []
    var unread: [String] = []
    for name in names.prefix(Self.mostTexts) {
      let path = folder + "/" + name
      guard let bytes = try? WholeFile.read(path, limit: Self.largestText),
        let text = TextFile.read(bytes.span),
        name.prefix(while: { $0 != "." }) == TextFile.name(for: text.subject)
      else {
        unread.append(path)
        continue
      }
      if let other = newest[text.subject] {
        if isNewer(text, than: other) { newest[text.subject] = text }
      } else {
        newest[text.subject] = text
        order.append(text.subject)
      }
    }
    return (order.compactMap { newest[$0] }, unread)
  }

  private func isNewer(_ text: LearnerText, than other: LearnerText) -> Bool {
    guard let time = text.at, let before = other.at else { return text.at != nil }
    return time > before
  }

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
    let path = texts(of: learner) + "/" + TextFile.name(for: text.subject)
    return (path + ".json", path + ".draft")
  }

  /// A time later than that of the version before, even if the clock went back.
  private static func time(of text: LearnerText, _ now: Timestamp) -> Timestamp {
    guard let before = text.at, before >= now else { return now }
    return Timestamp(milliseconds: before.milliseconds &+ 1)
  }
}
