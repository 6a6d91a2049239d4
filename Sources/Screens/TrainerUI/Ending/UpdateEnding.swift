internal import Pages
internal import Screen

extension Model {
  /// Shows the ending of the course or the track.
  mutating func openEnding() {
    round = nil
    planReviews()
    place = Place(.ending)
  }

  mutating func updateEnding(_ message: Message) -> [Effect] {
    switch message {
    case .forward:
      return readOn {
        $0.openCourse()
        return []
      }
    case .backward: return goBack() ?? leaveEnding()
    case .leave, .toCourse: return leaveEnding()
    default: return scrolled(by: message)
    }
  }

  private mutating func leaveEnding() -> [Effect] {
    openCourse()
    return []
  }
}
