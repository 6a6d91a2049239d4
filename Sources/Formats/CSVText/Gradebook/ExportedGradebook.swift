/// A file that a gradebook wrote, kept so that a single cell can be changed and every other byte stays: separators, quotation
/// marks, line ends, byte order mark and encoding.
///
/// UTF-16 is recognised by its byte order mark. Everything else is taken byte by byte, which suits UTF-8 and all encodings that hold
/// ASCII.
struct ExportedGradebook {
  /// Bytes, or the units of UTF-16, without the byte order mark.
  private(set) var units: [UInt16]
  private let encoding: Encoding
  let rows: [Row]

  struct Row {
    /// From 1 up.
    let line: Int
    let cells: [Range<Int>]
  }

  private enum Encoding {
    case bytes(mark: [UInt8])
    case utf16(isLittle: Bool)
  }

  private static let (quote, backslash) = (UInt16(0x22), UInt16(0x5C))

  init(_ bytes: [UInt8], separator: UInt8) throws(GradebookFault) {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      guard bytes.count.isMultiple(of: 2) else { throw .halfUnit }
      let isLittle = bytes[0] == 0xFF
      encoding = .utf16(isLittle: isLittle)
      units = stride(from: 2, to: bytes.count, by: 2).map { index in
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return isLittle ? second << 8 | first : first << 8 | second
      }
    } else {
      let mark: [UInt8] = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? [0xEF, 0xBB, 0xBF] : []
      encoding = .bytes(mark: mark)
      units = bytes.dropFirst(mark.count).map(UInt16.init)
    }
    rows = try Self.rows(of: units, separator: UInt16(separator), escapes: false)
    // PHP, in which Moodle is written, reads a backslash before a quotation mark as an escape; others do not.
    let others = try? Self.rows(of: units, separator: UInt16(separator), escapes: true)
    guard let others, others.count == rows.count else {
      throw .twoReadings(line: Self.firstEscape(in: units))
    }
    for (row, other) in zip(rows, others) where row.cells != other.cells {
      throw .twoReadings(line: row.line)
    }
  }

  private static func firstEscape(in units: [UInt16]) -> Int {
    let index = zip(units.indices, zip(units, units.dropFirst())).first {
      $0.1.0 == backslash && $0.1.1 == quote
    }?.0
    return 1 + units.prefix(index ?? 0).count { $0 == 0x0A }
  }

  /// The rows that are not empty. A quoted field may hold separators and line ends.
  private static func rows(
    of units: [UInt16], separator: UInt16, escapes: Bool
  ) throws(GradebookFault) -> [Row] {
    var rows: [Row] = []
    var (index, line) = (0, 1)
    while index < units.count {
      let first = line
      var cells: [Range<Int>] = []
      while true {
        let start = index
        if index < units.count, units[index] == quote {
          index += 1
          while true {
            guard index < units.count else { throw .unclosedQuote(line: first) }
            let unit = units[index]
            if unit == 0x0A { line += 1 }
            if escapes, unit == backslash, index + 1 < units.count {
              index += 2
            } else if unit != quote {
              index += 1
            } else if index + 1 < units.count, units[index + 1] == quote {
              index += 2
            } else {
              index += 1
              break
            }
          }
        }
        while index < units.count, ![separator, 0x0A, 0x0D].contains(units[index]) { index += 1 }
        cells.append(start..<index)
        guard index < units.count, units[index] == separator else { break }
        index += 1
      }
      if cells != [index..<index] { rows.append(Row(line: first, cells: cells)) }
      if index < units.count, units[index] == 0x0D {
        index += 1
        if index >= units.count || units[index] != 0x0A { line += 1 }
      }
      if index < units.count, units[index] == 0x0A {
        index += 1
        line += 1
      }
    }
    return rows
  }

  /// What stands in a cell, without quotation marks and without blanks around it.
  func text(of cell: Range<Int>) -> String {
    var content = Array(units[cell])
    if content.count > 1, content.first == Self.quote, content.last == Self.quote {
      content = Array(content.dropFirst().dropLast())
    }
    var text =
      switch encoding {
      case .utf16: String(decoding: content, as: UTF16.self)
      case .bytes:
        String(
          decoding: Windows1252.utf8(of: content.map { UInt8(truncatingIfNeeded: $0) }).utf8,
          as: UTF8.self)
      }
    text = text.replacing("\"\"", with: "\"")
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }

  /// The file with other ASCII texts in some of its cells. A cell that was quoted stays quoted.
  func bytes(replacing cells: [(cell: Range<Int>, text: String)]) -> [UInt8] {
    var result: [UInt16] = []
    var done = 0
    for (cell, text) in cells.sorted(by: { $0.cell.lowerBound < $1.cell.lowerBound }) {
      result += units[done..<cell.lowerBound]
      let isQuoted = cell.count > 1 && units[cell.lowerBound] == Self.quote
      result += (isQuoted ? "\"\(text)\"" : text).utf8.map(UInt16.init)
      done = cell.upperBound
    }
    result += units[done...]
    switch encoding {
    case .bytes(let mark): return mark + result.map { UInt8(truncatingIfNeeded: $0) }
    case .utf16(let isLittle):
      return (isLittle ? [0xFF, 0xFE] : [0xFE, 0xFF])
        + result.flatMap { unit in
          let (high, low) = (UInt8(unit >> 8), UInt8(truncatingIfNeeded: unit))
          return isLittle ? [low, high] : [high, low]
        }
    }
  }
}

/// Why an exported gradebook cannot be filled. Nothing is written then.
public enum GradebookFault: Error, Hashable, Sendable {
  /// A file in UTF-16 ends in the middle of a character.
  case halfUnit
  /// A quotation mark in the row that begins on this line is never closed.
  case unclosedQuote(line: Int)
  /// Programs divide this row in two ways, because it has a backslash before a quotation mark.
  case twoReadings(line: Int)
  /// No column has the title, or begins with it. The titles there are.
  case missingColumn([String])
  /// Several columns begin with the title: these.
  case severalColumns([String])
  /// No column holds ids or mail addresses of the cohort.
  case nobodyKnown
  /// Several columns hold ids of different people of the cohort: these.
  case severalIDs([String])
  /// The file says that the column has another maximum than was asked for.
  case otherMaximum(Int)
}
