internal import ArgumentParser
internal import Files
internal import ReportPage
internal import Reports
internal import Seat
internal import World

/// Record: what a learner did, to keep or to show.
struct WriteRecord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "record",
    abstract:
      "Write what you did in the course, to keep or to show: a page for a browser, Markdown or text.",
    discussion:
      "It shows your name, the dates, the modules, and as much more as you say. Without --format, the ending of FILE decides "
      + "(.md, .txt, else HTML); without --output, text is printed.")

  @OptionGroup var who: LearnerArguments

  @Option(help: "html, markdown or text.")
  var format: FormatArgument<StudyRecord>?

  @Option(
    help: ArgumentHelp(
      "Which scores it shows: none, those of modules, or those of questions too.", valueName: "what"
    ),
    transform: { try word($0) })
  var scores = StudyRecord.Scores.modules

  @Flag(help: "Repeat each case you answered, with your answers and their explanations.")
  var answers = false

  @Flag(help: "Show the texts you wrote, with what you ticked.")
  var texts = false

  @Flag(help: "Show your notes.")
  var notes = false

  @OptionGroup var output: OutputOptions

  func run() throws {
    let now = Clock.system.now()
    let format = try self.format ?? FormatArgument(forFile: output.output)
    let (course, reading) = try who.read(at: now)
    if texts || notes { reading.complainOfUnreadTexts() }
    let record = reading.record(
      of: course,
      showing: StudyRecord.Contents(scores: scores, answers: answers, texts: texts, notes: notes),
      at: now,
      time: LocalTime(minutesEastOfUTC: Clock.system.minutesEastOfUTC))
    try output.put(format.bytes(of: record))
    try reading.checkWhole()
  }
}

extension FormatArgument<StudyRecord> {
  /// The format that the ending of a file's name stands for; text without a file.
  init(forFile path: String?) throws(Failure) {
    let name = path == "-" ? nil : path
    guard let format = Format(forFile: name) else {
      throw Failure(text: Format.wordsForEnding(of: name ?? ""), exitCode: Failure.usage)
    }
    self = FormatArgument(argument: format.rawValue) ?? .usual
  }
}
