internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension Model {
  /// The end of a round of review: each case then and now, and what is due when.
  func reviewedContent(_ earlier: EarlierAnswers) -> Content {
    var document = Document()
    document.add(blocks.wrapped(Self.roundIsOver(earlier), .heading))
    document.addBlank()
    add(earlier.cases, to: &document)
    document.addBlank()
    if !earlier.restOfToday.isEmpty {
      document.add(blocks.wrapped(Self.reviewedEarlierToday, .strong))
      add(earlier.restOfToday, to: &document)
      document.addBlank()
    }
    for sentence in dueAfterRound { document.add(blocks.wrapped(sentence)) }
    return Content(title: "Review", trailing: whoAndHowFar, document: document)
  }

  private func add(_ cases: [EarlierAnswers.Case], to document: inout Document) {
    for item in cases {
      document.add(
        blocks.narrower(by: 2).wrapped(words(for: item))
          .hanging(from: Run(display.glyphs.bullet(depth: 0).padded(to: 2), .muted)))
    }
  }

  /// The heading over cases of another round, which may have been cut short.
  package static let reviewedEarlierToday = "Reviewed earlier today:"

  /// `This round is over: 3 cases.`
  package static func roundIsOver(_ earlier: EarlierAnswers) -> String {
    "This round is over: \(counted(earlier.cases.count, "case"))."
  }
}
