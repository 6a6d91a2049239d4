package import CSVText
internal import Screen

extension GradebookFinding {
  /// The finding with its place: `scores.csv:7: s0012345: has not finished and gets no points`.
  package func words(in path: String?) -> String {
    let place = path.map { path in line.map { "\(reduced(path)):\($0): " } ?? "\(reduced(path)): " }
    let who = learner.map { "\($0): " } ?? ""
    return (place ?? "") + who + words
  }

  private var words: String {
    switch kind {
    case .notOnRoster:
      "not on the roster, so nobody knows how the gradebook writes the id; left out"
    case .unfinished: "has not finished and gets no points"
    case .zeroID:
      "Moodle may give points with this id to the person of the row before; left out"
    case .dottedID: "Canvas would change this id, because it looks like a number; left out"
    case .sharedMail:
      "somebody else has the same mail address, and one such row makes Moodle refuse the file; left out"
    case .repeatedRow: "the file has two rows of this person; neither is filled"
    case .fieldCount(let count, let expected):
      "the row has \(count) fields and the header \(expected); not filled"
    case .excused: "is excused in the gradebook (EX) and stays so"
    case .missingRow: "has points, and the file has no row of this person"
    case .replaced(let former): "replaces `\(reduced(former))`"
    }
  }
}

extension GradebookFault {
  /// Why an exported gradebook cannot be filled.
  package func words(of title: String, in path: String) -> String {
    let file = reduced(path)
    func list(_ titles: [String]) -> String {
      titles.map { "`\(reduced($0))`" }.joined(separator: ", ")
    }
    return switch self {
    case .halfUnit: "\(file): the file ends in the middle of a character; export it again"
    case .unclosedQuote(let line):
      "\(file):\(line): a quotation mark is never closed; export the file again"
    case .twoReadings(let line):
      "\(file):\(line): a backslash stands before a quotation mark, and programs divide such a row in two ways; "
        + "remove the backslash in the gradebook and export again"
    case .missingColumn(let titles):
      titles.isEmpty
        ? "\(file): the file is empty"
        : "\(file): no column is called `\(reduced(title))`; there are \(list(titles))"
    case .severalColumns(let titles):
      "\(file): several columns begin with `\(reduced(title))`: \(list(titles)); give the whole title"
    case .nobodyKnown:
      "\(file): no column holds ids or mail addresses of this cohort; give a roster with the column `email`, "
        + "or name the column with --id-column"
    case .severalIDs(let titles):
      "\(file): it is not clear which column says who a row is about: \(list(titles)); name it with --id-column"
    case .otherMaximum(let maximum):
      "\(file): the column `\(reduced(title))` is out of \(maximum); leave --out-of away, or give the same"
    }
  }
}

extension GradebookDialect.TitleFault {
  /// Why a title cannot be the title of a column.
  package func words(of title: String) -> String {
    let name = "`\(reduced(title))` cannot be the column's title: "
    return switch self {
    case .empty: "the column's title is empty"
    case .formula:
      name + "a spreadsheet would take it for a formula, or it holds control characters"
    case .backslash:
      name + "a backslash at its end or before a quotation mark is an escape to Moodle"
    case .computed: name + "Canvas leaves out columns called like those it computes"
    }
  }
}
