/// Pages is the engine of every front end that draws a full screen: documents that scroll, items that can have the focus, the
/// frame around them, the table of keys, and the loop that turns events into messages. It is pure, and it knows no front end.

public import Screen

/// A front end as a value: a model, messages that change it, effects that it asks for, and a view of it.
public protocol Program {
  associatedtype Message: Hashable & Sendable
  associatedtype Effect

  /// The screen that the program draws on.
  var display: Display { get set }
  /// Whether the program is over.
  var isLeaving: Bool { get }
  /// The keys in force now.
  var keys: KeyTable<Message> { get }
  /// What the screen shows now.
  var frame: Frame { get }

  /// Changes the model by a message, and returns what the world is asked to do.
  mutating func update(_ message: Message) -> [Effect]

  /// One message that does what two do that come one after the other; `nil` if there is none now. Letters of a text can be joined: a text
  /// that arrives faster than it is drawn then costs as much as one key. Messages that can be joined must not change what keys mean.
  func joined(_ first: Message, _ second: Message) -> Message?

  /// What a window of another size means.
  func message(forSize size: Size) -> Message
  /// What a click on a cell of the screen means.
  func messages(forClickAt position: Position) -> [Message]
  /// What turning the wheel by some rows means; a negative number goes up.
  func messages(forWheelBy rows: Int) -> [Message]
}

/// Why a program ended.
public enum ProgramEnd: Hashable, Sendable {
  /// The user left.
  case left
  case terminated(signal: Int32)
  case endOfInput
}

extension Program {
  public func joined(_ first: Message, _ second: Message) -> Message? { nil }

  /// What a key means now; `nil` for a key without a meaning.
  public func message(for key: Key) -> Message? { keys.message(for: key) }

  /// Runs the program in a terminal until it ends.
  ///
  /// All events at hand are worked off before the next frame, so a key that is held down never queues up screens. Messages that can be
  /// joined become one.
  ///
  /// - Parameters:
  ///   - perform: Does what an effect asks for, and returns the answers.
  ///   - news: Asked before every frame for what has happened in the meantime. For news to come without a key, the terminal
  ///     must give an event now and then.
  public mutating func run(
    in terminal: inout some Terminal, perform: (Effect) -> [Message],
    news: () -> [Message] = { [] }
  ) -> ProgramEnd {
    send(message(forSize: terminal.size), perform: perform)
    while !isLeaving {
      for message in news() { send(message, perform: perform) }
      terminal.present(frame)
      if let end = workOff(eventsFrom: &terminal, perform: perform) { return end }
    }
    return .left
  }

  /// Waits for an event, and works off all that are at hand then. Returns why the program ends, if an event ends it.
  private mutating func workOff(
    eventsFrom terminal: inout some Terminal, perform: (Effect) -> [Message]
  ) -> ProgramEnd? {
    // What was typed and not yet sent, and the keys, which do not change meanwhile.
    var typed: Message?
    var keys = self.keys
    var end: ProgramEnd?
    var event = terminal.nextEvent(waiting: true)
    while end == nil, !isLeaving, let now = event {
      if let before = typed, let message = messages(for: now, by: keys).first,
        let both = joined(before, message)
      {
        typed = both
      } else {
        if let before = typed { send(before, perform: perform) }
        typed = nil
        switch now {
        case .terminated(let signal): end = .terminated(signal: signal)
        case .endOfInput: end = .endOfInput
        default:
          keys = self.keys
          for message in messages(for: now, by: keys) {
            if joined(message, message) == nil {
              send(message, perform: perform)
            } else {
              typed = message
            }
          }
        }
      }
      if end == nil, !isLeaving { event = terminal.nextEvent(waiting: false) }
    }
    if let typed { send(typed, perform: perform) }
    return end
  }

  /// Sends a message, performs the effects that it leads to, and sends their answers, until there is nothing left to do.
  public mutating func send(_ message: Message, perform: (Effect) -> [Message]) {
    var messages = [message]
    while !messages.isEmpty {
      for effect in update(messages.removeFirst()) { messages += perform(effect) }
    }
  }

  private func messages(for event: Event, by keys: KeyTable<Message>) -> [Message] {
    switch event {
    case .key(let key): [keys.message(for: key)].compactMap { $0 }
    // Pasted text is only ever text; it never presses keys.
    case .pasted(let text): [(keys.typed ?? keys.unknown)?(text)].compactMap { $0 }
    case .clicked(let position): messages(forClickAt: position)
    case .wheel(let rows): messages(forWheelBy: rows)
    case .resized(let size): [message(forSize: size)]
    case .redraw, .terminated, .endOfInput: []
    }
  }
}
