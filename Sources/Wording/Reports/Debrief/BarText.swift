internal import Cohort

/// The answers to a question as rows of characters: what was answered, how many gave it, and a bar.
struct BarText {
  /// The longest bar, in characters: everybody.
  static let longestBar = 24
  private let debrief: QuestionDebrief

  init(of debrief: QuestionDebrief) {
    self.debrief = debrief
  }

  /// The rows; in Markdown they are a code block, which keeps columns aligned. The phrases of a post are in groups: what must
  /// go, what may go, and what may stay.
  func lines(inMarkdown isMarkdown: Bool) -> [String] {
    let plain = debrief.bars.filter { $0.phrase == nil }.flatMap(row)
    let groups = MarkedPhrases.Kind.allCases.flatMap { kind -> [String] in
      let bars = debrief.bars.filter { $0.phrase == kind }
      return bars.isEmpty ? [] : ["  " + kind.title + ":"] + bars.flatMap(row)
    }
    let rows = plain + groups
    return isMarkdown ? ["```text"] + rows + ["```"] : rows
  }

  private func row(of bar: QuestionDebrief.Bar) -> [String] {
    let mark = bar.isKeyed && bar.phrase == nil || bar.phrase == .mustGo ? "*" : " "
    let letter =
      bar.letter.isEmpty
      ? "  " : bar.letter + String(repeating: " ", count: max(0, 2 - bar.letter.count))
    let text = ProseText(width: 44, isMarkdown: false).broken(bar.text)
    let length =
      (bar.count * Self.longestBar + debrief.answers - 1) / max(1, debrief.answers)
    let count = String(bar.count)
    let first = text.first ?? ""
    let gap = String(repeating: " ", count: max(1, 46 - first.count) + max(0, 3 - count.count))
    let filled = String(repeating: "#", count: max(0, min(length, Self.longestBar)))
    let rows =
      ["\(mark) \(letter)\(first)\(gap)\(count) \(filled)"] + text.dropFirst().map { "    " + $0 }
    return rows.map { $0.hasSuffix(" ") ? String($0.dropLast()) : $0 }
  }
}

extension MarkedPhrases.Kind {
  fileprivate var title: String {
    switch self {
    case .mustGo: "Must go"
    case .mayGo: "May go or stay"
    case .mayStay: "May stay, and was marked"
    }
  }
}
