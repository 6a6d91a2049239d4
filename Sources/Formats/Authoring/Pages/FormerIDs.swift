internal import Curriculum

/// The ids that things had before, as `formerly` names them: answers under such an id count for one thing alone.
struct FormerIDs<Subject> {
  /// The ids that things have now.
  private let present: Set<Identifier<Subject>>
  private var former: Set<Identifier<Subject>> = []

  init(present: Set<Identifier<Subject>>) {
    self.present = present
  }

  /// Adds an id that something had; gives what is wrong with that. `thing` is what has ids, such as `scenario`.
  mutating func add(_ id: Identifier<Subject>, of thing: String) -> Finding? {
    if present.contains(id) { return .formerIDInUse(id.text, of: thing) }
    return former.insert(id).inserted ? nil : .formerIDTwice(id.text, of: thing)
  }
}
