internal import CSVText
internal import Cohort
package import Scoring

/// Addresses to write to, one a line, as mail programs take them.
package struct MailList: Hashable, Sendable {
  /// One line for each learner with an address, by id.
  package let text: String
  /// The learners of the list whose roster has no address for them, or none that can be one.
  package let withoutAddress: [LearnerID]
  package let count: Int

  /// - Parameter includingNames: Whether a line is `"Amina Diallo" <amina@example.org>` and not the address alone.
  init(_ learners: [CohortLearner], includingNames: Bool) {
    var lines: [String] = []
    var missing: [LearnerID] = []
    for learner in learners {
      guard let address = learner.mail, Self.isAddress(address) else {
        missing.append(learner.id)
        continue
      }
      let name = includingNames ? learner.name.map(SafeText.withoutControls) : nil
      let line = name.map { "\"\(Self.quoted($0))\" <\(address)>" } ?? address
      if !lines.contains(line) { lines.append(line) }
    }
    text = lines.map { $0 + "\n" }.joined()
    withoutAddress = missing
    count = lines.count
  }

  /// That nobody in a list has an address, and what to do.
  package static let wordsForNobody =
    "nobody here has a mail address; name your own list by --roster, with the column `email`"

  /// Whether a text can be a mail address. Nothing that would begin another address, or another field of a mail, is one.
  private static func isAddress(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
      && text.unicodeScalars.allSatisfy {
        $0.value > 0x20 && $0.value != 0x7F && !",;:<>\"()[]\\".unicodeScalars.contains($0)
      }
  }

  private static func quoted(_ name: String) -> String {
    name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
  }
}

extension CompletionReport {
  /// The addresses of the learners in the report.
  package var mail: MailList {
    MailList(completion.rows.map(\.learner), includingNames: includesNames)
  }
}
