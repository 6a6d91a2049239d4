package import Curriculum
internal import Digest
package import Scoring

extension Course {
  /// What each learner is asked in a form, by who they are and what they have answered; `nil` unless the form asks twins.
  package func twinSittings(ofFormNamed id: String) -> ((LearnerID, [Attempt]) -> Course)? {
    guard pairs != nil, let form = forms.first(where: { $0.id.text == id }) else { return nil }
    return { learner, attempts in
      sitting(
        form,
        asking: TwinChoice(
          beginsWithSecond: learner.beginsWithSecondTwins(of: self.id), course: self.id,
          attempts: attempts))
    }
  }
}

extension LearnerID {
  /// Whether somebody who has answered no twin begins with form B: by a digest of the course and the learner, so that about half
  /// of a group does, every seat says the same, and nobody chooses.
  func beginsWithSecondTwins(of course: Identifier<Course>) -> Bool {
    let digit = sha256("\(course.text)\n\(text)".utf8).utf8.first ?? 0
    return "13579bdf".utf8.contains(digit)
  }
}
