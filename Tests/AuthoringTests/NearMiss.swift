import Curriculum

struct NearMiss: CustomStringConvertible {
  static let all: [NearMiss] = []
  var description: String { "" }
  enum Outcome { case read, found, silent }
  func outcome(on base: [String: String]) -> (Outcome, [Diagnostic]) { (.read, []) }
}
