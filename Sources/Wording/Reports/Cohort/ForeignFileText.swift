package import Session

extension ForeignFile {
  /// What the file is, and what to do.
  package var words: String {
    let handIn =
      "ask for the file that `webside hand-in` or the key I writes; its name ends in .webside"
    return switch self {
    case .recordOfStudy:
      "this is not a hand-in: it is a record of study, which is there to be read; \(handIn)"
    case .zip: "this is not a hand-in: it is a ZIP archive; unpack it and name the folder"
    case .pdf: "this is not a hand-in: it is a PDF; \(handIn)"
    case .other: "this is not a hand-in, a delivery or a journal; \(handIn)"
    }
  }
}
