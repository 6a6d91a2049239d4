package import Curriculum
package import Scoring

/// One learner's answers before the course beside those after it, once both forms are done.
package struct FormOverview: Hashable, Sendable {
  /// The share of marks in each form.
  package var before: Fraction
  package var after: Fraction
  /// How many cases of the last form there are, and how many of them have a counterpart that was answered before the course: only
  /// these are compared.
  package var cases: Int
  package var compared: Int
  /// The objectives that both forms ask, in teaching order.
  package var objectives: [Row]

  package struct Row: Hashable, Sendable {
    package var module: Int
    package var text: String
    package var before: Fraction
    package var after: Fraction
  }

  /// Compares the first and the last form of a course; `nil` before the last form is done, and if not both were answered.
  ///
  /// - Parameter progress: What was answered in forms, and nothing else.
  package init?(of course: Course, progress: Progress) {
    guard let first = course.forms.first, let last = course.forms.last, first.id != last.id else {
      return nil
    }
    let asked = (course.modules + [course.pairs?.module].compactMap { $0 }).flatMap(\.scenarios)
      .filter(progress.isDone)
    let answered = [first, last].map { form in
      asked.filter { scenario in
        scenario.questions.allSatisfy { question in
          progress.firstAttempt(at: scenario.address(of: question))?.context.form == form.id.text
        }
      }
    }
    cases = course.pairs?.pairs.count ?? last.scenarios.count
    guard answered[1].count == cases else { return nil }
    let counterparts = course.counterparts(first, last)
    let sides = [
      answered[0].filter { one in
        answered[1].contains { counterparts[$0.id]?.contains(one.id) == true }
      },
      answered[1].filter { one in
        answered[0].contains { counterparts[one.id]?.contains($0.id) == true }
      },
    ]
    compared = sides[1].count
    guard let before = Fraction.mean(of: sides[0].compactMap(progress.share(of:))),
      let after = Fraction.mean(of: sides[1].compactMap(progress.share(of:)))
    else { return nil }
    self.before = before
    self.after = after
    objectives = course.modules.enumerated().flatMap { position, module in
      module.objectives.compactMap { objective in
        let shares = sides.map { side in
          Fraction.mean(
            of: side.filter { $0.objectives.contains(objective.id) }
              .compactMap(progress.share(of:)))
        }
        guard let before = shares[0], let after = shares[1] else { return nil }
        return Row(module: position, text: objective.text, before: before, after: after)
      }
    }
  }
}

extension Course {
  /// What each case of two forms is compared with: its twin, or, in forms without twins, the case at the same place.
  fileprivate func counterparts(_ first: Form, _ last: Form) -> [Identifier<Scenario>:
    Set<Identifier<Scenario>>]
  {
    let pairs =
      pairs.map { $0.pairs.map { ($0.first, $0.second) } }
      ?? Array(zip(first.scenarios, last.scenarios))
    var counterparts: [Identifier<Scenario>: Set<Identifier<Scenario>>] = [:]
    for (one, other) in pairs {
      counterparts[one, default: []].insert(other)
      counterparts[other, default: []].insert(one)
    }
    return counterparts
  }
}

extension FormOverview {
  /// `Before the course 54 %, after it 71 %. Of 12 objectives 7 went up, 4 stayed and 1 went down.`
  package var sum: String {
    let up = objectives.count { $0.before < $0.after }
    let down = objectives.count { $0.after < $0.before }
    let changes =
      objectives.isEmpty
      ? ""
      : " Of \(counted(objectives.count, "objective")) \(up) went up, "
        + "\(objectives.count - up - down) stayed and \(down) went down."
    let left =
      compared == cases
      ? ""
      : " Only \(compared) of \(counted(cases, "case")) \(compared == 1 ? "is" : "are") compared: "
        + "the others were not answered before the course."
    return "Before the course \(before.percent) %, after it \(after.percent) %." + left + changes
  }

  /// The objectives that changed, those that went down first, then the largest gains.
  package var changed: [Row] {
    objectives.filter { $0.before != $0.after }.sorted { left, right in
      left.change != right.change ? left.change < right.change : left.text < right.text
    }
  }
}

extension FormOverview.Row {
  /// In percentage points; those that went down come first, and then the largest.
  fileprivate var change: Int {
    let points = after.percent - before.percent
    return points < 0 ? points - 1000 : -points
  }

  /// `Compose a courteous decline: 50 % before, 100 % after`
  package var words: String {
    "\(text): \(before.percent)\u{A0}% before, \(after.percent)\u{A0}% after"
  }
}
