/// Plain shows the trainer as lines of text: numbered, in order, without colours or boxes. Nothing is redrawn, and every change
/// is said once. It runs the same model and the same update as the full screen. It serves screen readers, dumb terminals, pipes
/// and tests.

public import Pages
internal import Screen
public import TrainerUI

/// The source of typed lines, and the destination of text.
public struct LineTerminal {
  /// Returns the next line without its line end; `nil` if there are no more.
  public var read: () -> String?
  /// Writes text unchanged, at once.
  public var write: (String) -> Void
  /// How many columns a line may take; `nil` leaves each paragraph in one line.
  public var columns: Int?

  public init(
    columns: Int? = 78, read: @escaping () -> String?, write: @escaping (String) -> Void
  ) {
    self.columns = columns
    self.read = read
    self.write = write
  }

  /// Writes text, breaking lines between words. A blank at the end stays, because a prompt ends in one.
  public func say(_ text: String) {
    guard let columns else { return write(text) }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      wrap([Run(String(line))], to: columns, keepsAddresses: true).map(\.text)
        .joined(separator: "\n")
    }
    write(lines.joined(separator: "\n") + (text.last == " " && lines.last?.last != " " ? " " : ""))
  }
}

/// Runs a model on lines until the learner leaves or no more lines come.
public func runPlain(
  _ model: inout Model, on terminal: LineTerminal, perform: (Effect) -> [Message],
  news: () -> [Message] = { [] }
) -> ProgramEnd {
  // All lines are said at once, so the window is made high enough for any page.
  model.send(.resized(Size(rows: 1_000_000, columns: 80)), perform: perform)
  var said: Model?
  var heard = PlainHeard()
  while !model.isLeaving {
    for message in news() { model.send(message, perform: perform) }
    let text = PlainText(model: model, columns: terminal.columns ?? Int(Int32.max))
    terminal.write(text.news(since: said, heard))
    if let session = model.session, session.deliveryWords != said?.session?.deliveryWords {
      terminal.say("Answers: \(session.deliveryWords).\n")
    }
    said = model
    heard.hear(model)
    terminal.say(text.prompt)
    guard let line = terminal.read() else {
      // What was typed is kept as it is when the learner leaves, and nobody can be asked about the rest.
      model.send(.quit, perform: perform)
      terminal.say("\nNo more input.\n" + PlainText(model: model).farewell)
      return .endOfInput
    }
    let latest = news()
    model.hearTime(in: latest)
    // What an author has saved counts before what was typed.
    for case .previewed(let reading) in latest { model.send(.previewed(reading), perform: perform) }
    switch PlainInput(model: model).meaning(of: line) {
    case .messages(let messages):
      for message in messages { model.send(message, perform: perform) }
    case .sayAgain:
      model.notice = nil
      said = nil
      heard = PlainHeard()
    case .reply(let reply):
      model.notice = nil
      terminal.say(spelled(reply) + "\n")
    }
  }
  terminal.say(PlainText(model: model).farewell)
  return .left
}
