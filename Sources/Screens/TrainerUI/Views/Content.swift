internal import Pages
internal import Screen

extension Model {
  /// What the current page, or the help page over it, shows at the model's size.
  var content: Content {
    var content = help == nil ? pageContent : helpContent
    if help == nil, let hits, hits.page == currentPage {
      content.document.showFound(phrase: folded(hits.search.query), words: hits.words)
    }
    content.top = top
    if help == nil, display.focusLook == .cursor {
      content.start = place.readingFrom
      content.isReadFirst = readsBeforeChoosing
    }
    content.isFitted = true
    content.followsFocus = help == nil && place.page.followsFocus
    return content
  }

  private var pageContent: Content {
    switch place.page {
    case .signIn(let state): signInContent(state)
    case .course: preview.map(previewContent) ?? courseContent
    case .progress: progressContent
    case .lesson(let index): lessonContent(index)
    case .scenario(let state): scenarioContent(state)
    case .summary(let module): summaryContent(module: module)
    case .ending: endingContent
    case .search(let search): searchContent(search)
    case .marks: marksContent
    case .sources(let references): sourcesContent(references)
    case .reporting(let reporting): reportingContent(reporting)
    case .reviewed(let earlier): reviewedContent(earlier)
    case .settings: settingsContent
    case .writing(let page): writingContent(page)
    }
  }

  /// The position in the document that stands at the top of the window, unless the window is too short for that.
  var top: DocumentPosition {
    get { help ?? place.top }
    set { if help == nil { place.top = newValue } else { help = newValue } }
  }
}
