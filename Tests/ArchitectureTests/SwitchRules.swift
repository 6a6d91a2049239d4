/// The names of the kinds of question, as `Question.Form`, `Exercise`, `QuestionKind`, `ChoiceList.Rule` and `Response` write
/// them. Names that other enums use for something else, such as `marks`, are left out; no switch over kinds is without one of
/// these.
private let kinds: Set<String> = [
  "choice", "rating", "ordering", "marking", "oneOf", "choose", "poll", "choices", "ratings",
]

/// The switches over kinds of question in `file` that have a `default` or a `case _`: they would stay silent when a kind is
/// added.
func switchesWithoutEveryKind(in file: SourceFile) -> [Finding] {
  let tokens = file.tokens
  return tokens.indices.compactMap { (index) -> Finding? in
    guard tokens[index].isWord("switch"), let body = body(ofSwitchAt: index, in: tokens) else {
      return nil
    }
    let labels = labels(in: body, of: tokens)
    guard let rest = labels.first(where: { takesTheRest(tokens[$0]) }),
      let kind = labels.flatMap({ names(in: tokens[$0]) }).first(where: kinds.contains)
    else { return nil }
    return file.finding(
      tokens[rest.lowerBound].line,
      "a switch over kinds of question, such as `\(kind)`, names each")
  }
}

/// The tokens between the braces of a switch; `nil` if there are none.
private func body(ofSwitchAt index: Int, in tokens: [Token]) -> Range<Int>? {
  var depth = 0
  for place in tokens.indices[(index + 1)...] where tokens[place].kind == .symbol {
    switch tokens[place].text {
    case "(", "[": depth += 1
    case ")", "]": depth -= 1
    case "{" where depth == 0:
      // The braces of a closure that belongs to the subject stand before those of the switch.
      let end = end(ofBraceAt: place, in: tokens)
      let first = place + 1
      if first < end, ["case", "default", "@"].contains(tokens[first].text) { return first..<end }
    default: break
    }
  }
  return nil
}

private func end(ofBraceAt start: Int, in tokens: [Token]) -> Int {
  var depth = 0
  for place in tokens.indices[start...] where tokens[place].kind == .symbol {
    if tokens[place].text == "{" { depth += 1 }
    if tokens[place].text == "}" {
      depth -= 1
      if depth == 0 { return place }
    }
  }
  return tokens.endIndex
}

/// The labels of a switch, each from its `case` or `default` to the colon; not those of switches inside it.
private func labels(in body: Range<Int>, of tokens: [Token]) -> [Range<Int>] {
  var labels: [Range<Int>] = []
  var depth = 0
  var start: Int?
  for place in body {
    let token = tokens[place]
    if token.kind == .symbol, ["(", "[", "{"].contains(token.text) { depth += 1 }
    if token.kind == .symbol, [")", "]", "}"].contains(token.text) { depth -= 1 }
    guard depth == 0 else { continue }
    if token.isWord("default") || token.isWord("case") && !isCondition(place, in: tokens) {
      start = place
    } else if token.kind == .symbol, token.text == ":", let first = start {
      labels.append(first..<place)
      start = nil
    }
  }
  return labels
}

/// Whether a `case` belongs to an `if`, a `guard`, a `while` or a `for`, and so is no label.
private func isCondition(_ place: Int, in tokens: [Token]) -> Bool {
  guard place > 0 else { return false }
  return ["if", "guard", "while", "for", ","].contains(tokens[place - 1].text)
}

/// The names after a point in the patterns of a label, without those of its `where` clause.
private func names(in label: ArraySlice<Token>) -> [String] {
  let patterns = label.prefix { !$0.isWord("where") }
  return zip(patterns, patterns.dropFirst()).filter { $0.0.text == "." }.map(\.1.text)
}

/// Whether a label takes whatever the others leave: `default`, `case _`, `case let other`, `case (_, _)`.
private func takesTheRest(_ label: ArraySlice<Token>) -> Bool {
  label.first?.isWord("default") == true
    || !label.contains { $0.isWord("where") || $0.text == "." || $0.isWord("nil") }
      && label.dropFirst().contains { $0.isWord("_") || $0.isWord("let") || $0.isWord("var") }
}

extension Token {
  fileprivate func isWord(_ text: String) -> Bool { kind == .word && self.text == text }
}
