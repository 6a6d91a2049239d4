internal import Journal

/// The lines of one file that are set aside. Of lines that are alike the first few are kept and the others counted, so that a
/// file costs no more than its size, whatever it holds: a stranger's file may consist of line feeds.
struct LineRejections: Sendable {
  /// How many lines of a kind are kept.
  static let mostOfAKind = 5

  private var kept: [Rejection] = []
  /// For each likeness: how many lines were kept, and where the last of them is.
  private var counts = [(kept: Int, last: Int)](
    repeating: (0, 0), count: Note.Kind.likenesses)

  private struct Rejection: Sendable {
    var line: Int
    var kind: Note.Kind
    var more = 0
  }

  var isEmpty: Bool { kept.isEmpty }

  /// Adds a line; its number is from 1 up.
  mutating func add(_ line: Int, _ kind: Note.Kind) {
    let likeness = kind.likeness
    guard counts[likeness].kept == Self.mostOfAKind else {
      counts[likeness] = (counts[likeness].kept + 1, kept.count)
      return kept.append(Rejection(line: line, kind: kind))
    }
    kept[counts[likeness].last].more += 1
  }

  /// The lines as a report has them.
  func rejections(of path: String) -> [CollectionReport.Rejection] {
    kept.map {
      CollectionReport.Rejection(
        path: path, line: $0.line, reason: .line($0.kind), more: $0.more)
    }
  }
}

extension Note.Kind {
  fileprivate static let likenesses = 7

  /// A number below `likenesses` that lines which are alike share. The version, field or learner they name makes no difference.
  fileprivate var likeness: Int {
    switch self {
    case .torn: 0
    case .line(.damaged): 1
    case .line(.newerVersion): 2
    case .line(.invalid): 3
    case .otherLearner: 4
    case .conflict: 5
    case .file: 6
    }
  }
}
