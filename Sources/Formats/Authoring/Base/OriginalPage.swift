public import Curriculum

/// A page of the base, to be copied into a course that builds on it and changed there.
public struct OriginalPage: Hashable, Sendable {
  /// The module of the page.
  public var module: Identifier<Module>
  /// Its name in the module: the id of a scenario, or that of a lesson.
  public var name: String
  /// The page with a comment that says what it replaces.
  public var text: [UInt8]
  /// The files of changes that `course.yaml` lists.
  public var listed: [String]
}

/// A module of the base, to be copied into a course that builds on it and changed there.
public struct OriginalModule: Hashable, Sendable {
  public var module: Identifier<Module>
  /// The name of its file in the base.
  public var file: String
  /// The file with a field that says what it replaces.
  public var text: [UInt8]
  /// The modules that `course.yaml` lists, by their ids or files; `nil` if it lists none.
  public var listed: [String]?
}

extension ComposedCourse.Original {
  /// Its text with a comment below the heading that says which wording of which page it replaces.
  func copy(named name: String) -> [UInt8] {
    let heading = text.content(ofLine: text.line(at: bytes.lowerBound))
    let comment = "\n<!-- replaces: \(NamedOriginal(name: name, digest: digest).text) -->"
    var body = Array(text.bytes[heading.upperBound..<max(heading.upperBound, bytes.upperBound)])
    while body.last?.isSpace == true { body.removeLast() }
    return Array(text.bytes[heading]) + Array(comment.utf8) + body + [.lineFeed]
  }

  /// The text of a whole module with a field below its id that says which wording of which module it replaces.
  func copy(ofModule id: Identifier<Module>) -> [UInt8] {
    let reading = ModuleReading(.bytes(text.bytes), file: file, school: School())
    guard let place = reading.id?.place else { return text.bytes }
    let end = text.content(ofLine: text.line(at: place.offset)).upperBound
    let field = "\nreplaces: \(NamedOriginal(name: id.text, digest: digest).text)"
    let whole = text.bytes
    return LineEnds(of: whole).unified(
      Array(whole[text.start..<end]) + Array(field.utf8) + whole[end...])
  }
}
