internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Seat
internal import TrainerUI

/// What is kept for a learner beside the answers: answers begun, what they chose, and what they write for themselves.
extension TrainerWorld {
  /// Keeps the answers that were begun, so that they survive the end of the program.
  func keep(_ drafts: [Draft]) -> [Message] {
    guard let sitting else { return [] }
    do throws(FileError) {
      try store.writeDrafts(drafts, of: sitting.learner)
      return []
    } catch {
      return [.storeFailed(error.words)]
    }
  }

  /// Keeps what the learner chose.
  func keep(_ preferences: Preferences) -> [Message] {
    guard let sitting else { return [] }
    do throws(FileError) {
      try store.writePreferences(preferences, of: sitting.learner)
      return []
    } catch {
      return [.storeFailed(error.words)]
    }
  }

  /// What a learner wrote for themselves, and what to say if some of it cannot be read.
  func texts(of id: LearnerID) -> ([LearnerText], note: String?) {
    guard let read = try? store.readTexts(of: id) else {
      return ([], "What you wrote cannot be read: \(store.texts(of: id))")
    }
    let count = read.unread.count
    guard count > 0 else { return (read.texts, nil) }
    let words = count == 1 ? "1 file of your texts" : "\(count) files of your texts"
    return (read.texts, "\(words) cannot be read and stays as it is: \(store.texts(of: id))")
  }

  func keep(_ text: LearnerText, isDraft: Bool) -> Message {
    guard let sitting else {
      return .textNotKept(
        text, "Not kept: nobody is signed in, because the store cannot be written.")
    }
    do throws(FileError) {
      let now = clock.now()
      return .textKept(
        isDraft
          ? try store.writeTextDraft(text, of: sitting.learner, at: now)
          : try store.writeText(text, of: sitting.learner, at: now))
    } catch {
      return .textNotKept(
        text, "Not kept. \(error.words) What you wrote is here until you leave Webside.")
    }
  }

  func edit(_ text: String) -> EditedOutside {
    guard let editor, let sitting else { return .failed("No editor can be started here.") }
    return editor.edit(text, below: store.texts(of: sitting.learner))
  }
}
