internal import Curriculum

extension AnswerReader {
  /// A table `Response | Rating | Why`.
  func rating(_ table: PositionedTable, at place: Place, _ findings: inout Findings)
    -> [RatingRow]?
  {
    guard table.isRating else {
      findings.report(.ratingHeader, at: Place(place.offset))
      return nil
    }
    var rows: [RatingRow] = []
    var isWhole = true
    for row in table.rows where row.cells.count == 3 {
      if row.cells[0].inlines.allSatisfy(\.isBlank) {
        findings.report(.emptyChoice, at: row.cells[0].place)
      }
      let key = key(row.cells[1], &findings)
      if key == nil { isWhole = false }
      let why = row.cells[2].inlines
      if why.isEmpty, key?.isEmpty == false {
        findings.report(.missingFeedback(words(row.cells[0].inlines)), at: row.cells[0].place)
      }
      rows.append(
        RatingRow(
          id: Identifier(position: rows.count), response: row.cells[0].inlines, key: key ?? [],
          feedback: why.isEmpty ? [] : [.paragraph(why)]))
    }
    if rows.count < 2 {
      findings.report(.tooFewChoices(question, rows.count), at: Place(place.offset))
    } else if isWhole, rows.allSatisfy(\.key.isEmpty) {
      findings.report(.nothingRated(question), at: Place(place.offset))
    } else if isWhole {
      return rows
    }
    return nil
  }

  private func key(_ cell: PositionedTable.Cell, _ findings: inout Findings) -> Set<Rating>? {
    let words = words(cell.inlines)
    guard let key = ratings(in: words) else {
      findings.report(.unknownRating(words), at: cell.place)
      return nil
    }
    guard key.count < Rating.allCases.count else {
      findings.report(.allRatingsKeyed(words), at: cell.place)
      return nil
    }
    return key
  }
}

/// The ratings some words name; empty for a dash; `nil` for words that are not on the scale.
///
/// `very or fairly appropriate` → the first two; `fairly appropriate or fairly inappropriate` → the middle two.
func ratings(in words: String) -> Set<Rating>? {
  if ["—", "–", "-", "--"].contains(words) { return [] }
  let parts = words.lowercased().split(separator: " ").split(separator: "or")
  guard let side = parts.last?.last else { return nil }
  var ratings: Set<Rating> = []
  for part in parts {
    // `very or fairly appropriate` names the side once, for both.
    let full = part.count == 1 ? part + [side] : part
    guard let rating = Rating.allCases.first(where: { $0.words == full.joined(separator: " ") })
    else { return nil }
    ratings.insert(rating)
  }
  let separators = words.lowercased().split(separator: " ").count { $0 == "or" }
  return separators == parts.count - 1 ? ratings : nil
}
