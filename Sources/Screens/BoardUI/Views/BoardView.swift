internal import Pages
public import Screen

/// The frame that shows a board.
public func view(_ model: BoardModel) -> Frame {
  model.display.geometry.frameIfTooSmall ?? model.layout.frame
}

extension PageFormat {
  /// The board's pages are lists of rows with bars, which become hard to follow if they are any longer.
  static var board: PageFormat {
    PageFormat(widestMeasure: 100, hasBar: false, titleGap: 1, signs: .below)
  }
}

extension BoardModel {
  var glyphs: Glyphs { display.glyphs }

  /// The columns of a row of text.
  var measure: Int { display.geometry.measure }

  /// The page that is shown, as the board's screen shows it.
  var layout: PageLayout { PageLayout(content, on: display, notice: shownNotice, keys: keys) }

  /// What just happened, or what keeps the board from showing how things are.
  private var shownNotice: Notice? {
    if let notice { return Notice(reduced(notice.text), isAlert: notice.isAlert) }
    return problems.isEmpty ? nil : Notice(problems.joined(separator: " "), isAlert: true)
  }
}
