internal import Curriculum

/// What explains a whole question, as it stands below the answers.
extension PositionedBlock {
  /// What a block quote says that begins with the word **Explanation**, without the word.
  var explanation: [PositionedBlock]? {
    guard case .blockQuote(var blocks) = content,
      case .paragraph(var prose)? = blocks.first?.content,
      case .strong(let label)? = prose.inlines.first
    else { return nil }
    guard words(label).filter(\.isLetter).lowercased() == "explanation" else { return nil }
    prose.inlines.removeFirst()
    if case .text(let text)? = prose.inlines.first {
      prose.inlines[0] = .text(String(text.drop { ":. ".contains($0) }))
    } else if prose.inlines.first == .softBreak {
      prose.inlines.removeFirst()
    }
    blocks[0].content = .paragraph(prose)
    return prose.inlines.allSatisfy(\.isBlank) ? Array(blocks.dropFirst()) : blocks
  }

  /// What a block says that explains a question and is no block quote, or does not begin with the word in strong.
  var nearExplanation: [PositionedBlock]? {
    guard explanation == nil else { return nil }
    if case .paragraph(var prose) = content, let rest = prose.inlines.behindExplanation {
      prose.inlines = rest
      return [PositionedBlock(content: .paragraph(prose), place: place)]
    }
    guard case .blockQuote(var blocks) = content,
      case .paragraph(var prose)? = blocks.first?.content,
      let rest = prose.inlines.behindExplanation
    else { return nil }
    prose.inlines = rest
    blocks[0].content = .paragraph(prose)
    return blocks
  }
}

extension [Inline] {
  /// What stands behind the word `Explanation` and a colon, in marks of any kind; `nil` if that is not how it begins.
  fileprivate var behindExplanation: [Inline]? {
    guard let first = first else { return nil }
    let name = "explanation"
    switch first {
    case .text(let text) where text.lowercased().hasPrefix(name + ":"):
      let rest = text.dropFirst(name.count + 1).drop { $0 == " " }
      return [.text(String(rest))] + dropFirst()
    case .emphasis(let label), .strong(let label):
      let word = words(label).lowercased()
      let names = [name, "why", "rationale"]
      guard count > 1, names.contains(where: { word == $0 || word == $0 + ":" }) else { return nil }
      var rest = Array(dropFirst())
      if case .text(let text)? = rest.first {
        guard word.hasSuffix(":") || text.hasPrefix(":") else { return nil }
        rest[0] = .text(String(text.drop { ": ".contains($0) }))
      }
      return rest
    default: return nil
    }
  }
}
