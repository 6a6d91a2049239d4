internal import Digest
package import Scoring
internal import Screen

extension LearnerID {
  /// An id made from a name: its letters and digits without diacritics, and the beginning of a digest of the name. A number follows
  /// if that id is taken.
  ///
  /// `Amina Diallo` → `amina-diallo-762a3806`; `李雷` → `learner-3a47328a`. A name gives the same id on every machine, however it is
  /// spaced and whether its letters are capitals; different names give different ids, in any script.
  package init?(name: String, notIn taken: Set<LearnerID>) {
    let base = Self.words(of: name) + "-" + Self.digest(of: name)
    for number in 1...taken.count + 1 {
      guard let id = LearnerID(number == 1 ? base : "\(base)-\(number)") else { return nil }
      if !taken.contains(id) {
        self = id
        return
      }
    }
    return nil
  }

  /// Whether an id was made from a name, with or without a number after it. Ids that earlier versions made have no digest.
  package static func isMade(_ id: LearnerID, from name: String) -> Bool {
    let words = words(of: name)
    return [words + "-" + digest(of: name), words].contains { base in
      guard id.text.hasPrefix(base) else { return false }
      let rest = id.text.dropFirst(base.count)
      return rest.isEmpty || rest.first == "-" && rest.dropFirst().allSatisfy(\.isNumber)
    }
  }

  /// The part of the id that people can read; `learner` for a name without Latin letters and digits.
  private static func words(of name: String) -> String {
    let plain = String(decoding: folded(name), as: UTF8.self)
    let words = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
    let stem = String(words.joined(separator: "-").prefix(50))
    return stem.isEmpty ? "learner" : stem
  }

  /// The first 8 hexadecimal digits of the SHA-256 of the name in lower case, with single blanks.
  private static func digest(of name: String) -> String {
    let words = name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(sha256(Array(words.map(composed).joined().utf8)).prefix(8))
  }

  /// A letter and its diacritics as one scalar, if Unicode has one: some keyboards send them apart.
  private static func composed(_ character: Character) -> String {
    guard character.unicodeScalars.count > 1 else { return String(character) }
    let letters = [0xC0...0x4FF, 0x1E00...0x1FFF].joined().lazy
      .compactMap { Unicode.Scalar(UInt32($0)) }.map { Character($0) }
    return String(letters.first { $0 == character } ?? character)
  }
}
