/// Code between fences.
extension BodyMending {
  /// Passes over code. A fence that is never closed would make code of the rest of the file, so it is read as text.
  mutating func readFence(at index: Int) -> Int? {
    let line = lines[index]
    guard line.indent <= 3 || context.item != nil, let fence = fence(of: line) else { return nil }
    context.opening = nil
    let mark = fence[fence.startIndex]
    let mayClose = fence.count < shortestUnclosed[mark, default: .max]
    if mayClose, let close = ((index + 1)..<lines.count).first(where: { closes($0, fence) }) {
      context.above = .prose
      return close + 1
    }
    shortestUnclosed[mark] = min(fence.count, shortestUnclosed[mark, default: .max])
    edits.insert("\\", at: line.start, isWritten: false)
    notes.add(.unclosedCode, at: place(of: line))
    context.above = .prose
    return index + 1
  }

  private func fence(of line: BodyLine) -> ArraySlice<UInt8>? {
    let content = text.bytes[line.start..<line.end]
    guard let mark = content.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~") else {
      return nil
    }
    let run = content.prefix { $0 == mark }
    guard run.count >= 3 else { return nil }
    return mark == UInt8(ascii: "`") && content.dropFirst(run.count).contains(mark) ? nil : run
  }

  private func closes(_ index: Int, _ fence: ArraySlice<UInt8>) -> Bool {
    let content = text.bytes[text.trimmingBlanks(lines[index].range)]
    return content.count >= fence.count && content.allSatisfy { $0 == fence.first }
  }
}
