/// Items of lists, and lines that look like items.
extension BodyMending {
  /// Reads a line that begins an item, mending its mark, its box and its indentation. False if it begins none.
  mutating func readItem(at index: Int) -> Bool {
    let line = lines[index]
    guard let mark = mark(of: line), isItem(mark, line, at: index) else { return false }
    let list = context.item
    let isNested = list.map { line.indent >= $0.content } ?? false
    let box = context.isScenario || mark.box?.isExact == true ? mark.box : nil
    if isNested, box == nil, let list {
      if line.indent >= list.content + 4, context.above != .blank, !hasInnerItem {
        indent(line, to: list.content)
        notes.add(.indentedItem, at: place(of: line))
      }
      hasInnerItem = true
      context.above = .item
      return true
    }
    hasInnerItem = false
    let indent = wantedIndent(line, list, hasBox: box != nil)
    var bullet = wantedBullet(mark, list, hasBox: box != nil, isNested: isNested)
    if list == nil, box != nil || context.isAfterLeadIn, let usual = markBelow(index, mark) {
      bullet = usual
    }
    var item = Context.Item(
      written: text.string(mark.range), indent: indent, content: 0, mark: bullet.utf8.last ?? 0,
      isNumbered: bullet.utf8.count > 1, hasBox: box != nil || list?.hasBox ?? false && !isNested)
    let hasFixedBlank =
      box != nil || text.hasOddBlank(in: mark.blanks) || text.bytes[mark.blanks].contains(.tab)
    let blankCount = hasFixedBlank ? 1 : max(1, mark.blanks.count)
    item.content = indent + bullet.utf8.count + min(blankCount, 4)
    if list == nil, box == nil, context.isAfterLeadIn, mark.isExact(text), mark.blanks.count > 1,
      nextMark(below: index)?.box != nil
    {
      // A choice without its box: with one blank its feedback belongs to it, and the missing box is found.
      edits.replace(mark.blanks, with: " ", isWritten: false)
      item.content = indent + bullet.utf8.count + 1
    }
    mend(line, mark, box, bullet: bullet, indent: indent)
    if item.isNumbered, !item.hasBox {
      checkNumber(of: mark, isFirst: list?.isNumbered != true, line)
    }
    context.item = item
    context.above = .item
    return true
  }

  /// Whether a line begins an item, for the parser or for its author.
  private func isItem(_ mark: ItemMark, _ line: BodyLine, at index: Int) -> Bool {
    let isBoxed = mark.box != nil && (context.isScenario || mark.box?.isExact == true)
    let list = context.item
    let isInList = list.map { line.indent < $0.content } ?? false
    let isWhereChoicesStand = isInList && list?.hasBox == true
    // Right below an item, in its column: text that goes on there would be further in.
    let isNext = isInList && line.indent == list?.indent && context.above != .blank
    switch mark.kind {
    case .bullet:
      if mark.isExact(text) || isBoxed || !mark.blanks.isEmpty { return true }
      return isWhereChoicesStand || isNext || beginsRun(mark, at: index)
    case .number:
      if isBoxed { return true }
      if list == nil, context.above == .prose {
        return ["1.", "1)"].contains(text.string(mark.range))
      }
      if mark.isExact(text) || !mark.blanks.isEmpty { return true }
      return isInList && list?.isNumbered == true || beginsRun(mark, at: index)
    case .bulletLookAlike: return true
    case .dashLookAlike:
      return isBoxed || isWhereChoicesStand || isNext || beginsRun(mark, at: index)
    case .numberLookAlike:
      return isBoxed || isInList && list?.isNumbered == true || beginsRun(mark, at: index)
    case .letter where isInList && list?.isNumbered == true && context.isAfterLeadIn && !isBoxed:
      // In an order it may be a reason of the entry above, as Word numbers what stands further in.
      return false
    case .letter:
      return isBoxed || isWhereChoicesStand || isNext || beginsRun(mark, at: index)
    case .none: return isBoxed && (context.isAfterLeadIn || isWhereChoicesStand)
    }
  }

  /// Whether another item follows a line that stands at the beginning of a paragraph or behind a colon: a list is meant.
  private func beginsRun(_ mark: ItemMark, at index: Int) -> Bool {
    guard let next = nextMark(below: index) else { return false }
    let isAlike =
      switch (mark.kind, next.kind) {
      case (.letter(let one), .letter(let two)): two == one + 1
      case (.number, .number), (.numberLookAlike, .number), (.number, .numberLookAlike),
        (.numberLookAlike, .numberLookAlike):
        true
      case (_, .bullet): next.isExact(text) && !next.blanks.isEmpty
      default: text.bytes[mark.range].elementsEqual(text.bytes[next.range])
      }
    guard isAlike || isSame(mark, next) else { return false }
    if context.above != .prose { return true }
    let before = text.trimmingBlanks(lines[max(0, index - 1)].range)
    return before.last.map { text.bytes[$0] == UInt8(ascii: ":") } ?? true
  }

