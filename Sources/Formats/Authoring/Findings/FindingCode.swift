public import Curriculum

/// The stable name of each kind of finding. `Docs/authors.md` explains them all.
public enum FindingCode: String, Hashable, Sendable, CaseIterable {
  // Files and their bytes.
  case missingFile = "missing-file"
  case unreadableFile = "unreadable-file"
  case fileTooLarge = "file-too-large"
  case notUTF8 = "not-utf8"
  case controlCharacter = "control-character"
  case nestingTooDeep = "nesting-too-deep"
  case tooManyCells = "too-many-cells"
  case tooManyFindings = "too-many-findings"
  case reducedOnScreen = "reduced-on-screen"

  // YAML and its fields.
  case missingFrontMatter = "missing-front-matter"
  case unclosedFrontMatter = "unclosed-front-matter"
  case unreadableYAML = "unreadable-yaml"
  case yamlAlias = "yaml-alias"
  case yamlTag = "yaml-tag"
  case yamlTooLarge = "yaml-too-large"
  case yamlComment = "yaml-comment"
  case duplicateField = "duplicate-field"
  case unknownField = "unknown-field"
  case missingField = "missing-field"
  case emptyField = "empty-field"
  case wrongType = "wrong-type"
  case malformedID = "malformed-id"
  case malformedValue = "malformed-value"
  case repeatedEntry = "repeated-entry"
  case conflictingFields = "conflicting-fields"

  // What is read as it was meant, and what would hide the rest of a file.
  case readAsMeant = "read-as-meant"
  case mergeConflict = "merge-conflict"
  case unclosedCode = "unclosed-code"
  case underlinedHeading = "underlined-heading"
  case unreadMark = "unread-mark"

  // Markdown.
  case html
  case unclosedComment = "unclosed-comment"
  case misplacedComment = "misplaced-comment"
  case image
  case unknownMarkdown = "unknown-markdown"
  case extraCells = "extra-cells"
  case malformedLink = "malformed-link"
  case brokenLink = "broken-link"
  case unknownPlaceholder = "unknown-placeholder"
  case misplacedPlaceholder = "misplaced-placeholder"

  // Pages and scenarios.
  case noPages = "no-pages"
  case textBeforePage = "text-before-page"
  case headingLevel = "heading-level"
  case emptyHeading = "empty-heading"
  case emptyPage = "empty-page"
  case missingDetails = "missing-details"
  case unknownSection = "unknown-section"
  case duplicateSection = "duplicate-section"
  case missingDebrief = "missing-debrief"
  case noQuestions = "no-questions"
  case questionWithoutAnswers = "question-without-answers"
  case answersWithoutQuestion = "answers-without-question"
  case misplacedQuestion = "misplaced-question"
  case strayText = "stray-text"

  // Questions.
  case missingID = "missing-id"
  case duplicateID = "duplicate-id"
  case formerID = "former-id"
  case misplacedOption = "misplaced-option"
  case missingKey = "missing-key"
  case allKeyed = "all-keyed"
  case keyedPoll = "keyed-poll"
  case choiceCount = "choice-count"
  case tooFewChoices = "too-few-choices"
  case tooManyChoices = "too-many-choices"
  case mixedList = "mixed-list"
  case emptyChoice = "empty-choice"
  case unmarkedAnswer = "unmarked-answer"
  case facilitatorShown = "facilitator-shown"
  case entryNumbers = "entry-numbers"
  case looseSign = "loose-sign"
  case splitPost = "split-post"
  case boxesInProse = "boxes-in-prose"
  case strayContent = "stray-content"
  case missingFeedback = "missing-feedback"
  case ratingHeader = "rating-header"
  case unknownRating = "unknown-rating"
  case tieWithNothing = "tie-with-nothing"
  case allTied = "all-tied"
  case nothingStruck = "nothing-struck"
  case sharedWord = "shared-word"
  case unmatchedFeedback = "unmatched-feedback"

  // Writing tasks.
  case missingModel = "missing-model"
  case missingChecklist = "missing-checklist"
  case checklistLength = "checklist-length"
  case checklistBox = "checklist-box"
  case writingInForm = "writing-in-form"

  // Across files.
  case unknownObjective = "unknown-objective"
  case unservedObjective = "unserved-objective"
  case unknownSource = "unknown-source"
  case unusedSource = "unused-source"
  case sourcePastReview = "source-past-review"
  case unlistedFile = "unlisted-file"
  case unknownModule = "unknown-module"
  case unknownScenario = "unknown-scenario"
  case scenarioInBothForms = "scenario-in-both-forms"
  case unequalForms = "unequal-forms"
  case twinQuestions = "twin-questions"
  case twinBlueprint = "twin-blueprint"
  case unpairedPage = "unpaired-page"
  case missingReading = "missing-reading"
  case weakEvidence = "weak-evidence"
  case minutesOff = "minutes-off"
  case longModule = "long-module"
  case namedByPlace = "named-by-place"
  case uncoveredPoint = "uncovered-point"
  case unknownPlace = "unknown-place"

  // A course that builds on another.
  case missingBase = "missing-base"
  case baseCircle = "base-circle"
  case unreadableBase = "unreadable-base"
  case baseVersion = "base-version"
  case revisedOriginal = "revised-original"
  case unnamedOriginal = "unnamed-original"
  case goneFromBase = "gone-from-base"
  case moreInBase = "more-in-base"
  case askedInForms = "asked-in-forms"

  // How items are written.
  case longestKey = "L01"
  case longestKeys = "L01b"
  case allOfTheAbove = "L02"
  case noneOfTheAbove = "L03"
  case combination = "L04"
  case absoluteDistractor = "L05"
  case hedgedKey = "L06"
  case negativeLeadIn = "L07"
  case doubleNegative = "L08"
  case articleCue = "L09"
  case clang = "L10"
  case convergence = "L11"
  case duplicateOption = "L12"
  case oppositePair = "L13"
  case unevenOptions = "L14"
  case unorderedNumbers = "L15"
  case missingLeadIn = "L16"
  case unfocusedLeadIn = "L17"
  case tooFewOptions = "L18"
  case dependency = "L19"
  case keyPositions = "L20"
  case itemMetadata = "L21"
  case ratingKeys = "L22"
  case orderKey = "L23"
  case ratingSides = "L24"
  case fewGrades = "L25"
  case citedJudgement = "L26"
  case malformedException = "malformed-exception"
  case unusedException = "unused-exception"

  /// The rules for writing items: `L01` and so on.
  static let rules = allCases.filter { $0.rawValue.hasPrefix("L") }

  /// Errors keep a course from opening; warnings do not.
  public var severity: Diagnostic.Severity {
    switch self {
    case .image, .emptyPage, .missingDebrief, .missingFeedback, .unservedObjective, .unusedSource,
      .sourcePastReview, .unlistedFile, .uncoveredPoint, .malformedException, .unusedException,
      .scenarioInBothForms, .unequalForms, .missingReading, .weakEvidence, .minutesOff,
      .longModule, .twinBlueprint, .unpairedPage, .readAsMeant, .yamlComment, .reducedOnScreen,
      .namedByPlace, .baseVersion, .revisedOriginal, .unnamedOriginal, .goneFromBase, .moreInBase,
      .askedInForms, .splitPost, .boxesInProse, .entryNumbers,
      .looseSign:
      .warning
    default: rawValue.hasPrefix("L") ? .warning : .error
    }
  }
}
