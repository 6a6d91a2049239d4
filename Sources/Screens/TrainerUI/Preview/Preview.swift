public import Curriculum
internal import Pages
public import Screen

/// What a trainer knows that shows a module to its author.
public struct Preview: Hashable, Sendable {
  /// The module as it is shown.
  public internal(set) var shown: ModulePreview
  /// What was found in the file as it is now, the causes first.
  public internal(set) var findings: [Diagnostic]
  /// Whether the file cannot be shown as it is now, so that the pages are those it held before.
  public internal(set) var isOld = false
  /// What to say above the list of findings about what is shown; empty if that was asked for by its name.
  package let introduction: String
  /// Where the author was before they went to the list of findings.
  var left: Place?

  public init(_ reading: ModulePreview, introduction: String = "") {
    shown = reading
    self.introduction = introduction
    findings = reading.findings
  }

  /// The name of the file, without its folder.
  package var fileName: String { Self.name(of: shown.file) }

  static func name(of file: String) -> String {
    reduced(file.split(separator: "/").last.map(String.init) ?? file)
  }

  /// The findings about a page, by its position. Lines of a file that cannot be shown say nothing about pages from before.
  package func findings(onPage page: Int) -> [Diagnostic] {
    isOld ? [] : findings.filter { shown.page(of: $0) == page }
  }

  /// The position of the page that a finding is about; `nil` if it is about no page that is shown.
  package func page(of finding: Diagnostic) -> Int? { isOld ? nil : shown.page(of: finding) }

  /// How many errors and warnings there are, in words.
  package var count: String {
    let errors = findings.count { $0.severity == .error }
    let warnings = findings.count - errors
    guard !findings.isEmpty else { return "No errors, no warnings." }
    return counted(errors, "error") + ", "
      + counted(warnings, "warning") + "."
  }

  /// That the pages are older than the file.
  package static let oldWords =
    "The file cannot be shown as it is now; these pages are as they were before."

  /// What concerns every page, and so stands above each: that the pages are older than the file, and the first error of `course.yaml`.
  package var wordsAbovePages: [String] {
    let errors = findings.filter { $0.file != shown.file && $0.severity == .error }
    let rest = errors.count - 1
    let course = errors.first.map { first in
      sentence(first) + (rest > 0 ? " \(rest) more in \(Self.name(of: first.file))." : "")
    }
    return (isOld ? [Self.oldWords] : []) + [course].compactMap(\.self)
  }

  /// The finding that an author should know first about a page: an error before a warning, and what the file itself is to blame for if
  /// it cannot be shown. `nil` if there is none.
  func firstFinding(onPage page: Int) -> Diagnostic? {
    let ofFile = findings.filter { $0.file == shown.file }
    let here = !isOld ? findings(onPage: page) : ofFile.isEmpty ? findings : ofFile
    return here.first { $0.severity == .error } ?? here.first
  }

  /// Where a finding stands and what it says, as a sentence.
  func sentence(_ finding: Diagnostic) -> String {
    words(of: finding) + (finding.message.last == "." ? "" : ".")
  }

  /// Where a finding stands and what it says: `Error in line 41: question …`.
  package func words(of finding: Diagnostic) -> String {
    let kind = finding.severity == .error ? "Error" : "Warning"
    let file = finding.file == shown.file ? "" : " in \(Self.name(of: finding.file))"
    let line = finding.range.map { (file.isEmpty ? " in line " : ", line ") + "\($0.line)" } ?? ""
    return "\(kind)\(file)\(line): \(finding.message)"
  }
}

extension Model {
  /// The trainer that shows a module to its author.
  public init(previewing reading: ModulePreview, introduction: String = "", size: Size) {
    self.init(course: Course(of: reading), size: size)
    settings.keepsAnswers = false
    preview = Preview(reading, introduction: introduction)
  }

  /// The findings about the page that is shown; empty outside a preview.
  package var findingsHere: [Diagnostic] {
    guard let preview, let page = currentPage?.page else { return [] }
    return preview.findings(onPage: page)
  }

  /// The first thing an author should know about the page that is shown, as long as nothing else is to be said.
  var previewNotice: Notice? {
    guard let preview, let page = currentPage?.page, help == nil else { return nil }
    guard let first = preview.firstFinding(onPage: page) else {
      return preview.isOld ? Notice(Preview.oldWords, isAlert: true) : nil
    }
    let rest = preview.findings(onPage: page).count - 1
    let more =
      preview.isOld ? " " + Preview.oldWords : rest > 0 ? " \(rest) more on this page." : ""
    return Notice(preview.sentence(first) + more, isAlert: first.severity == .error)
  }

  /// The file and the line that the author's editor is to open: those of what has the focus.
  var editPlace: (file: String, line: Int)? {
    guard let preview else { return nil }
    let file = preview.shown.file
    if case .course = place.page {
      guard let finding = finding(at: place.focus) else { return (file, 1) }
      return (finding.file, finding.range?.line ?? 1)
    }
    guard let index = currentPage, preview.shown.places.indices.contains(index.page) else {
      return (file, 1)
    }
    let page = preview.shown.places[index.page]
    guard let state = place.scenario else { return (file, page.line) }
    if state.phase == .debrief { return (file, page.debrief ?? page.line) }
    guard page.questions.indices.contains(state.question) else { return (file, page.line) }
    let question = page.questions[state.question]
    return (file, answerLine(in: question) ?? question.leadIn)
  }

  /// The line of the answer that has the focus; `nil` if the author has not gone to one.
  private func answerLine(in question: PagePlace.Question) -> Int? {
    guard let answering = place.answering, answering.hasMoved,
      answering.shownNow.indices.contains(place.focus),
      let position = Identifier<Choice>.position(of: answering.shownNow[place.focus])
    else { return nil }
    return question.answers.indices.contains(position) ? question.answers[position] : nil
  }
}

extension Answering {
  /// The answers in the order in which they stand on the screen now; none for a post to mark.
  fileprivate var shownNow: [Identifier<Choice>] {
    switch exercise {
    case .ordering(_, let now, _): now
    case .choice, .rating: order
    case .marking: []
    }
  }
}

extension Identifier where Subject == Choice {
  /// The position that an id of one letter stands for: `a` → 0.
  fileprivate static func position(of id: Self) -> Int? {
    guard id.text.utf8.count == 1, let letter = id.text.utf8.first else { return nil }
    return Int(letter) - Int(UInt8(ascii: "a"))
  }
}
