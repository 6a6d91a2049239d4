internal import Curriculum

/// A place where an id is missing, and the words that it can be made of.
enum MissingID: Sendable {
  /// Of a question, by its lead-in. `others` are the ids that questions of the scenario have.
  case question(Place, words: String, others: Set<String>)
  /// Of a scenario, by its first field.
  case scenario(Place, words: String)
  /// Of a module, by its first field.
  case module(Place)
}

extension MissingID {
  /// Writes the id into the file. What was made up is added to `scenarios` or, for questions, to the ids of the same scenario.
  ///
  /// - Parameter file: The name of the module's file.
  func edit(
    _ text: SourceText, file: String, scenarios: inout Set<String>,
    questions: inout [Set<String>: Set<String>]
  ) -> Edits {
    switch self {
    case .question(let place, let words, let others):
      var taken = questions[others] ?? others
      let id = newID(of: words, orElse: "question", among: &taken)
      questions[others] = taken
      return text.insertingDetails("id: \(id)", belowLeadInAt: place.offset)
    case .scenario(let place, let words):
      let id = newID(of: words, orElse: "case", among: &scenarios)
      return text.inserting("id: \(id)", beforeFieldAt: place.offset)
    case .module(let place):
      let name = file.split(separator: "/").last.map { $0.drop { !$0.isLetter } } ?? ""
      let stem = name.hasSuffix(".md") ? name.dropLast(3) : name
      let id = Identifier<Module>(wordsOf: String(stem))?.text ?? "module"
      return text.inserting("id: \(id)", beforeFieldAt: place.offset)
    }
  }
}

/// An id made of the words of a title or a lead-in that say the most, and that is not among `taken`, to which it is added:
/// `What should you say to your classmate first?` → `say-classmate-first`.
func newID(of words: String, orElse fallback: String, among taken: inout Set<String>) -> String {
  let all = words.lowercased().split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }
  let telling = all.filter { $0.count > 1 && !fillers.contains(String($0)) }
  let chosen = (telling.isEmpty ? all : telling).prefix(3).joined(separator: "-")
  let base = Identifier<Question>(wordsOf: chosen)?.text ?? fallback
  var id = base
  var number = 2
  while !taken.insert(id).inserted {
    id = "\(base)-\(number)"
    number += 1
  }
  return id
}

/// Words that tell no question from another.
private let fillers: Set<String> = [
  "a", "an", "and", "any", "are", "as", "at", "be", "by", "can", "could", "did", "do", "does",
  "for", "from", "had", "has", "have", "he", "her", "him", "his", "how", "if", "in", "is", "it",
  "its", "may", "might", "must", "my", "of", "on", "or", "our", "she", "should", "so", "than",
  "that", "the", "their", "them", "then", "there", "these", "they", "this", "those", "to", "was",
  "we", "were", "what", "when", "where", "which", "who", "whom", "why", "will", "with", "would",
  "you", "your",
]

extension SourceText {
  /// Puts fields below the lead-in that begins at an offset: into the comment that stands there, if its first line is free, else
  /// into a comment of their own.
  fileprivate func insertingDetails(_ fields: String, belowLeadInAt offset: Int) -> Edits {
    var number = line(at: offset)
    while number < lineStarts.count, !endsStrong(content(ofLine: number)) { number += 1 }
    let next = (number + 1..<max(number + 2, lineStarts.count + 1)).first {
      !trimmingBlanks(content(ofLine: $0)).isEmpty
    }
    if let next, string(trimmingBlanks(content(ofLine: next))) == "<!--" {
      let below = content(ofLine: next + 1)
      let indent = bytes[below].prefix { $0 == .space }.count
      let spaces = String(repeating: " ", count: indent)
      let end = content(ofLine: next).upperBound
      return Edits(end..<end, "\n" + spaces + fields)
    }
    let end = content(ofLine: number).upperBound
    return Edits(end..<end, "\n<!-- \(fields) -->")
  }

  private func endsStrong(_ line: Range<Int>) -> Bool {
    let words = trimmingBlanks(line)
    return ["**", "__"].contains { mark in
      words.count >= 2 && holds(mark, at: words.upperBound - 2, before: words.upperBound)
    }
  }

  /// Puts a field before the first one of a record, on a line of its own.
  fileprivate func inserting(_ field: String, beforeFieldAt offset: Int) -> Edits {
    let line = content(ofLine: line(at: offset))
    let before = line.lowerBound..<max(line.lowerBound, offset)
    let isFirst = bytes[before].allSatisfy { $0 == .space }
    let spaces = String(repeating: " ", count: isFirst ? before.count : 0)
    return Edits(offset..<offset, field + "\n" + spaces)
  }
}

extension Findings {
  /// Offers a line in place of the rest of the line at a place.
  mutating func offerLine(_ line: String, at place: Place) {
    let end = text.content(ofLine: text.line(at: place.offset)).upperBound
    guard place.offset <= end else { return }
    looseFixes.append(Edits(place.offset..<end, line + (place.length == 0 ? "\n" : "")))
  }
}
