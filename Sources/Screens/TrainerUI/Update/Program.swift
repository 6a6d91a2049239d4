public import Pages
public import Screen

/// The trainer as a program for a full screen.
extension Model: Program {
  public var frame: Frame { view(self) }

  public mutating func update(_ message: Message) -> [Effect] {
    TrainerUI.update(&self, message)
  }

  public func message(forSize size: Size) -> Message { .resized(size) }

  public func messages(forWheelBy rows: Int) -> [Message] { [.scroll(rows: rows)] }
}
