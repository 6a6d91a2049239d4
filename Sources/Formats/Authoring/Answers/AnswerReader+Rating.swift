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
      if row.hasExtraCells || row.isOfDashes {
        isWhole = false
        continue
      }
      let response = words(row.cells[0].inlines)
      if row.cells[0].inlines.allSatisfy(\.isBlank) {
        findings.report(.emptyChoice, at: row.cells[0].place)
      } else if saysNothing(response) {
        findings.report(.answerSaysNothing(response), at: row.cells[0].place)
      }
      let key = key(row.cells[1], &findings)
      if key == nil { isWhole = false }
      let why = row.cells[2].inlines
      if why.isEmpty, key?.isEmpty == false {
        findings.report(.missingFeedback(response), at: row.cells[0].place)
      } else if !why.isEmpty, saysNothing(words(why)) {
        findings.report(.reasonSaysNothing(words(why)), at: row.cells[2].place)
      }
      if row.hasFewerCells, !findings.hasFinding(onLineOf: row.place) {
        findings.report(.missingCells, at: row.place)
      }
      rows.append(
        RatingRow(
          id: Identifier(position: rows.count), response: row.cells[0].inlines, key: key ?? [],
          feedback: why.isEmpty ? [] : [.paragraph(why)]))
    }
    if rows.count < 2, isWhole {
      findings.report(.tooFewChoices(question, rows.count), at: Place(place.offset))
    } else if isWhole, rows.allSatisfy(\.key.isEmpty) {
      findings.report(.nothingRated(question), at: Place(place.offset))
    } else if isWhole {
      return rows
    }
    return nil
  }

  /// Whether a cell holds signs alone, or a word for nothing.
  private func saysNothing(_ words: String) -> Bool {
    let plain = words.filter { $0.isLetter || $0.isNumber }.lowercased()
    return plain.isEmpty || ["none", "na", "nil"].contains(plain)
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

/// The ratings that some words name: none for a dash, `nil` for words that are not on the scale.
///
/// `very or fairly appropriate` → the first two; `fairly appropriate or fairly inappropriate` → the middle two.
func ratings(in words: String) -> Set<Rating>? {
  // Most cells hold exactly one of the four.
  for rating in Rating.allCases where rating.words == words { return [rating] }
  if ["—", "–", "-", "--", "---", "−", "―"].contains(words) { return [] }
  var terms = [RatingTerm()]
  for word in words.lowercased().split(whereSeparator: \.isWhitespace) {
    if word == "or" {
      terms.append(RatingTerm())
    } else if !terms[terms.count - 1].take(word.utf8) {
      return nil
    }
  }
  // `very or fairly appropriate` names the side once, for both.
  guard let lastSide = terms[terms.count - 1].isAppropriate else { return nil }
  var ratings: Set<Rating> = []
  for term in terms {
    guard let isVery = term.isVery else { return nil }
    let isAppropriate = term.isAppropriate ?? lastSide
    let rating = Rating.allCases.first {
      $0.isAppropriate == isAppropriate
        && ($0 == .veryAppropriate || $0 == .veryInappropriate) == isVery
    }
    if let rating { ratings.insert(rating) }
  }
  return ratings
}

/// One rating of a set while its words are read.
private struct RatingTerm {
  var isVery: Bool?
  var isAppropriate: Bool?

  /// Takes the next word; false if that word cannot come next.
  mutating func take(_ word: Substring.UTF8View) -> Bool {
    guard isAppropriate == nil else { return false }
    if isVery == nil {
      isVery =
        word.elementsEqual("very".utf8) ? true : word.elementsEqual("fairly".utf8) ? false : nil
      return isVery != nil
    }
    isAppropriate =
      word.elementsEqual("appropriate".utf8)
      ? true : word.elementsEqual("inappropriate".utf8) ? false : nil
    return isAppropriate != nil
  }
}
