public import Scoring

/// Something to say about a roster file.
public struct RosterFinding: Hashable, Sendable {
  /// The line of the file, from 1 up.
  public var line: Int
  public var kind: Kind

  public init(line: Int, kind: Kind) {
    self.line = line
    self.kind = kind
  }

  public enum Kind: Hashable, Sendable {
    /// There is no header, and so no roster.
    case empty
    /// The header lacks this column, and so there is no roster.
    case missingColumn(Column)
    /// Two columns have the same heading; the first one counts.
    case repeatedColumn(Column)
    /// The bytes are not UTF-8 and were read as Windows-1252, which older spreadsheets write.
    case readAsWindows1252
    /// A quotation mark that is never closed.
    case unclosedQuote
    case blankID
    /// This text cannot be a learner id.
    case malformedID(String)
    /// The same learner again; the first row counts.
    case repeatedID(LearnerID)
  }

  public enum Column: String, Hashable, Sendable, CaseIterable {
    case id
    case name
    case section
    case mail
  }

  /// Whether the file is no roster because of this.
  public var isFatal: Bool {
    switch kind {
    case .empty, .missingColumn: true
    default: false
    }
  }
}
