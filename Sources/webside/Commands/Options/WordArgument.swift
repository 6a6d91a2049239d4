internal import ArgumentParser
internal import Screen

/// One of a few words that an option takes.
func word<Word: RawRepresentable<String> & CaseIterable>(_ text: String) throws -> Word {
  if let word = Word(rawValue: text) { return word }
  throw ValidationError(
    "`\(reduced(text))` is not one of \(Word.allCases.map(\.rawValue).joined(separator: ", "))")
}
