internal import Curriculum
internal import Files
internal import Journal
internal import Reports
internal import Scoring
internal import Seat
internal import TrainerUI

/// What is kept for a learner beside the answers: answers begun, what they chose, and what they write for themselves.
extension TrainerWorld {
  /// Keeps the answers that were begun, so that they survive the end of the program. What another window began stays.
  mutating func keep(_ drafts: [Draft]) -> [Message] {
    guard let sitting else { return [] }
    let (before, names) = (keptDrafts, FormerNames(of: course))
    do throws(FileError) {
      try store.changeDrafts(of: sitting.learner) { kept in
        var kept = kept
        names.rename(&kept)
        return drafts.changes(since: before, to: kept)
      }
      keptDrafts = drafts
      return []
    } catch {
      return [.storeFailed("The answer you began cannot be kept: " + error.problem)]
    }
  }

  /// Keeps what the learner chose. What was chosen in another window stays.
  mutating func keep(_ preferences: Preferences) -> [Message] {
    guard let sitting else { return [] }
    let before = keptPreferences
    do throws(FileError) {
      try store.changePreferences(of: sitting.learner) {
        preferences.changes(since: before, to: $0)
      }
      keptPreferences = preferences
      return []
    } catch {
      return [.storeFailed("What you chose cannot be kept: " + error.problem)]
    }
  }

  /// What a learner wrote for themselves, and what to say if some of it cannot be read.
  func texts(of id: LearnerID) -> (WrittenTexts, note: String?) {
    guard let read = try? store.readTexts(of: id) else {
      return (WrittenTexts(), "What you wrote cannot be read: \(store.texts(of: id))")
    }
    let written = read.renamed(by: FormerNames(of: course))
    let count = written.unread.count
    guard count > 0 else { return (written, nil) }
    let words = counted(count, "file") + " of your texts"
    return (written, "\(words) cannot be read and stays as it is: \(store.texts(of: id))")
  }

  func edit(_ text: String) -> EditedOutside {
    guard let editor, let sitting else { return .failed("No editor can be started here.") }
    return editor.edit(text, below: store.texts(of: sitting.learner))
  }
}
