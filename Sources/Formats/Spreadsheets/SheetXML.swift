/// A sheet as XML.
struct SheetXML {
  private(set) var text: String

  init(_ sheet: Workbook.Sheet) {
    let count = max(sheet.header.count, sheet.rows.map(\.count).max() ?? 0)
    text = Workbook.declaration + "<worksheet xmlns=\"\(Workbook.main)\">"
    // The header stays when the rest scrolls.
    text += #"<sheetViews><sheetView workbookViewId="0">"#
    text += #"<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>"#
    text += "</sheetView></sheetViews>"
    if count > 0 {
      text += "<cols>"
      for column in 0..<count {
        let width = Self.width(of: column, in: sheet)
        text +=
          "<col min=\"\(column + 1)\" max=\"\(column + 1)\" width=\"\(width)\" customWidth=\"1\"/>"
      }
      text += "</cols>"
    }
    text += "<sheetData>"
    add(sheet.header.map(Workbook.Cell.text), number: 1, isHeader: true)
    for (index, row) in sheet.rows.enumerated() { add(row, number: index + 2, isHeader: false) }
    text += "</sheetData></worksheet>"
  }

  private mutating func add(_ cells: [Workbook.Cell], number: Int, isHeader: Bool) {
    text += "<row r=\"\(number)\">"
    for (column, cell) in cells.enumerated() {
      let place = Self.letters(of: column) + String(number)
      switch cell {
      case .text(let words):
        let style = isHeader ? CellStyle.header : .text
        text += "<c r=\"\(place)\" s=\"\(style.rawValue)\" t=\"inlineStr\"><is>"
        text += "<t xml:space=\"preserve\">\(XML.escaped(words))</t></is></c>"
      case .integer(let value): add("\(value)", at: place, .general)
      case .number(let value, let places):
        // A number that is none has no form in a sheet.
        guard value.isFinite else { continue }
        add(Self.rounded(value, places), at: place, CellStyle(places: places))
      case .share(let value):
        guard value.isFinite else { continue }
        add("\(value)", at: place, .share)
      case .exactShare(let value):
        guard value.isFinite else { continue }
        add("\(value)", at: place, .exactShare)
      case .time(let milliseconds):
        // Days since 30 December 1899, as spreadsheets count them.
        add("\(Double(milliseconds) / 86_400_000 + 25_569)", at: place, .time)
      case .empty: continue
      }
    }
    text += "</row>"
  }

  private mutating func add(_ value: String, at place: String, _ style: CellStyle) {
    text += "<c r=\"\(place)\" s=\"\(style.rawValue)\"><v>\(value)</v></c>"
  }

  private static func rounded(_ value: Double, _ places: Int) -> String {
    let scale = (0..<max(0, places)).reduce(1.0) { scale, _ in scale * 10 }
    return "\((value * scale).rounded() / scale)"
  }

  /// `A`, `B` … `Z`, `AA`.
  static func letters(of column: Int) -> String {
    var letters = ""
    var rest = column + 1
    while rest > 0 {
      letters = String(UnicodeScalar(UInt8(ascii: "A") + UInt8((rest - 1) % 26))) + letters
      rest = (rest - 1) / 26
    }
    return letters
  }

  /// Wide enough for the longest text of the first rows, from 8 to 48 characters.
  private static func width(of column: Int, in sheet: Workbook.Sheet) -> Int {
    let cells = sheet.rows.prefix(200).map { row -> Int in
      guard row.indices.contains(column) else { return 0 }
      return switch row[column] {
      case .text(let words): words.count
      case .integer(let value): String(value).count
      case .time: 16
      case .number, .share: 8
      case .exactShare: 14
      case .empty: 0
      }
    }
    let header = sheet.header.indices.contains(column) ? sheet.header[column].count : 0
    return min(48, max(8, max(header, cells.max() ?? 0) + 2))
  }
}

enum XML {
  /// Text between tags or quotes. Characters that XML does not have are left out.
  static func escaped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result.append(contentsOf: "&amp;".unicodeScalars)
      case "<": result.append(contentsOf: "&lt;".unicodeScalars)
      case ">": result.append(contentsOf: "&gt;".unicodeScalars)
      case "\"": result.append(contentsOf: "&quot;".unicodeScalars)
      case "\t", "\n", "\r": result.append(scalar)
      case "\0"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": continue
      default: result.append(scalar)
      }
    }
    return String(result)
  }
}
