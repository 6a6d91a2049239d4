public import Pages
public import Screen

/// The trainer as a program for a full screen.
extension Model: Program {
  public var frame: Frame { view(self) }

  public mutating func update(_ message: Message) -> [Effect] {
    TrainerUI.update(&self, message)
  }

  /// Letters of a text are joined while the editor is open: there every letter is text, and typing changes no key.
  public func joined(_ first: Message, _ second: Message) -> Message? {
    guard keyContext == .text, case .type(let before) = first, case .type(let more) = second,
      before.utf8.count < Self.mostJoined
    else { return nil }
    return .type(before + more)
  }

  /// How many bytes are joined at most before they are put into the text.
  private static let mostJoined = 4096

  public func message(forSize size: Size) -> Message { .resized(size) }

  public func messages(forWheelBy rows: Int) -> [Message] { [.scroll(rows: rows)] }
}
