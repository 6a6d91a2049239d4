internal import Cohort
internal import Curriculum
internal import Pages
internal import Scoring
internal import Screen

extension BoardModel {
  /// The page that is shown, laid out for the model's size, and which part of it is wanted.
  var content: Content {
    var content =
      if showsHelp {
        helpPage
      } else {
        switch place {
        case .scenarios: scenariosPage
        case .seats: seatsPage
        case .setAside: setAsidePage
        case .talk(let talk): page(showing: talk)
        }
      }
    content.top = top
    content.followsFocus = true
    return content
  }

  private var scenariosPage: Content {
    var document = Document()
    document.add(wrap([Run(summary, .muted)], to: measure))
    if board.outline.scenarios.isEmpty {
      document.addBlank()
      document.add(Line("This session asks nothing."))
    }
    for module in board.outline.modules {
      document.addBlank()
      document.add(wrap([Run("\(module.number) " + reduced(module.title), .strong)], to: measure))
      document.add(progress(module.questions))
      for index in module.scenarios {
        let row = scenarioRow(index, board.outline.scenarios[index])
        document.addItem(focusRows([row]), cursorColumn: 2)
      }
    }
    return Content(
      title: titleLine, trailing: signedIn, document: document,
      focus: board.outline.scenarios.isEmpty ? nil : selected)
  }

  /// The share of the expected answers that are there, as a bar and in words.
  private func progress(_ questions: Range<Int>) -> Line {
    let done = board.done(questions)
    let words = "  \(percent(done)) % of answers in"
    let columns = max(4, measure - displayWidth(of: words))
    return bar(done.part, of: done.whole, columns: columns) + Line(words, .muted)
  }

  /// Whether there are too few columns for words that can be left out.
  private var isNarrow: Bool { measure < 60 }

  private func scenarioRow(_ index: Int, _ part: BoardOutline.ScenarioPart) -> Line {
    let count = number(board.answered(part.questions), like: max(10, board.attendees.count))
    let words = isNarrow ? "  " : " answered     "
    let right = Line(" " + count + words + stateWords(ofScenario: index).padded(to: 6), .muted)
    return Line.joined(
      left: Line([Run(part.number.padded(to: 5), .muted), Run(reduced(part.scenario.title))]),
      right: right, columns: measure - 2)
  }

  private var seatsPage: Content {
    var document = Document()
    document.add(wrap([Run(summary, .muted)], to: measure))
    document.addBlank()
    for section in sections {
      if let title = section.title {
        document.addBlank()
        document.add(
          Line.joined(
            left: Line(reduced(title), .strong), right: Line(section.signedIn, .muted),
            columns: measure))
      }
      for attendee in section.attendees { document.add(row(of: attendee)) }
    }
    if board.attendees.isEmpty { document.add(Line("Nobody has signed in yet.")) }
    if let absent, !absent.isEmpty {
      document.addBlank()
      document.add(
        wrap([Run("Not signed in: " + absent.joined(separator: ", ") + ".")], to: measure))
    }
    return Content(title: "Seats", trailing: signedIn, document: document)
  }

  private func row(of attendee: Attendee) -> Line {
    let state = Run(stateWords(of: attendee).padded(to: isNarrow ? 12 : 16), style(of: attendee))
    guard !isNarrow else {
      return Line.joined(
        left: Line(label(of: attendee)), right: Line([state]), columns: measure)
    }
    let room = max(8, (measure - 26) * 3 / 5)
    let left =
      Line(label(of: attendee)).shortened(to: room - 1).padded(to: room)
      + Line(reachedWords(of: attendee), .muted)
    let done = Run(doneWords(of: attendee).padded(to: 10), .muted)
    return Line.joined(left: left, right: Line([done, state]), columns: measure)
  }

  private func style(of attendee: Attendee) -> Style {
    attendee.state(at: now) == .quiet || attendee.missing > 0 ? .alert : .muted
  }

  private var setAsidePage: Content {
    var document = Document()
    for risk in folder.risks {
      document.add(wrap([Run(reduced(risk), .alert)], to: measure))
      document.addBlank()
    }
    document.add(
      wrap(
        [
          Run(
            "These files of the inbox cannot be trusted. They are not counted, and they stay where they are.",
            .muted)
        ], to: measure))
    if setAside.isEmpty {
      document.addBlank()
      document.add(Line("Nothing was set aside."))
    }
    for file in setAside.prefix(Self.mostSetAside) {
      document.addBlank()
      document.add(Line(reduced(file.file)).shortened(to: measure))
      let reason = wrap([Run(reduced(file.reason), .muted)], to: measure - 2)
      document.add(reason.map { Line.blank(2) + $0 })
    }
    if setAside.count > Self.mostSetAside {
      document.addBlank()
      document.add(Line("And \(setAside.count - Self.mostSetAside) more."))
    }
    return Content(title: "Set aside", trailing: "\(setAside.count)", document: document)
  }

  /// How many files are listed; nobody reads on beyond so many.
  static let mostSetAside = 500

  private var helpPage: Content {
    var below = self
    below.showsHelp = false
    var document = Document()
    document.add(Line(below.keyContext.rawValue, .heading))
    document.addBlank()
    for rows in below.keys.help(BlockLayout(columns: measure, glyphs: glyphs)) {
      document.add(rows)
    }
    document.addBlank()
    document.add(
      wrap(
        [
          Run(
            "The board reads the session's inbox and changes nothing in it. Answers stay hidden until you open them.",
            .muted)
        ], to: measure))
    return Content(title: "Help", document: document)
  }
}

extension BoardModel {
  /// A number with blanks before it, up to the width of the largest number.
  func number(_ count: Int, like most: Int) -> String {
    let text = String(count)
    return String(repeating: " ", count: max(0, String(most).utf8.count - text.utf8.count)) + text
  }

  /// A part of a whole as a bar; an empty line if amounts are not drawn.
  func bar(_ part: Int, of whole: Int, columns: Int) -> Line {
    drawsBars ? Bar(columns: columns, glyphs: glyphs).line(part, of: whole) : Line()
  }
}