  /// The mark that the next two items have, if the first item of a list is written with another of the same kind.
  private func markBelow(_ index: Int, _ mark: ItemMark) -> String? {
    guard let next = nextItem(below: index), next.mark.isExact(text),
      let third = nextMark(below: next.index), third.kind == next.mark.kind
    else { return nil }
    switch (mark.kind, next.mark.kind) {
    case (.bullet(let one), .bullet(let other)) where one != other:
      return String(UnicodeScalar(other))
    case (.number(let one), .number(let other)) where one != other:
      return text.string(mark.range).dropLast() + String(UnicodeScalar(other))
    default: return nil
    }
  }

  private func isSame(_ mark: ItemMark, _ next: ItemMark) -> Bool {
    mark.blanks.isEmpty == next.blanks.isEmpty
      && text.bytes[mark.range].elementsEqual(text.bytes[next.range])
  }

  /// The mark of the next line that is no feedback, if nothing but feedback stands between.
  private func nextMark(below index: Int) -> ItemMark? { nextItem(below: index)?.mark }

  private func nextItem(below index: Int) -> (index: Int, mark: ItemMark)? {
    var next = index + 1
    while next < lines.count, next - index < 8, !lines[next].isBlank {
      if text.byte(at: lines[next].start) != UInt8(ascii: ">") {
        return mark(of: lines[next]).map { (next, $0) }
      }
      next += 1
    }
    return nil
  }

  /// A choice stands at the column of the choices above it; the first may not be so far in that it would be code.
  private func wantedIndent(_ line: BodyLine, _ list: Context.Item?, hasBox: Bool) -> Int {
    if let list, hasBox, list.hasBox { return list.indent }
    if list == nil, line.indent >= 4 { return 0 }
    return line.indent
  }

  /// The mark for the parser: that of the list, if the item belongs to one.
  private func wantedBullet(
    _ mark: ItemMark, _ list: Context.Item?, hasBox: Bool, isNested: Bool
  ) -> String {
    let written = text.string(mark.range)
    let isSameList =
      list != nil && (!isNested || hasBox)
      && (context.above != .blank || list?.hasBox == true || hasBox)
    if isSameList, let list {
      guard list.isNumbered else {
        if case .number = mark.kind, !list.hasBox { return written }
        return String(UnicodeScalar(list.mark))
      }
      switch mark.kind {
      case .number: return written.dropLast() + String(UnicodeScalar(list.mark))
      case .numberLookAlike:
        return mark.digits + String(UnicodeScalar(list.mark))
      default: return "\(context.entries?.next ?? 1)" + String(UnicodeScalar(list.mark))
      }
    }
    switch mark.kind {
    case .bullet, .number: return written
    case .numberLookAlike: return mark.digits + "."
    default: return "-"
    }
  }

  private func isNumber(_ mark: ItemMark) -> Bool {
    switch mark.kind {
    case .number, .numberLookAlike: true
    default: false
    }
  }

  /// Writes what the parser is to read, and says what was mended.
  private mutating func mend(
    _ line: BodyLine, _ mark: ItemMark, _ box: ItemMark.Box?, bullet: String, indent: Int
  ) {
    var written = text.string(mark.range)
    // Letters stay, as long as nothing shows that they were to name choices.
    let keepsLetter: Bool
    if case .letter = mark.kind, box == nil, context.item?.hasBox != true {
      keepsLetter = true
    } else {
      keepsLetter = false
    }
    let isSame = bullet == written && mark.isExact(text)
    let hasOddBlank = text.hasOddBlank(in: mark.blanks)
    // Feedback begins below the text of an answer, which a tab puts at another column than it seems.
    let isTabbed = text.bytes[mark.blanks].contains(.tab)
    let isAnswer = box != nil || context.isAfterLeadIn && (isNumber(mark) || context.isAfterWriting)
    if let box, !box.isExact || !isSame || text.string(mark.blanks) != " " {
      let tick = box.isTicked ? "[x] " : "[ ] "
      let end = text.skippingBlanks(from: box.range.upperBound, before: line.end)
      edits.replace(line.start..<end, with: bullet + " " + tick)
    } else if keepsLetter {
      edits.insert(bullet + " ", at: line.start)
    } else if box == nil, !isSame {
      edits.replace(line.start..<mark.blanks.upperBound, with: bullet + " ")
    } else if isTabbed {
      edits.replace(mark.blanks, with: " ", isWritten: isAnswer)
    }
    let isMoved = indent != line.indent || line.hasOddIndent
    if isMoved { self.indent(line, to: indent) }
    let place = Place(
      line.start, length: max(1, (box?.range ?? mark.range).upperBound - line.start))
    if mark.kind == .none { written = "" }
    if isMoved, box == nil {
      notes.add(.indentedItem, at: place)
    } else if isMoved {
      notes.add(.indentedChoice, at: place)
    } else if keepsLetter {
      notes.add(.letteredItem, at: place)
    } else if bullet != written, context.item?.isNumbered == true, !isNumber(mark) {
      notes.add(.numberMark(written), at: place)
    } else if bullet != written {
      notes.add(.itemMark(written, bullet), at: place)
    } else if let box, !box.isExact {
      notes.add(.boxMark(text.string(box.range), isTicked: box.isTicked), at: place)
    } else if hasOddBlank {
      notes.add(.blankBehindMark(written), at: place)
    } else if !isSame {
      notes.add(.noBlankBehindMark(written), at: place)
    } else if isTabbed, isAnswer {
      notes.add(.tabBehindMark(written), at: place)
    }
  }
}
