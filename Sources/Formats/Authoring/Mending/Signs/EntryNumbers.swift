/// The numbers that an author gave to the entries of an order so far.
///
/// The entries count in the order of their lines. Numbers that say otherwise are a sign that a line was moved or lost.
struct EntryNumbers {
  private let first: Int
  private var last: Int
  private var count = 1

  init(_ first: Int) {
    self.first = first
    last = first
  }

  /// The number that is due next.
  var next: Int { last + 1 }

  /// Takes the number of the next entry; `nil` if it has none. Returns the number that should stand there if it is another.
  mutating func take(_ number: Int?) -> Int? {
    count += 1
    let wanted = last + 1
    // Some number all entries alike, which Markdown allows.
    guard let number, !(number == first && (count == 2 || last == first)) else {
      if number == nil { last = wanted }
      return nil
    }
    last = number
    return number == wanted ? nil : wanted
  }
}

extension BodyMending {
  /// Reports an entry whose number is not the next one.
  mutating func checkNumber(of mark: ItemMark, isFirst: Bool, _ line: BodyLine) {
    let digits = mark.digits.isEmpty ? text.string(mark.range).filter(\.isNumber) : mark.digits
    let number = digits.count < 5 ? Int(digits) : nil
    guard context.isAfterLeadIn, !isFirst, context.entries != nil else {
      context.entries = context.isAfterLeadIn ? number.map { EntryNumbers($0) } : nil
      return
    }
    if let number, let wanted = context.entries?.take(number) {
      notes.add(.entryNumber(number, wanted: wanted), at: place(of: line))
      // One slip moves all numbers behind it.
      context.entries = EntryNumbers(number)
    } else if number == nil {
      _ = context.entries?.take(nil)
    }
  }
}
