import Testing

/// No message says "1 answers".
struct PluralTests {
  /// Limits and numbers that are above 1 wherever they are shown, by file.
  private static let several: [String: Set<String>] = [
    "Study/Review.swift": ["Pause.longest"],
    "Options/ReviewOptions.swift": ["limits.upperBound"],
    "World/SeatSignIn.swift": ["Self.longestName"],
    "Plain/PlainPrompt.swift": ["picks"],
    "Plain/PlainInput.swift": ["Model.longestName"],
    "Plain/PlainAnswer.swift": ["$0", "picks"],
    "Layout/Geometry.swift": ["smallest.columns", "smallest.rows"],
    "Views/CourseView.swift": ["course.modules.count", #"halves % 2 == 0 ? "" : "½""#],
    "Views/FeedbackView.swift": ["scored"],
    "Words/ReviewWords.swift": ["reviews.due.count"],
    "Words/Remark.swift": ["wrong.count"],
    "Words/ProgressOverview.swift": ["days.count"],
    "Words/Goodbye.swift": ["answers"],
    "Texts/WritingWords.swift": ["LearnerText.mostCharacters"],
    "Debrief/DebriefSummary.swift": ["Debrief.smallestGroup"],
    "Cohort/CollectionText.swift": ["grouped(said)"],
    "Cohort/MarkingRemarks.swift": ["learners.count"],
    "Course/RosterText.swift": ["grouped(rows)"],
    "Sections/Change.swift": ["change.count", "forms.pairs", #"edges.last ?? """#],
    "Sections/Times.swift": ["last * width"],
    "Sections/Scores.swift": ["scores.moments.count"],
  ]

  @Test func whatMayBeOneIsCounted() {
    // Findings of Authoring speak of limits and of numbers past a limit.
    let files = Repository.sources.filter { $0.module != "Authoring" }
    expectNone(files.flatMap { pluralsOfOne(in: $0, except: Self.several) })
  }

  @Test func aPluralBehindANumberIsFound() {
    let file = SourceFile(
      path: "Sources/Domain/M/A.swift",
      text: #"""
        let a = "\(count(of: b)) answers and \(c) case"
        // \(count) answers
        let d = "\(e) days on \(f) weeksomething, \(limit) hours"
        """#)
    #expect(
      pluralsOfOne(in: file, except: ["M/A.swift": ["limit"]]).map(\.description) == [
        #"Sources/Domain/M/A.swift:1: `\(count(of: b)) answers`: use `counted`, which says one in the singular"#,
        #"Sources/Domain/M/A.swift:3: `\(e) days`: use `counted`, which says one in the singular"#,
      ])
  }
}
