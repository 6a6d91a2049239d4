import Curriculum

/// Why a slip may change what learners see although nothing is said: what it makes is as good a text as another.
enum OtherText: String, CaseIterable {
  /// Blanks of another kind, and signs that nobody sees.
  case sameToTheEye
  /// Other words, other punctuation, capitals and hashtags are the author's.
  case otherWords
  /// Emphasis, strong words, code and links mean nothing to the format but in lead-ins and posts, where they are found.
  case otherEmphasis
  /// A list, a quotation, a rule, a small heading or a new paragraph in running text is what its author wants it to be.
  case otherBlocks
  /// What is deleted or put in a comment is not there, and what is written twice is there twice.
  case goneOrTwice
  /// A field or a rating may have any value of its kind, an optional field may be left out, a box may be ticked or not, and entries
  /// may be tied.
  case otherValue
  /// A hashtag, words in brackets, a bar between words, code, and a sign behind a backslash are there to be seen.
  case chosenSigns
  /// In a post, words may be struck or not, and a word may be written in any way.
  case otherPost

  /// The class of a near miss that nothing was said about; `nil` if it is silent.
  static func of(_ miss: NearMiss, _ read: Module) -> OtherText? {
    guard let sound = miss.module.read else { return nil }
    let isSame = { (detail: DumpDetail) in dump(read, detail) == dump(sound, detail) }
    if dump(read).plain == dump(sound).plain { return .sameToTheEye }
    if ["DELETED", "<!-- LINE -->", "LINE⏎LINE"].contains(miss.slip) { return .goneOrTwice }
    let showsSigns = miss.showsSigns(read, sound)
    if isSame(.withoutWords), !showsSigns { return .otherWords }
    if miss.construct == .post, isSame(.counting) || wordSlips.contains(miss.slip) {
      return .otherPost
    }
    if isSame(.withoutMarks) {
      if !showsSigns { return .otherEmphasis }
      return shownSigns.contains(where: miss.slip.contains) ? .chosenSigns : nil
    }
    if isSame(.counting), miss.construct.isRunningText, !showsSigns { return .otherBlocks }
    let hasValue = [.field, .listField, .row, .entry, .keyedChoice].contains(miss.construct)
    return hasValue && values.contains(where: miss.slip.contains) ? .otherValue : nil
  }

  /// Slips in a post that make other words or another choice of what must go.
  private static let wordSlips: Set<String> = [
    "retired", "/retired/", "\\*retired\\*", "* ⇒ \\*", "book did ~~Tuesday~~",
  ]

  /// What stands in slips whose signs an author wants to be seen.
  private static let shownSigns = [
    "#todo", "#x", "#c", "[name]", "[slip]", "[the [policy]]", "[the policy]", "a | b",
    "snake_case", "\\{", "\\*", "`",
    "VALUE_VALUE", "hm -->", "<x", "a < b", "<3", "&lt;b&gt;", "\\\\", "[{school-policy}]", "[^",
  ]

  /// What stands in slips that write another value of the same kind.
  private static let values = [
    "NAME: 007", "NAME: 1e3", "NAME: 2026-01-01", "NAME: no", "NAME: null", "NAME: on", "NAME: ten",
    "NAME: true", "NAME: yes", "NAME: []", "# ", "| RESPONSE | ",
    "NUMBER. =", "NUMBER. ＝ TEXT", "- [ ] TEXT", "- [ ] **TEXT**",
  ]
}

extension SoundModule.Construct {
  /// Whether a line of it is running text, in which any block may stand.
  fileprivate var isRunningText: Bool {
    switch self {
    case .text, .item, .entry, .quote, .emptyLine, .note, .feedback, .explanation, .reason,
      .debrief,
      .facilitator, .commentEnds, .row:
      true
    default: false
    }
  }
}

extension NearMiss {
  /// Whether learners see signs of the format that they did not see before.
  fileprivate func showsSigns(_ read: Module, _ sound: Module) -> Bool {
    let signs = "\\|*`[]{}#^~<>=_"
    let (now, then) = (read.shownText, sound.shownText)
    return signs.contains { sign in
      let count = { (text: String) in text.count { $0 == sign } }
      return count(now) > count(then)
    }
  }
}

extension String {
  /// The text with single spaces for all blanks, and without what nobody sees.
  fileprivate var plain: String {
    var result = ""
    for character in self {
      let isHidden = character.unicodeScalars.allSatisfy {
        $0.properties.generalCategory == .format
      }
      if isHidden { continue }
      let blank = character.isWhitespace || character == "␣"
      if blank, result.last == " " { continue }
      result.append(blank ? " " : character)
    }
    return result.split(separator: " ").filter { $0.count != 12 }.joined(separator: " ")
  }
}

extension Module {
  /// All that a learner or a facilitator may read.
  fileprivate var shownText: String {
    dump(self, .words).split(separator: "\n").filter { line in
      let kind = line.drop { $0 == " " }
      return !["objectives ", "place ", "question "].contains(where: kind.hasPrefix)
    }.joined(separator: "\n")
  }
}
