/// What a file is that was taken for text.
public enum FileKind: String, Hashable, Sendable {
  case workbook = "an Excel workbook (.xlsx)"
  case oldWorkbook = "a workbook of an older Excel (.xls)"
  case openDocument = "an OpenDocument spreadsheet (.ods)"
  case archive = "a ZIP archive"
  case compressed = "a compressed file (gzip)"
  case portableDocument = "a PDF document"
  case richText = "a document in rich text (.rtf)"
  case webPage = "a web page"
  case binary = "no text"

  /// The kind of a file by its first bytes; `nil` if they may be text.
  init?(of bytes: [UInt8]) {
    let start = String(decoding: bytes.prefix(4096), as: UTF8.self)
    if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
      self =
        if start.contains("opendocument.spreadsheet") {
          .openDocument
        } else if start.contains("[Content_Types].xml") || start.contains("xl/") {
          .workbook
        } else {
          .archive
        }
    } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
      self = .oldWorkbook
    } else if bytes.starts(with: [0x1F, 0x8B]) {
      self = .compressed
    } else if start.hasPrefix("%PDF-") {
      self = .portableDocument
    } else if start.hasPrefix("{\\rtf") {
      self = .richText
    } else if Self.isMarkup(start) {
      self = .webPage
    } else if bytes.prefix(4096).contains(0) {
      self = .binary
    } else {
      return nil
    }
  }

  private static func isMarkup(_ start: String) -> Bool {
    let words = start.drop { $0.isWhitespace || $0 == "\u{FEFF}" }.prefix(9).lowercased()
    return ["<!doctype", "<html", "<?xml", "<table"].contains { words.hasPrefix($0) }
  }
}
