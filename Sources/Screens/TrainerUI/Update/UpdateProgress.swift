internal import Pages
internal import Screen

extension Model {
  /// Shows what the learner has done; the way back leads to the module that was selected.
  mutating func openProgress(from selected: Int) {
    place = .progress(from: selected, top: .start)
  }

  mutating func updateProgress(_ selected: Int, _ message: Message) -> [Effect] {
    switch message {
    case .leave: openCourse(selecting: selected)
    default: scroll(message)
    }
    return []
  }
}
