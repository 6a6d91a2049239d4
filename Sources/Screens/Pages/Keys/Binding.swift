public import Screen

/// One line of a table of keys: the keys, what they do in a word, and what they do in a sentence.
public struct Binding<Message: Hashable & Sendable>: Hashable, Sendable {
  /// The keys as a footer names them, such as `↑↓`.
  public var label: String
  /// What they do, in a word or two, for the footer; `nil` if only the help page names them.
  public var hint: String?
  /// What they do, in a sentence, for the help page.
  public var help: String
  /// Each key with its message.
  public var messages: [Pair]
  /// Whether the keys name the items of the page, such as the letters of answers. They win over other keys of the table.
  public var namesItems = false

  /// A key and what it means.
  public struct Pair: Hashable, Sendable {
    public var key: Key
    public var message: Message

    public init(_ key: Key, _ message: Message) {
      self.key = key
      self.message = message
    }
  }

  public init(_ label: String, _ hint: String?, _ help: String, _ messages: [Pair]) {
    self.label = label
    self.hint = hint
    self.help = help
    self.messages = messages
  }
}

extension Binding {
  /// Whether one of the keys means a message.
  public func means(_ message: Message) -> Bool { messages.contains { $0.message == message } }

  /// The binding with another word in the footer; with `nil` only the help page names it.
  public func hinting(_ hint: String?) -> Self {
    var binding = self
    binding.hint = hint
    return binding
  }

  /// The binding with the first `count` of its keys.
  public func limited(to count: Int) -> Self {
    var binding = self
    binding.messages = Array(messages.prefix(max(0, count)))
    return binding
  }

  /// The binding without some keys, because these mean something else.
  public func without(_ keys: [Key]) -> Self {
    var binding = self
    binding.messages.removeAll { keys.contains($0.key) }
    return binding
  }
}
