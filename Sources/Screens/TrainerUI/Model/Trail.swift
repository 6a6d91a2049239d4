/// The places to come back to, and the page that study goes on with.
struct Trail: Hashable, Sendable {
  /// The newest last.
  private(set) var steps: [Step] = []
  /// The page that study goes on with, once one was opened. Looking something up leaves it as it is.
  var studied: PageIndex?

  /// A place to come back to.
  struct Step: Hashable, Sendable {
    var place: Place
    /// The page that the learner went to from there; `nil` if a page that is no page of the course lies over the place. The
    /// summary of a module counts as the page after its last one.
    var arrived: PageIndex?
    /// The page that study went on with at that time.
    var studied: PageIndex?
    /// Whether the learner just read on, and did not look something up.
    var isReading = false
  }

  /// The most places that are remembered; nobody goes back further.
  private static let longest = 200

  mutating func add(_ step: Step) {
    steps.append(step)
    if steps.count > Self.longest { steps.removeFirst() }
  }

  mutating func removeLast() -> Step? { steps.popLast() }

  /// Forgets the newest steps as long as they are of some kind.
  mutating func removeLast(while isOfKind: (Step) -> Bool) {
    while let last = steps.last, isOfKind(last) { steps.removeLast() }
  }

  /// Forgets the places to come back to.
  mutating func clear() { steps = [] }
}
