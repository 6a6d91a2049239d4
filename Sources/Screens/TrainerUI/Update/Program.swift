public import Screen

/// Runs a model in a terminal until it leaves: frame, event, message, effects, and round again.
///
/// Whatever was typed ahead is worked off before the next frame, so that a held key never queues up screens.
///
/// `news` is asked before every frame for what has happened meanwhile; a terminal that is to bring it without a key has to
/// give an event now and then.
public func run(
  _ model: inout Model, in terminal: inout some Terminal, perform: (Effect) -> [Message],
  news: () -> [Message] = { [] }
) -> ProgramEnd {
  send(.resized(terminal.size), to: &model, perform: perform)
  while !model.isLeaving {
    for message in news() { send(message, to: &model, perform: perform) }
    terminal.present(view(model))
    var event = terminal.nextEvent(waiting: true)
    while let now = event {
      if let end = handle(now, &model, perform) { return end }
      if model.isLeaving { break }
      event = terminal.nextEvent(waiting: false)
    }
  }
  return .left
}

/// Why a program ended.
public enum ProgramEnd: Hashable, Sendable {
  /// The learner left.
  case left
  case terminated(signal: Int32)
  case endOfInput
}

/// Sends a message, performs what it asks for, and sends the answers, until nothing is asked any more.
public func send(_ message: Message, to model: inout Model, perform: (Effect) -> [Message]) {
  var messages = [message]
  while !messages.isEmpty {
    for effect in update(&model, messages.removeFirst()) {
      messages += perform(effect)
    }
  }
}

private func handle(
  _ event: Event, _ model: inout Model, _ perform: (Effect) -> [Message]
) -> ProgramEnd? {
  switch event {
  case .key(let key):
    if let message = model.message(for: key) {
      send(message, to: &model, perform: perform)
    }
  case .pasted(let text):
    // Pasted text is only ever text: it never presses keys.
    if model.keyContext.isTyping { send(.type(text), to: &model, perform: perform) }
  case .clicked(let position):
    for message in model.messages(forClickAt: position) {
      send(message, to: &model, perform: perform)
    }
  case .wheel(let rows): send(.scroll(rows: rows), to: &model, perform: perform)
  case .resized(let size): send(.resized(size), to: &model, perform: perform)
  case .redraw: break
  case .terminated(let signal): return .terminated(signal: signal)
  case .endOfInput: return .endOfInput
  }
  return nil
}
