public import Scoring

/// What a store holds of a learner's texts and notes.
public struct WrittenTexts: Hashable, Sendable {
  /// Each text in its newest version.
  public var texts: [LearnerText] = []
  /// Versions that were set aside, because another window of the program wrote the same text meanwhile.
  public var others: [LearnerText] = []
  /// The paths of files that cannot be read: they are damaged, too long, of a later version of the program, or have the name of another
  /// text. They stay as they are.
  public var unread: [String] = []
  /// The position of a subject's text in `texts`.
  private var positions: [LearnerText.Subject: Int] = [:]

  /// Nothing was written.
  public init() {}

  mutating func add(_ text: LearnerText, isSetAside: Bool) {
    if isSetAside {
      others.append(text)
    } else if let position = positions[text.subject] {
      if text.isNewer(than: texts[position]) { texts[position] = text }
    } else {
      positions[text.subject] = texts.count
      texts.append(text)
    }
  }
}

extension LearnerText {
  /// Whether it was written later than another version of it.
  func isNewer(than other: LearnerText) -> Bool {
    guard let time = at, let before = other.at else { return at != nil }
    return time > before
  }
}

extension WrittenTexts {
  /// These texts under the present names of their pages. If one text stands under a former name and under the present one, the newer
  /// version counts.
  package func renamed(by names: FormerNames) -> WrittenTexts {
    var renamed = WrittenTexts()
    renamed.unread = unread
    for text in texts { renamed.add(names.present(text), isSetAside: false) }
    for text in others { renamed.add(names.present(text), isSetAside: true) }
    return renamed
  }
}
