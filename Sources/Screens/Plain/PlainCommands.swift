internal import Curriculum
internal import Pages
internal import Scoring
internal import TrainerUI

/// The commands that work while no text is being typed: search, go to, marks, reports, calls for help.
extension PlainInput {
  /// The meaning of a line as a command; `nil` if it is no command, or one that does nothing here.
  func command(_ text: String) -> Meaning? {
    if text.hasPrefix("/") {
      return offered(.find(.words), then: typed(String(text.dropFirst())))
    }
    switch text {
    case "g": return offered(.find(.titles))
    case "m": return model.isAtPage ? offered(.toggleMark) : nil
    case "M": return offered(.listMarks)
    case "w": return model.isAtPage || model.isWriting ? offered(.write) : nil
    case "rewrite": return offered(.rewrite)
    case "remove note": return offered(.removeNote)
    case "v": return offered(.takeVersion)
    case "x": return offered(.dropVersion)
    case "S": return offered(.listSources)
    case "n" where model.isAtPage: return offered(.nextHit)
    case "N" where model.isAtPage: return offered(.previousHit)
    case "H": return offered(.callForHelp)
    case "R", LearnerFile.record.word: return offered(.writeFile(.record))
    case "I", LearnerFile.handIn.word: return offered(.writeFile(.handIn))
    case "e", "E": return offered(.edit)
    case "!": return model.isAtQuestion ? offered(.report) : nil
    default: break
    }
    guard text.hasPrefix("g ") else { return nil }
    return offered(.find(.titles), then: goingTo(String(text.dropFirst(2))))
  }

  private func offered(_ message: Message, then more: [Message] = []) -> Meaning? {
    model.offers(message) ? .messages([message] + more) : nil
  }

  private func typed(_ text: String) -> [Message] { text.isEmpty ? [] : [.type(text)] }

  /// The messages that type a number or title. If that finds a single page, they also go there.
  private func goingTo(_ text: String) -> [Message] {
    var trial = model
    for message in [.find(.titles)] + typed(text) { _ = update(&trial, message) }
    guard case .search(let search) = trial.place.page,
      search.hits.count == 1 || Int(text) != nil || search.hits.isEmpty
    else { return typed(text) }
    return typed(text) + [.forward]
  }

  func search(_ search: Search, _ text: String) -> Meaning {
    switch text {
    case "b", "c": return .messages([.leave])
    case "": return .messages([.forward])
    default: break
    }
    if let position = number(in: text, upTo: search.hits.count), search.scope == .words {
      return .messages([.pick(position - 1)])
    }
    return .messages(
      [.find(search.scope)] + (search.scope == .words ? typed(text) : goingTo(text)))
  }

  func marks(_ text: String) -> Meaning {
    let count = model.listedPages.count
    if leaves(text) || text.isEmpty && count == 0 { return .messages([.leave]) }
    return number(in: text, upTo: count).map { .messages([.pick($0 - 1)]) }
      ?? (count == 0
        ? .noMeaning(text) : .reply("Type \(numbers(upTo: count)), or b for back."))
  }

  func reporting(_ reporting: Reporting, _ text: String) -> Meaning {
    guard let draft = reporting.draft else {
      if leaves(text) { return .messages([.leave]) }
      let count = Report.Reason.allCases.count
      return number(in: text, upTo: count).map { .messages([.pick($0 - 1), .forward]) }
        ?? .reply("Type \(numbers(upTo: count)), or b for back.")
    }
    if text == "b" { return .messages([.leave]) }
    // An empty line sends the report as it is; any other line replaces its words.
    if text.isEmpty { return .messages([.forward]) }
    return .messages(draft.text.map { _ in .erase } + [.type(text), .forward])
  }
}

extension LearnerFile {
  /// The word that asks for the file.
  var word: String {
    switch self {
    case .record: "record"
    case .handIn: "hand-in"
    }
  }
}

/// The pages that these commands open.
extension PlainText {
  func search(_ search: Search) -> [String] {
    var lines = [""] + wrapped(search.question)
    if !search.query.isEmpty || !search.hits.isEmpty {
      let explanation = model.explanation(of: search)
      if !explanation.isEmpty { lines += wrapped(explanation) }
    }
    for (position, hit) in search.hits.enumerated() {
      let label = search.scope == .words ? "\(position + 1). " : ""
      let title = model.title(of: hit)
      let isTitle = hit.excerpt?.text == title
      lines += wrapped("\(label)\(model.number(of: hit)) \(title)")
      // The words are not put into brackets, which would be read out.
      if let excerpt = hit.excerpt, !isTitle { lines += wrapped("   " + excerpt.text) }
    }
    if search.isFull { lines += wrapped(Model.moreHits) }
    return lines
  }

  var marks: [String] {
    let pages = model.listedPages
    guard !pages.isEmpty else { return [""] + wrapped(Model.noMarks) }
    let title =
      pages.contains { $0.text != nil } ? "Marked pages, texts and notes" : "Marked pages"
    return [""]
      + wrapped("\(title): \(pages.count).")
      + pages.enumerated().flatMap { position, page in
        return wrapped(
          "\(position + 1). \(model.listedNumber(of: page)) \(model.listedTitle(of: page))")
          + (model.listedWords(of: page).map { wrapped("   " + $0) } ?? [])
      }
  }

  func sources(_ references: [Reference]) -> [String] {
    [""] + wrapped("Sources and links of this page: \(references.count).")
      + references.flatMap { reference in
        wrapped(
          "[\(reference.number)] \([reference.work, reference.address].compactMap { $0 }.joined(separator: " "))"
        )
      }
  }

  func reporting(_ reporting: Reporting) -> [String] {
    var lines = [""] + wrapped(reporting.question) + wrapped(Reporting.promise)
    if let draft = reporting.draft {
      lines += wrapped(draft.reason.sentence + ".")
    } else {
      lines += Report.Reason.allCases.enumerated().flatMap { wrapped("\($0 + 1). \($1.sentence)") }
    }
    return lines
  }
}
