/// Spreadsheets writes spreadsheets as Office Open XML (ECMA-376), the format of `.xlsx` files. It reads none, and sees no file.
///
/// It is written by hand because no maintained Swift package writes workbooks, and Debian's libxlsxwriter has no static
/// library. The few parts below are all that Excel, LibreOffice and openpyxl need.

/// A workbook with one or more sheets.
public struct Workbook: Hashable, Sendable {
  public var sheets: [Sheet]

  public init(_ sheets: [Sheet]) { self.sheets = sheets }

  /// A table with a header that stays in view.
  public struct Sheet: Hashable, Sendable {
    /// What the tab says. Characters that a name may not have become `-`, and it is cut to 31 characters.
    public var name: String
    public var header: [String]
    public var rows: [[Cell]]

    public init(name: String, header: [String], rows: [[Cell]]) {
      self.name = name
      self.header = header
      self.rows = rows
    }
  }

  public enum Cell: Hashable, Sendable {
    /// Stays text whatever it looks like: an id of digits keeps its zeros, and `=1+1` is not computed.
    case text(String)
    case integer(Int)
    /// A number with at most this many decimals shown.
    case number(Double, places: Int)
    /// A share from 0 to 1, shown as a percentage with one decimal.
    case share(Double)
    /// A share from 0 to 1, shown as a percentage with all its decimals, up to nine.
    case exactShare(Double)
    /// A time in UTC, in milliseconds since 1970.
    case time(milliseconds: Int64)
    case empty
  }

  /// The file.
  public var bytes: [UInt8] {
    var archive = ZIPArchive()
    archive.add("[Content_Types].xml", contentTypes)
    archive.add("_rels/.rels", Self.packageRelations)
    archive.add("xl/workbook.xml", book)
    archive.add("xl/_rels/workbook.xml.rels", bookRelations)
    archive.add("xl/styles.xml", Self.styles)
    for (index, sheet) in sheets.enumerated() {
      archive.add("xl/worksheets/sheet\(index + 1).xml", SheetXML(sheet).text)
    }
    return archive.finish()
  }

  static let declaration = #"<?xml version="1.0" encoding="UTF-8" standalone="yes"?>"#
  static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let relations =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let packageRelationsSchema =
    "http://schemas.openxmlformats.org/package/2006/relationships"
  private static let types = "application/vnd.openxmlformats-officedocument.spreadsheetml."

  private var contentTypes: String {
    let sheets = sheets.indices.map {
      "<Override PartName=\"/xl/worksheets/sheet\($0 + 1).xml\" ContentType=\"\(Self.types)worksheet+xml\"/>"
    }.joined()
    return Self.declaration
      + #"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">"#
      + #"<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>"#
      + #"<Default Extension="xml" ContentType="application/xml"/>"#
      + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(Self.types)sheet.main+xml\"/>"
      + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(Self.types)styles+xml\"/>"
      + sheets + "</Types>"
  }

  private static let packageRelations =
    declaration + "<Relationships xmlns=\"\(packageRelationsSchema)\">"
    + "<Relationship Id=\"rId1\" Type=\"\(relations)/officeDocument\" Target=\"xl/workbook.xml\"/>"
    + "</Relationships>"

  private var book: String {
    let names = sheetNames
    let list = names.enumerated().map { index, name in
      "<sheet name=\"\(XML.escaped(name))\" sheetId=\"\(index + 1)\" r:id=\"rId\(index + 1)\"/>"
    }.joined()
    return Self.declaration + "<workbook xmlns=\"\(Self.main)\" xmlns:r=\"\(Self.relations)\">"
      + "<sheets>\(list)</sheets></workbook>"
  }

  private var bookRelations: String {
    let list = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(Self.relations)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }.joined()
    return Self.declaration + "<Relationships xmlns=\"\(Self.packageRelationsSchema)\">" + list
      + "<Relationship Id=\"rId\(sheets.count + 1)\" Type=\"\(Self.relations)/styles\" Target=\"styles.xml\"/>"
      + "</Relationships>"
  }

  /// Names as a spreadsheet takes them: not empty, no two alike, 31 characters at most, none of `[]:*?/\`.
  private var sheetNames: [String] {
    var taken: Set<String> = []
    return sheets.enumerated().map { index, sheet in
      var name = String(sheet.name.map { "[]:*?/\\".contains($0) ? "-" : $0 }.prefix(31))
      if name.isEmpty || !taken.insert(name.lowercased()).inserted {
        name = String(name.prefix(24)) + " \(index + 1)"
        taken.insert(name.lowercased())
      }
      return name
    }
  }

  /// Two fills, although one is used: openpyxl refuses a file with fewer.
  private static let styles =
    declaration + "<styleSheet xmlns=\"\(main)\">"
    + #"<numFmts count="3"><numFmt numFmtId="164" formatCode="0.0%"/>"#
    + #"<numFmt numFmtId="166" formatCode="0.0########%"/>"#
    + #"<numFmt numFmtId="165" formatCode="yyyy\-mm\-dd\ hh:mm"/></numFmts>"#
    + #"<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>"#
    + #"<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>"#
    + #"<fills count="2"><fill><patternFill patternType="none"/></fill>"#
    + #"<fill><patternFill patternType="gray125"/></fill></fills>"#
    + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
    + #"<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>"#
    + "<cellXfs count=\"\(CellStyle.allCases.count)\">"
    + CellStyle.allCases.map(\.xml).joined() + "</cellXfs>"
    + #"<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>"#
    + "</styleSheet>"
}

/// How cells look, by their place in the table of styles.
enum CellStyle: Int, CaseIterable {
  case general, text, header, share, time, oneDecimal, twoDecimals, threeDecimals, exactShare

  init(places: Int) {
    self =
      switch places {
      case ...0: .general
      case 1: .oneDecimal
      case 2: .twoDecimals
      default: .threeDecimals
      }
  }

  var xml: String {
    let (format, font) =
      switch self {
      case .general: (0, 0)
      case .text: (49, 0)
      case .header: (49, 1)
      case .share: (164, 0)
      case .exactShare: (166, 0)
      case .time: (165, 0)
      // 2 is `0.00`. Formats with one and three decimals are not built in; the number is rounded, so `General` shows it.
      case .oneDecimal, .threeDecimals: (0, 0)
      case .twoDecimals: (2, 0)
      }
    return
      "<xf numFmtId=\"\(format)\" fontId=\"\(font)\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"/>"
  }
}
