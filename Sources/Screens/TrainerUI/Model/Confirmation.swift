/// Something that is done only when the learner asks for it twice.
enum Confirmation: Hashable, Sendable {
  /// Leaving, which would lose an answer that was begun.
  case leaving
  /// Answering a scenario once more, which hides what is being read.
  case answeringAgain
  /// Writing a file that leaves the store.
  case writing(LearnerFile)
  /// Removing a version of a text that was set aside.
  case droppingVersion
  /// Removing the note on a page.
  case removingNote

  /// The message that asks for it.
  var message: Message {
    switch self {
    case .leaving: .quit
    case .answeringAgain: .again
    case .writing(let file): .writeFile(file)
    case .droppingVersion: .dropVersion
    case .removingNote: .removeNote
    }
  }
}
