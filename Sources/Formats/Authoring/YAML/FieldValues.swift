internal import Curriculum

/// Values of fields that are read as they were meant: in curly quotation marks, in brackets, or several in one.
extension Fields {
  /// A node as one word or one line that no learner reads, without what stands around it.
  static func word(_ node: YAMLNode, _ name: String, _ findings: inout Findings)
    -> Placed<String>?
  {
    if case .sequence(let nodes) = node.content, !nodes.isEmpty {
      let words = nodes.compactMap(\.word)
      if nodes.count == 1, let word = words.first {
        findings.read(node, as: word, .listOfOne(name, word))
        return Placed(word, nodes[0].place)
      }
      if words.count == nodes.count {
        findings.report(.severalValues(name, words), at: node.place)
        return nil
      }
    }
    guard let text = text(node, name, &findings) else { return nil }
    guard let inner = text.value.withoutCurlyQuotes else { return text }
    findings.read(node, as: inner, .quotesAroundValue(text.value, inner))
    return Placed(inner, text.place)
  }

  /// The entries of a list, each a text. What was written as one entry and can only be several is taken apart. `known` are the words
  /// that may stand in it; `holdsIDs` says that it holds ids.
  static func entries(
    _ nodes: [YAMLNode], _ name: String, known: [String], holdsIDs: Bool, _ findings: inout Findings
  ) -> [YAMLNode] {
    let dressed = nodes.count { $0.word?.withoutCurlyQuotes != nil }
    var saidQuotes = false
    return nodes.flatMap { node -> [YAMLNode] in
      switch node.content {
      case .sequence(let inner) where !inner.isEmpty && inner.allSatisfy({ $0.word != nil }):
        let words = inner.compactMap(\.word)
        findings.read(node, as: words.joined(separator: ", "), .listInList(words))
        return inner
      case .mapping(let fields):
        guard let first = fields.first, Identifier<Module>(slug: first.name) != nil else {
          return [node]
        }
        findings.report(.entryWithMore(name, first.name), at: node.place)
        return [YAMLNode(content: .scalar(first.name), place: first.namePlace)]
      case .scalar(let words):
        let plain = words.withoutCurlyQuotes ?? words
        let parts = holdsIDs || !known.isEmpty ? plain.parts(known: known) : [plain]
        guard parts.count > 1 || plain != words else { return [node] }
        let meant = parts.joined(separator: ", ")
        if parts.count > 1 {
          findings.read(node, as: meant, .severalEntries(words, meant))
        } else {
          findings.read(
            node, as: meant, saidQuotes ? nil : .quotesAroundValue(words, meant, more: dressed - 1))
          saidQuotes = true
        }
        return parts.map { YAMLNode(content: .scalar($0), place: node.place) }
      case .sequence: return [node]
      }
    }
  }
}

extension YAMLNode {
  /// What it says, if it is a text.
  fileprivate var word: String? {
    if case .scalar(let text) = content, !text.isEmpty { text } else { nil }
  }
}

extension String {
  /// The words between curly quotation marks that stand around all of them; `nil` if none do.
  var withoutCurlyQuotes: String? {
    let opening: Set<Character> = ["“", "„", "”", "‘", "‚", "’", "«", "»", "‹", "›"]
    guard count > 2, let first, let last, opening.contains(first), opening.contains(last) else {
      return nil
    }
    let inner = dropFirst().dropLast()
    return inner.contains(where: opening.contains) ? nil : String(inner)
  }

  /// The entries that one entry of a list holds with another sign than a comma between them; the words themselves if it is one.
  fileprivate func parts(known: [String]) -> [String] {
    guard HeldCharacters(of: self).contains(";/| +&") else { return [self] }
    var plain = self
    for word in [" and ", " or ", " & ", " + "] { plain = plain.replacing(word, with: ";") }
    let signs: Set<Character> = known.isEmpty ? [";", "/", "|"] : [";", "/", "|", " ", "+", "&"]
    let parts = plain.split(whereSeparator: signs.contains).map { part in
      String(part.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
    }.filter { !$0.isEmpty }
    let areEntries = parts.allSatisfy { part in
      known.isEmpty ? Identifier<Module>(slug: part) != nil : known.contains(part.lowercased())
    }
    return parts.count > 1 && areEntries ? parts : [self]
  }
}

extension Findings {
  /// Says that a value is read as other words, and has `check --fix` write them. Nothing is said again of the same list.
  fileprivate mutating func read(_ node: YAMLNode, as meant: String, _ finding: Finding?) {
    if let finding { report(finding, at: node.place) }
    fixes.replace(node.place.offset..<(node.place.offset + node.place.length), with: meant)
  }
}

/// Wording: values that are read as they were meant.
extension Finding {
  static func quotesAroundValue(_ written: String, _ meant: String, more: Int = 0) -> Finding {
    let others = more > 0 ? ", like \(more) more of the list," : ""
    return Finding(
      .readAsMeant, "\(quoted(written)) in curly quotation marks\(others) is read without them",
      help: "write \(quoted(meant))")
  }

  static func listOfOne(_ name: String, _ word: String) -> Finding {
    Finding(
      .readAsMeant, "the list behind `\(name)` is read as the one value in it",
      help: "write \(quoted("\(name): \(word)")), without brackets")
  }

  static func severalValues(_ name: String, _ words: [String]) -> Finding {
    let first = words.first ?? ""
    let help =
      name == "place"
      ? "write `place: any`, and name the countries in the text; or one of them: \(quoted("place: \(first)"))"
      : "decide on one, such as \(quoted("\(name): \(first)"))"
    return wrongType(name, wanted: "one value, not a list", help: help)
  }

  static func severalEntries(_ written: String, _ meant: String) -> Finding {
    Finding(
      .readAsMeant, "\(quoted(written)) is read as several entries of the list",
      help: "put commas between them: \(quoted(meant))")
  }

  static func listInList(_ words: [String]) -> Finding {
    Finding(
      .readAsMeant, "a list in a list is read as its entries",
      help: "write one pair of brackets: \(quoted("[\(words.joined(separator: ", "))]"))")
  }

  static func entryWithMore(_ name: String, _ id: String) -> Finding {
    Finding(
      .wrongType, "an entry of `\(name)` should be an id alone",
      help: "write \(quoted(id)), and what stands behind it in the text or in the feedback")
  }
}
