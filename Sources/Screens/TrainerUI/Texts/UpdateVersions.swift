internal import Pages
package import Scoring
internal import Screen

extension Model {
  /// The newest version that was set aside of the text that a page is about; `nil` if there is none.
  package func otherVersion(of page: WritingPage) -> LearnerText? {
    subject(of: page).flatMap { texts.others(of: $0).last }
  }

  /// The newest version that was set aside of the note on a page.
  package func otherNote(on index: PageIndex) -> LearnerText? {
    otherVersion(of: WritingPage(at: index))
  }

  /// Whether a page shows a version that was set aside, which can be taken or dropped.
  var showsOtherVersion: Bool {
    guard case .writing(let page) = place.page, page.editor == nil else { return false }
    return otherVersion(of: page) != nil
  }

  /// Takes what the store has of a text.
  mutating func take(_ versions: TextVersions) {
    let (subject, text) = (versions.text.subject, versions.text)
    if let others = versions.others {
      let isNew = others.count > texts.others(of: subject).count
      texts.take(others: others, of: subject)
      if versions.news == .wasSetAside, isNew {
        notice = Notice(Self.otherWasSetAside, isAlert: true)
      }
    }
    switch versions.news {
    case .wasSetAside: return
    case .wasDropped: notice = Notice(Self.otherWasDropped)
    case .wasTaken:
      texts.take(text)
      notice = Notice(Self.otherWasTaken)
    case .wasNotRemoved:
      texts.take(text)
      notice = Notice(Self.wasNotRemoved, isAlert: true)
    case .wasLookedUp: takeLookedUp(text)
    }
  }

  /// Goes on with the version that another window left, if the editor was only just opened.
  private mutating func takeLookedUp(_ text: LearnerText) {
    // What could not be kept is newer than anything on the disk.
    guard texts[text.subject] != text, !texts.unkept.contains(text.subject) else { return }
    texts.take(text)
    guard case .writing(var page) = place.page, page.editor != nil, page.unkept == 0,
      subject(of: page) == text.subject
    else { return }
    if page.replaced == nil {
      page.editor = TextEditor(text.text)
    } else {
      page.replaced = text
    }
    place = Place(.writing(page))
    keepFocusInView()
  }

  /// Makes the version that was set aside the text.
  mutating func takeOtherVersion(of page: WritingPage) -> [Effect] {
    otherVersion(of: page).map { [.versions(.take($0))] } ?? []
  }

  /// Removes the version that was set aside, if the learner asks for it twice.
  mutating func dropOtherVersion(of page: WritingPage) -> [Effect] {
    guard let version = otherVersion(of: page) else { return [] }
    guard confirmation == .droppingVersion else {
      confirmation = .droppingVersion
      notice = Notice(Self.wouldDropOther, isAlert: true)
      return []
    }
    confirmation = nil
    return [.versions(.drop(version))]
  }
}
