public import Screen

/// The keys of a page: the one table from which a front end takes what a key means, the footer, and the help page.
public struct KeyTable<Message: Hashable & Sendable>: Sendable {
  /// The most useful ones first. A footer that lacks room drops them from the end.
  public var bindings: [Binding<Message>]
  /// The messages whose keys a footer drops last, because they lead on or out.
  public var essential: Set<Message>
  /// What typed and pasted text means on a page where letters are text; `nil` on any other page.
  public var typed: (@Sendable (String) -> Message)?
  /// What a character without a meaning means on a page where letters are keys, and a key such as `Ctrl-O`, by its name, on every
  /// page; `nil` if it is passed over in silence.
  public var unknown: (@Sendable (String) -> Message)?
  /// The name of a key that shows what is below the window; `nil` if the key that leads on does that.
  public var keyForMore: String?

  public init(
    _ bindings: [Binding<Message>], essential: Set<Message>,
    typed: (@Sendable (String) -> Message)? = nil
  ) {
    self.bindings = bindings
    self.essential = essential
    self.typed = typed
  }

  /// What a key means; `nil` for a key without a meaning. Where letters are text, a character without a binding is typed.
  public func message(for key: Key) -> Message? {
    for binding in bindings {
      if let pair = binding.messages.first(where: { $0.key == key }) { return pair.message }
    }
    return switch key {
    case .character(let character): (typed ?? unknown)?(String(character))
    case .control(let letter): unknown?("Ctrl-" + letter.uppercased())
    default: nil
    }
  }

  /// The table for a page whose items are named by keys, of which there are `count`.
  ///
  /// Only as many of these keys are taken as there are items; the others keep their meaning.
  public func namingItems(_ count: Int) -> Self {
    guard let names = bindings.first(where: \.namesItems)?.limited(to: count) else { return self }
    let taken = names.messages.map(\.key)
    var table = self
    table.bindings = bindings.map { $0.namesItems ? names : $0.without(taken) }
    return table
  }
}
