internal import ArgumentParser
internal import Scoring

/// How reviews come, for one start; without an option, as the learner chose.
struct ReviewOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Review when the chance of remembering has fallen to this; 0.9 is usual.",
      valueName: "0.7-0.99"))
  var retention: Retention?

  @Option(
    help: ArgumentHelp("The longest time between two reviews; 180 is usual.", valueName: "days"))
  var longest: Int?

  @Option(
    help: ArgumentHelp(
      "How many objectives are due on one day at most; 10 is usual, 0 sets no limit.",
      valueName: "number"))
  var most: Int?

  @Flag(
    inversion: .prefixedNo,
    help: "Move each review a little, so that what was learned on one day is not all due on one.")
  var spread: Bool?

  func validate() throws {
    let limits = ReviewRhythm.longestIntervals
    if let longest, !limits.contains(longest) {
      throw ValidationError("--longest takes \(limits.lowerBound) to \(limits.upperBound) days")
    }
    if let most, !(0...ReviewRhythm.ceilings.upperBound).contains(most) {
      throw ValidationError("--most takes 0 to \(ReviewRhythm.ceilings.upperBound)")
    }
  }

  var preferences: Preferences {
    var chosen = Preferences()
    chosen.retention = retention?.percent
    chosen.longest = longest
    chosen.most = most
    chosen.spreads = spread
    return chosen
  }
}

/// A chance of remembering, such as `0.9`, with at most two decimals.
struct Retention: ExpressibleByArgument {
  let percent: Int

  init?(argument: String) {
    guard let match = argument.wholeMatch(of: /0?\.([0-9])([0-9]?)/),
      let tens = Int(match.1), let units = match.2.isEmpty ? 0 : Int(match.2),
      ReviewRhythm.retentions.contains(10 * tens + units)
    else { return nil }
    percent = 10 * tens + units
  }
}

/// How long a round of review takes.
struct RoundOptions: ParsableArguments {
  @Option(help: ArgumentHelp("How long a round of review takes; 5 is usual.", valueName: "number"))
  var minutes: Int?

  func validate() throws {
    let limits = ReviewRhythm.roundSizes
    if let minutes, !limits.contains(minutes) {
      throw ValidationError("--minutes takes \(limits.lowerBound) to \(limits.upperBound)")
    }
  }
}

/// How a trainer is run that keeps its answers: how long a round of review takes, how reviews come, and how pages are drawn.
struct TrainerOptions: ParsableArguments {
  @OptionGroup var round: RoundOptions
  @OptionGroup var rhythm: ReviewOptions
  @OptionGroup var display: DisplayOptions

  /// What these options choose, without the display.
  var preferences: Preferences {
    var chosen = rhythm.preferences
    chosen.minutes = round.minutes
    return chosen
  }
}
