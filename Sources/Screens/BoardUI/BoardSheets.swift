internal import Cohort
internal import Curriculum
internal import Scoring
internal import Screen
internal import TrainerUI

extension BoardModel {
  /// The page that is shown, laid out for the model's size.
  var sheet: Sheet {
    if showsHelp { return helpSheet }
    return switch place {
    case .scenarios: scenariosSheet
    case .seats: seatsSheet
    case .setAside: setAsideSheet
    case .talk(let talk): sheet(of: talk)
    }
  }

  private var scenariosSheet: Sheet {
    var sheet = Sheet(title: titleLine, trailing: signedIn)
    sheet.add(wrap([Run(summary, .muted)], to: measure))
    if board.outline.scenarios.isEmpty {
      sheet.addBlank()
      sheet.add("This session asks nothing.")
    }
    for module in board.outline.modules {
      sheet.addBlank()
      sheet.add(wrap([Run("\(module.number) " + reduced(module.title), .strong)], to: measure))
      sheet.add([progress(module.questions)])
      for index in module.scenarios {
        sheet.addItem([scenarioRow(index, board.outline.scenarios[index])])
      }
    }
    sheet.focus = board.outline.scenarios.isEmpty ? nil : selected
    return sheet
  }

  /// How much of what is asked is answered, as a bar and in words.
  private func progress(_ questions: Range<Int>) -> Line {
    let done = board.done(questions)
    let words = "  \(percent(done)) % of answers in"
    let columns = max(4, measure - displayWidth(of: words))
    return bar(done.part, of: done.whole, columns: columns) + Line(words, .muted)
  }

  /// Too few columns for words that can be spared.
  private var isNarrow: Bool { measure < 60 }

  private func scenarioRow(_ index: Int, _ part: BoardOutline.ScenarioPart) -> Line {
    let count = number(board.answered(part.questions), like: max(10, board.attendees.count))
    let words = isNarrow ? "  " : " answered     "
    let right = Line(" " + count + words + stateWords(ofScenario: index).padded(to: 6), .muted)
    return Line.joined(
      left: Line([Run(part.number.padded(to: 5), .muted), Run(reduced(part.scenario.title))]),
      right: right, columns: measure - 2)
  }

  private var seatsSheet: Sheet {
    var sheet = Sheet(title: "Seats", trailing: signedIn)
    sheet.add(wrap([Run(summary, .muted)], to: measure))
    sheet.addBlank()
    for section in sections {
      if let title = section.title {
        sheet.addBlank()
        sheet.add(
          [
            Line.joined(
              left: Line(reduced(title), .strong), right: Line(section.signedIn, .muted),
              columns: measure)
          ])
      }
      sheet.add(section.attendees.map(row))
    }
    if board.attendees.isEmpty { sheet.add("Nobody has signed in yet.") }
    if let absent, !absent.isEmpty {
      sheet.addBlank()
      sheet.add(
        wrap([Run("Not signed in: " + absent.joined(separator: ", ") + ".")], to: measure))
    }
    return sheet
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

  private var setAsideSheet: Sheet {
    var sheet = Sheet(title: "Set aside", trailing: "\(setAside.count)")
    sheet.add(
      wrap(
        [
          Run(
            "Files of the inbox that are not believed. Nothing of them counts; they stay where they are.",
            .muted)
        ], to: measure))
    if setAside.isEmpty {
      sheet.addBlank()
      sheet.add("Nothing was set aside.")
    }
    for file in setAside.prefix(Self.mostSetAside) {
      sheet.addBlank()
      sheet.add([Line(reduced(file.file)).shortened(to: measure)])
      let reason = wrap([Run(reduced(file.reason), .muted)], to: measure - 2)
      sheet.add(reason.map { Line.blank(2) + $0 })
    }
    if setAside.count > Self.mostSetAside {
      sheet.addBlank()
      sheet.add("And \(setAside.count - Self.mostSetAside) more.")
    }
    return sheet
  }

  /// Nobody reads on beyond so many files.
  static let mostSetAside = 500

  private var helpSheet: Sheet {
    var below = self
    below.showsHelp = false
    let context = below.keyContext
    var sheet = Sheet(title: "Help")
    sheet.add(context.rawValue, .heading)
    sheet.addBlank()
    for binding in context.bindings {
      let label = glyphs.label(binding.label).padded(to: 12)
      let rows = wrap([Run(binding.help)], to: max(8, measure - 12))
      sheet.add(
        rows.enumerated().map { index, row in
          Line([index == 0 ? Run(label, .key) : Run(String(repeating: " ", count: 12))] + row.runs)
        })
    }
    sheet.addBlank()
    sheet.add(
      wrap(
        [
          Run(
            "The board reads the session's inbox and changes nothing in it. What was answered stays hidden until you open it.",
            .muted)
        ], to: measure))
    return sheet
  }
}

extension BoardModel {
  /// A number with blanks before it to the width of the largest.
  func number(_ count: Int, like most: Int) -> String {
    let text = String(count)
    return String(repeating: " ", count: max(0, String(most).utf8.count - text.utf8.count)) + text
  }

  /// An amount out of a whole, drawn.
  func bar(_ part: Int, of whole: Int, columns: Int) -> Line {
    drawsBars ? Bar(columns: columns, glyphs: glyphs).line(part, of: whole) : Line()
  }
}
