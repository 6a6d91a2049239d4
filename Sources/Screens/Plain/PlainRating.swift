internal import Curriculum
internal import Pages
internal import Scoring
internal import TrainerUI

/// Ratings that are typed: `3` for the row that is asked for, `b 3` or `b3` for row b, and several of them in one line.
extension PlainInput {
  /// The rating that fills the last gap submits the answer, however it is typed. If every row has one already, a change waits for
  /// Enter.
  func rating(
    _ answering: Answering, _ ratings: [Identifier<Choice>: Rating], _ text: String
  ) -> Meaning {
    let isWhole = ratings.count == answering.order.count
    let messages = RatingLine(text, rows: answering.order.count).flatMap {
      $0.messages(answering.order, ratings, asked: model.place.focus)
    }
    if let messages { return .messages(messages) }
    return .reply(
      isWhole
        ? "Press Enter to submit, a row's letter and 1 to 4 to change it, or u to take back."
        : "Type 1, 2, 3 or 4, or the letter of a row.")
  }
}

/// A line of ratings, read but not yet given to any row.
private struct RatingLine {
  /// The ratings in the order typed, each with the position of its row if one is named.
  private var given: [(row: Int?, rating: Rating)] = []
  /// The row that is named at the end, without a rating, and so asked for next.
  private var named: Int?

  /// `nil` if the line is empty, or holds anything but letters of rows, digits from 1 to 4, blanks and commas.
  init?(_ text: String, rows: Int) {
    var mayFollow = true
    for character in text {
      if character == " " || character == "," {
        mayFollow = true
      } else if let rating = Self.rating(character), mayFollow || named != nil {
        given.append((named, rating))
        named = nil
        mayFollow = false
      } else if let row = Self.row(character, upTo: rows), named == nil {
        named = row
      } else {
        return nil
      }
    }
    if given.isEmpty, named == nil { return nil }
  }

  private static func rating(_ character: Character) -> Rating? {
    character.isASCII ? character.wholeNumberValue.flatMap { Rating(rawValue: $0) } : nil
  }

  private static func row(_ character: Character, upTo rows: Int) -> Int? {
    (0..<rows).first { Identifier<Choice>(position: $0).text == String(character) }
  }

  /// The messages that rate the rows, ask for the next row without a rating, and submit once the last gap is filled. `nil` if a
  /// rating names no row and every row has one.
  ///
  /// - Parameters:
  ///   - order: The ids of the rows.
  ///   - ratings: The ratings that were given before.
  ///   - asked: The position of the row that the prompt asks for.
  func messages(
    _ order: [Identifier<Choice>], _ ratings: [Identifier<Choice>: Rating], asked: Int
  ) -> [Message]? {
    var rated = Set(ratings.keys)
    // The focus as the model moves it: on to the next row after each rating.
    var (focus, next) = (asked, rated.count < order.count ? asked : nil)
    var messages: [Message] = []
    for (row, rating) in given {
      guard let row = row ?? next, order.indices.contains(row) else { return nil }
      if row != focus { messages.append(.pick(row)) }
      messages.append(.rate(rating))
      rated.insert(order[row])
      focus = min(row + 1, order.count - 1)
      next = Self.gap(in: order, rated, after: row)
    }
    if rated.count == order.count, ratings.count < order.count { return messages + [.forward] }
    if let row = named ?? next, row != focus || given.isEmpty { messages.append(.pick(row)) }
    return messages
  }

  /// The position of the next row without a rating; after the last row, of the first one that was left out.
  private static func gap(
    in order: [Identifier<Choice>], _ rated: Set<Identifier<Choice>>, after row: Int
  ) -> Int? {
    let open = order.indices.filter { !rated.contains(order[$0]) }
    return open.first { $0 > row } ?? open.first
  }
}
