internal import Pages
internal import Screen

extension Model {
  /// Shows what the learner has done; the way back leads to the module that had the focus.
  mutating func openProgress(from selected: Int) {
    place = Place(.progress(from: selected))
  }

  mutating func updateProgress(_ selected: Int, _ message: Message) -> [Effect] {
    switch message {
    case .leave: openCourse(selecting: selected)
    case .forward:
      if let position = practiceInView() { return openPractice(position) }
      return readOn {
        $0.openCourse(selecting: selected)
        return []
      }
    case .pick(let position): return openPractice(position)
    case .up, .down: moveFocus(message)
    default: scroll(message)
    }
    return []
  }
}
