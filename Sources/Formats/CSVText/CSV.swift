/// CSVText reads and writes comma-separated values, and reads rosters out of them, in whatever encoding a spreadsheet saved.
/// Everything here is a pure function of bytes: it opens no file.

/// Comma-separated values as RFC 4180 defines them.
///
/// Lines are written with a line feed alone, which every reader takes, and without a byte order mark. What is read may have any
/// line end and any one separator, and quoted fields may contain both. A field with a comma, a semicolon or a tab is quoted, so the
/// separator of what is written may be any of them.
public enum CSV {
  /// A row, and the number of the line on which it begins, counted from 1.
  public struct Row: Hashable, Sendable {
    public var line: Int
    public var fields: [String]

    public init(line: Int, fields: [String]) {
      self.line = line
      self.fields = fields
    }
  }

  /// The rows of a text; empty lines are left out.
  ///
  /// `unclosedQuote` is the line of a quotation mark that is never closed, so that the rest of the text belongs to its field.
  public static func read(_ utf8: [UInt8], separator: UInt8 = UInt8(ascii: ","))
    -> (rows: [Row], unclosedQuote: Int?)
  {
    var reading = CSVReading(separator: separator)
    for byte in utf8 { reading.add(byte) }
    return reading.finish()
  }

  /// One line of a table, ended by a line feed.
  public static func line(_ fields: [String], separator: String = ",") -> String {
    fields.map(quoted).joined(separator: separator) + "\n"
  }

  private static func quoted(_ field: String) -> String {
    // Many spreadsheets split at semicolons or tabs, whatever the file's own separator is.
    let needsQuotes = field.utf8.contains { byte in
      byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";") || byte == UInt8(ascii: "\"")
        || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
    guard needsQuotes || field.hasPrefix(" ") || field.hasSuffix(" ") else { return field }
    return "\""
      + field.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"")
      + "\""
  }
}

/// Reads byte by byte. That is safe in UTF-8, because separators, quotes and line ends are never part of another character.
private struct CSVReading {
  let separator: UInt8
  private var rows: [CSV.Row] = []
  private var fields: [String] = []
  private var field: [UInt8] = []
  private var state = State.start
  private var line = 1
  private var rowLine = 1
  private var quoteLine = 1
  private var lastWasReturn = false

  private enum State {
    case start, plain, quoted, afterQuote
  }

  init(separator: UInt8) {
    self.separator = separator
  }

  mutating func add(_ byte: UInt8) {
    let isSecondHalf = lastWasReturn && byte == 0x0A
    lastWasReturn = byte == 0x0D
    if (byte == 0x0A && !isSecondHalf) || byte == 0x0D { line += 1 }
    switch (state, byte) {
    case (.quoted, UInt8(ascii: "\"")): state = .afterQuote
    case (.quoted, _): field.append(byte)
    case (.start, UInt8(ascii: "\"")):
      state = .quoted
      quoteLine = line
    case (.afterQuote, UInt8(ascii: "\"")):
      field.append(byte)
      state = .quoted
    case (_, separator): endField()
    case (_, 0x0A) where isSecondHalf: rowLine = line
    case (_, 0x0A), (_, 0x0D): endRow()
    default:
      field.append(byte)
      if state == .start { state = .plain }
    }
  }

  consuming func finish() -> (rows: [CSV.Row], unclosedQuote: Int?) {
    let unclosed = state == .quoted ? quoteLine : nil
    endRow()
    return (rows, unclosed)
  }

  private mutating func endField() {
    fields.append(String(decoding: field, as: UTF8.self))
    field.removeAll(keepingCapacity: true)
    state = .start
  }

  private mutating func endRow() {
    let isEmpty = fields.isEmpty && field.isEmpty && state == .start
    endField()
    if !isEmpty { rows.append(CSV.Row(line: rowLine, fields: fields)) }
    fields.removeAll(keepingCapacity: true)
    rowLine = line
  }
}
