internal import Curriculum
internal import Pages
internal import Screen

/// Links from page to page.
extension Model {
  /// The links of a page, with names for those that lead to pages of the course.
  func named(_ links: PageLinks, in module: Int) -> PageLinks {
    var named = links
    for address in links.addresses { named.names[address] = pageName(of: address, from: module) }
    return named
  }

  /// What to show for an address that leads to a page of the course: `5.3 A request`; `nil` for any other address.
  package func pageName(of address: String, from module: Int) -> String? {
    guard let link = PageLink(address) else { return nil }
    guard let target = course.page(at: link, from: module) else {
      return preview == nil ? nil : Self.otherModule(link)
    }
    let page = course.modules[target.module].pages[target.page]
    return "\(course.number(of: PageIndex(module: target.module, page: target.page))) \(page.title)"
  }

  /// The module in which links of the page at hand stand; `nil` on other pages.
  package var linkingModule: Int? { currentPage?.module }

  /// What to show for an address on the page at hand that leads to a page of the course.
  func nameOfPage(at address: String) -> String? {
    linkingModule.flatMap { pageName(of: address, from: $0) }
  }

  /// A page of another module, of which a preview knows the file alone.
  private static func otherModule(_ link: PageLink) -> String? {
    link.file.map { $0 + (link.anchor.map { ", page \($0)" } ?? "") }
  }

  /// The addresses that the page at hand lists, if their numbers can be typed here.
  var followable: [String] {
    guard help == nil, course.sitting == nil else { return [] }
    switch place.page {
    case .lesson(let index):
      guard case .lesson(let lesson)? = page(index) else { return [] }
      return PageLinks(of: lesson.blocks).addresses
    case .scenario(let state) where state.phase == .debrief:
      return scenario(of: state).map { links(of: $0, state).addresses } ?? []
    default: return []
    }
  }

  /// Whether a number leads to another page from here.
  var leadsToPages: Bool {
    followable.contains { address in
      guard let link = PageLink(address), let from = currentPage?.module else { return false }
      return course.page(at: link, from: from) != nil
    }
  }

  /// Goes to the page that a link of this page leads to, by the position of its address.
  mutating func follow(_ position: Int) -> [Effect] {
    let addresses = followable
    guard addresses.indices.contains(position), let from = currentPage?.module else { return [] }
    let address = addresses[position]
    guard let link = PageLink(address) else {
      notice = Notice("[\(position + 1)] leads out of Webside; open the address in a browser.")
      return []
    }
    guard let target = course.page(at: link, from: from) else {
      notice = Notice(
        preview == nil
          ? "That page is not among the modules you study now."
          : "That page is in another module, which a preview does not show.")
      return []
    }
    // A second digit names another page, and takes the way to the page that the first one led to with it.
    if let typedNumber, typedNumber.value >= 10, trail.steps.last?.place == place {
      _ = trail.removeLast()
    }
    return open(PageIndex(module: target.module, page: target.page), .lookUp)
  }

  /// The position of the address whose number stands at a cell of the screen, on or behind the words of its link; `nil` if none
  /// does.
  func followed(at position: Position) -> Int? {
    guard !followable.isEmpty else { return nil }
    let layout = layout(of: content)
    let row = position.row - display.geometry.headerRows
    guard (0..<layout.window.height).contains(row), layout.content.document.split == nil,
      let line = layout.window.documentRow(inRow: row)
    else { return nil }
    let lines = layout.content.document.lines
    let column = position.column - layout.margin
    if lines[line].opensAddress { return lines[line].numbers(from: 0).first }
    guard lines[line].isLink(at: column) else { return nil }
    // The words of a link may go on in the rows below, and its number stands behind them.
    for next in line..<min(lines.count, line + 4) {
      if let number = lines[next].numbers(from: next == line ? column : 0).first { return number }
    }
    return nil
  }
}

extension Line {
  /// Whether the line begins with the number of an address: it belongs to the list at the end of a page.
  fileprivate var opensAddress: Bool { text.hasPrefix("[") }

  /// Whether the text at a column is that of a link, or its number.
  fileprivate func isLink(at column: Int) -> Bool {
    var start = 0
    for run in runs {
      let end = start + displayWidth(of: run.text)
      if (start..<end).contains(column) {
        return run.style == .link || run.text.hasPrefix("\u{A0}[") || run.text.hasPrefix("[")
      }
      start = end
    }
    return false
  }

  /// The positions of the addresses whose numbers stand behind a column, in order.
  fileprivate func numbers(from column: Int) -> [Int] {
    var start = 0
    var found: [Int] = []
    for run in runs {
      let end = start + displayWidth(of: run.text)
      let text = run.text.drop { $0 == "\u{A0}" }
      if end > column, text.hasPrefix("["), let close = text.firstIndex(of: "]"),
        let number = Int(text[text.index(after: text.startIndex)..<close]), run.style == .muted
      {
        found.append(number - 1)
      }
      start = end
    }
    return found
  }
}

extension Binding<Message> {
  /// Follows links by their numbers.
  static var follow: Self {
    Self(
      "1-9", "link",
      "Go to the page that the link with this number leads to; Backspace comes back.",
      "0123456789".enumerated().map { Pair(.character($1), .digit($0)) })
  }
}
