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
    /// The file is none that people read as text, and so no roster.
    case otherFile(FileKind)
    /// There is no header, and so no roster.
    case empty
    /// The header, which has these columns, lacks this one, and so there is no roster.
    case missingColumn(Column, found: [String])
    /// Two columns have the same heading; the first one counts.
    case repeatedColumn(Column)
    /// Several columns may hold the ids; the one that is named first was taken.
    case chosenColumn(String, others: [String])
    /// The bytes are not UTF-8 and were read as Windows-1252, which older spreadsheets write.
    case readAsWindows1252
    /// A quotation mark that is never closed, so that the people behind it are not found. The file may be half saved, so there is no
    /// roster.
    case unclosedQuote
    case blankID
    /// This text cannot be a learner id; another one might be written instead.
    case malformedID(String, proposal: String?)
    /// The same learner again; the first row counts.
    case repeatedID(LearnerID)
    /// So many more rows have what was said of the rows before.
    case more(Int, Fault)
    /// The file has so many rows and nobody with an id that can be used, and so there is no roster.
    case nobody(rows: Int)
  }

  public enum Column: String, Hashable, Sendable, CaseIterable {
    case id
    case name
    case section
  }

  /// What may be wrong with a row, so that it is left out.
  public enum Fault: Hashable, Sendable, CaseIterable {
    case blankID, malformedID, repeatedID
  }

  /// Whether the file is no roster because of this.
  public var isFatal: Bool {
    switch kind {
    case .otherFile, .empty, .missingColumn, .unclosedQuote, .nobody: true
    default: false
    }
  }
}
