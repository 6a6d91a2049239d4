internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

/// What the progress page offers to look at again: a page, and why.
package struct Practice: Hashable, Sendable {
  /// Where it leads.
  package var page: PageIndex
  package var words: String
  package var reason: Reason

  /// Why a page is offered.
  package enum Reason: Hashable, Sendable {
    /// An objective is weak; the page is the case on it with the fewest marks.
    case weak
    /// The learner was sure, and the key says otherwise.
    case sureAndWrong
  }
}

extension Model {
  /// What to look at again, in the order in which the progress page shows it: weak objectives, then cases in which the learner was
  /// sure and not right.
  package var practice: [Practice] {
    guard !withholdsFeedback, course.sitting == nil else { return [] }
    return weakObjectives + sureAndWrong
  }

  private var weakObjectives: [Practice] {
    progress.objectives(of: course).filter { $0.mastery == .weak }.map { weak in
      let percent = (weak.share ?? .zero).percentage(apartFrom: course.passMark).text
      return Practice(
        page: caseToPractise(weak.objective.id)
          ?? PageIndex(module: weak.module, page: 0),
        words: "\(weak.objective.text), \(percent)\u{A0}%", reason: .weak)
    }
  }

  /// The case on an objective whose newest answers have the fewest marks; of those alike, the first one.
  private func caseToPractise(_ objective: Identifier<Objective>) -> PageIndex? {
    casesWithPages.compactMap { at, scenario -> (PageIndex, Fraction)? in
      guard scenario.objectives.contains(objective) else { return nil }
      return progress.newestShare(of: scenario).map { (at, $0) }
    }.min { $0.1 < $1.1 }?.0
  }

  private var sureAndWrong: [Practice] {
    casesWithPages.filter { progress.isSureAndWrong(in: $0.1) }.map { at, scenario in
      Practice(page: at, words: scenario.title, reason: .sureAndWrong)
    }
  }

  /// The scenarios of the course, each with its page.
  var casesWithPages: [(PageIndex, Scenario)] {
    course.modules.enumerated().flatMap { index, module in
      module.pages.enumerated().compactMap { page, content in
        guard case .scenario(let scenario) = content else { return nil }
        return (PageIndex(module: index, page: page), scenario)
      }
    }
  }

  /// The position of what Enter opens on the progress page: what is selected, once it is in view; `nil` while Enter leads to the
  /// course page.
  ///
  /// The footer depends on the result, so the height of the window is computed here with the highest footer there can be.
  func practiceInView(in content: Content? = nil) -> Int? {
    guard help == nil, case .progress = place.page, !readsBeforeChoosing else { return nil }
    let geometry = display.geometry
    let notice = geometry.rows(of: shownNotice).count
    let height = geometry.bodyRows(notice: notice, footer: geometry.mostFooterRows)
    let window = Window(content ?? self.content, height: height)
    return window.focus != nil && window.sight == .inView ? window.content.focus : nil
  }

  /// Opens something to look at again; Backspace leads back to the progress page.
  mutating func openPractice(_ position: Int) -> [Effect] {
    let offered = practice
    guard offered.indices.contains(position) else { return [] }
    let page = offered[position].page
    return go(to: page) { $0.open(page, .lookUp) }
  }

  /// Adds what to look at again, under a heading for each reason.
  func addPractice(to document: inout Document) {
    var reason: Practice.Reason?
    for item in practice {
      if item.reason != reason {
        reason = item.reason
        document.addBlank()
        document.add(blocks.wrapped(item.reason.heading, .strong))
      }
      let number = Run(course.number(of: item.page) + "  ", .muted)
      let words = blocks.narrower(by: 2 + displayWidth(of: number.text)).wrapped(item.words)
      document.addItem(focusRows(words.hanging(from: number)), cursorColumn: 2)
    }
  }
}

extension Practice.Reason {
  /// The heading over what is offered for this reason.
  package var heading: String {
    switch self {
    case .weak: "Weak, with the case to look at again"
    case .sureAndWrong: "You were sure, and the key says otherwise"
    }
  }
}
