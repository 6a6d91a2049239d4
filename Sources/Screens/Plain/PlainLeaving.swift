internal import Curriculum
internal import Pages
internal import TrainerUI

/// Pages that lie over another page, and what is said when they are left.
extension PlainText {
  /// Whether the page lies over another one, to which it leads back.
  var isOverAnother: Bool {
    if model.help != nil { return true }
    return switch model.place.page {
    case .search, .marks, .sources, .reporting: true
    case .writing(let page): page.scenario == nil
    case .signIn, .course, .progress, .lesson, .scenario, .summary, .settings, .reviewed, .ending:
      false
    }
  }

  /// The name of the page that is shown, if the learner comes back to it from a page that lay over it; `nil` if all of the page is
  /// to be said. The help page is another matter: a learner who asks for it has lost the thread, and hears the page again.
  func nameOfPage(after earlier: Model?, _ heard: PlainHeard) -> [String]? {
    guard let earlier, let page = heard.page, earlier.help == nil, !isOverAnother,
      PlainText(model: earlier).isOverAnother, isSamePage(page)
    else { return nil }
    return wrapped("Back on \(sentence(name)) Type the word again to hear it.")
  }

  /// What the page is called in a sentence.
  private var name: String {
    switch model.place.page {
    case .course: return "the course page"
    case .progress: return "the progress page"
    case .summary: return "the summary"
    case .ending: return "the last page"
    case .settings: return "the settings"
    default: break
    }
    guard let index = model.currentPage, let title = model.page(index)?.title else {
      return "the page before"
    }
    return "page \(index.page + 1), \(title)"
  }

  /// What is said at the end: what becomes of what was begun, and goodbye.
  var farewell: String {
    [model.begunWords, model.goodbye].compactMap { $0 }.map { $0 + "\n" }.joined()
  }
}
