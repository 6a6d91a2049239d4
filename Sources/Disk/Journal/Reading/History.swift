public import Files
public import Scoring

/// Everything that a learner has answered and reported, as the store has it.
public struct History: Hashable, Sendable {
  /// Every record once, in the order of `Attempt.isInOrder`.
  public var attempts: [Attempt] = []
  /// Every report once, in the order of `Report.isInOrder`.
  public var reports: [Report] = []
  /// What was not read, and why: by file, then line, then kind.
  public var notes: [Note] = []
  /// How many records were found again, word for word, in the same or another file.
  public var duplicates = 0

  /// Whether every file was read. If one was not, a note names it, and answers may be missing.
  public var isWhole: Bool {
    !notes.contains { note in
      if case .file = note.kind { true } else { false }
    }
  }

  public init(
    attempts: [Attempt] = [], reports: [Report] = [], notes: [Note] = [], duplicates: Int = 0
  ) {
    self.attempts = attempts
    self.reports = reports
    self.notes = notes
    self.duplicates = duplicates
  }
}

/// A finding about a file of a journal. The rest of the file counts.
public struct Note: Hashable, Sendable {
  public var file: String
  /// From 1 up; `nil` for a note on the file as a whole.
  public var line: Int?
  public var kind: Kind

  public init(file: String, line: Int? = nil, kind: Kind) {
    self.file = file
    self.line = line
    self.kind = kind
  }

  public enum Kind: Hashable, Sendable {
    /// The last line breaks off: a write was cut short, or is still going on.
    case torn
    /// A line that is not a record.
    case line(LineFault)
    /// A record of a learner who does not own the folder.
    case otherLearner(LearnerID)
    /// Another record of the same id says something else. Of the two lines, the one that sorts first byte by byte counts.
    case conflict(id: String)
    /// A file that was not read.
    case file(FileObstacle)
  }
}

extension Note: Comparable {
  /// By file, then line, then kind, so that a report never depends on the order of reading.
  public static func < (left: Note, right: Note) -> Bool {
    if left.file != right.file { return left.file < right.file }
    if left.line != right.line { return left.line ?? 0 < right.line ?? 0 }
    return left.kind < right.kind
  }
}

extension Note.Kind: Comparable {
  /// In the order of the cases, then by what they hold.
  public static func < (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.line(let left), .line(let right)): left < right
    case (.otherLearner(let left), .otherLearner(let right)): left < right
    case (.conflict(let left), .conflict(let right)): left < right
    case (.file(let left), .file(let right)): left < right
    default: left.rank < right.rank
    }
  }

  private var rank: Int {
    switch self {
    case .torn: 0
    case .line: 1
    case .otherLearner: 2
    case .conflict: 3
    case .file: 4
    }
  }
}

/// Why a complete line of a journal is not a record.
public enum LineFault: Error, Hashable, Sendable {
  /// The checksum is missing or not the line's.
  case damaged
  /// Written by a later version of the program.
  case newerVersion(Int)
  /// Undamaged, and still not a record: this field is missing, repeated, or holds what it cannot hold.
  case invalid(field: String)
}

extension LineFault: Comparable {
  /// In the order of the cases, then by version or field.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: (Int, Int, String) {
    switch self {
    case .damaged: (0, 0, "")
    case .newerVersion(let version): (1, version, "")
    case .invalid(let field): (2, 0, field)
    }
  }
}
