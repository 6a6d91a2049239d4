internal import Curriculum

/// What the comment under a lead-in says.
struct QuestionOptions {
  var id: Placed<Identifier<Question>>?
  /// The ids that the question had before.
  var formerly: [Placed<Identifier<Question>>] = []
  /// Whether the comment has a field that nobody knows; it may be any of those that are missing.
  var hasUnknown = false
  /// Whether the author wrote an id at all, even one that cannot be read.
  var hasID = false
  /// Where `kind: poll` stands.
  var poll: Place?
  /// Where `kind: writing` stands.
  var writing: Place?
  var minutes: Placed<Int>?
  /// Where the name of the field `minutes` stands, whatever its value is.
  var minutesPlace: Place?
  var choose: Placed<Choose>?
  var shuffles: Placed<Bool>?
  /// What an order goes by.
  var order: Placed<String>?
  /// The fields `cautious` and `bold` that the comment has.
  var poles: [Pole] = []
  var lint: Placed<String>?
  /// Whether there is a comment that could not be read, so that nothing is known of it.
  var isUnread = false
  /// Whether a comment stands under the lead-in.
  var isThere = false

  enum Choose {
    case best
    case one
    case exactly(Int)
  }

  /// One of the fields `cautious` and `bold`.
  struct Pole {
    var name: String
    var namePlace: Place
    /// `nil` if the value is no text; that was reported.
    var letter: Placed<String>?
  }

  init() {}

  init(_ fields: Fields, findings: inout Findings) {
    isThere = true
    hasUnknown = fields.hasUnknown
    hasID = fields.node("id") != nil || fields.hasUnknown
    id = fields.identifier("id", &findings)
    formerly = fields.oneOrMoreIdentifiers("formerly", &findings)
    if let kind = fields.text("kind", &findings) {
      let word = kind.value.lowercased()
      if word != kind.value, ["poll", "writing"].contains(word) {
        findings.readWithoutCapitals(kind.value, at: kind.place)
      }
      switch word {
      case "poll": poll = kind.place
      case "writing": writing = kind.place
      default:
        // It may be a poll: then there is no key to ask for.
        isUnread = true
        findings.report(
          .malformedValue(
            kind.value, of: "kind",
            wanted: "`poll` or `writing`, or nothing: every other kind shows in the Markdown"),
          at: kind.place)
      }
    }
    minutesPlace = fields.namePlace("minutes")
    minutes = fields.placedNumber("minutes", in: 1...120, &findings)
    if let choose = fields.text("choose", &findings) {
      let word = choose.value.lowercased()
      if word != choose.value, ["best", "one"].contains(word) {
        findings.readWithoutCapitals(choose.value, at: choose.place)
      }
      if word == "best" {
        self.choose = Placed(.best, choose.place)
      } else if word == "one" {
        self.choose = Placed(.one, choose.place)
      } else if let number = Int(choose.value), (1...99).contains(number) {
        self.choose = Placed(.exactly(number), choose.place)
      } else {
        findings.report(
          .malformedValue(choose.value, of: "choose", wanted: "`best`, `one` or a whole number"),
          at: choose.place)
      }
    }
    if let shuffles = fields.flag("shuffle", &findings), let place = fields.node("shuffle")?.place {
      self.shuffles = Placed(shuffles, place)
    }
    order = fields.text("order", &findings)
    if let order,
      order.value.split(separator: " ").count(where: { $0.contains(where: \.isLetter) }) < 2
    {
      findings.report(
        .malformedValue(
          order.value, of: "order", wanted: "words for the two ends, such as `first to last`"),
        at: order.place)
    } else if let order {
      findings.checkShownSigns(inField: order)
      self.order = Placed(order.value.withoutLooseBlanks, order.place)
    }
    for name in ["cautious", "bold"] {
      guard let place = fields.namePlace(name) else { continue }
      let letter = fields.text(name, &findings).map { findings.readAsLetter($0) }
      poles.append(Pole(name: name, namePlace: place, letter: letter))
    }
    lint = fields.text("lint", &findings)
  }

  /// Reports options that have no meaning for this kind of question, but for those in `allowed`.
  func check(allowing allowed: Set<String> = [], _ reason: String, _ findings: inout Findings) {
    let given = [
      ("kind", poll ?? writing), ("choose", choose?.place), ("shuffle", shuffles?.place),
      ("order", order?.place),
    ]
    for case (let name, let place?) in given where !allowed.contains(name) {
      findings.report(.misplacedOption(name, reason), at: place)
    }
  }
}
