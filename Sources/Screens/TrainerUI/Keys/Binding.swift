internal import Curriculum
public import Screen

/// One line of the table: keys, what they do in a word, and in a sentence.
public struct Binding: Hashable, Sendable {
  /// The keys as a footer names them, such as `↑↓`.
  public var label: String
  /// What they do, in a word or two, for the footer; `nil` for what only the help page names.
  public var hint: String?
  /// What they do, in a sentence, for the help page.
  public var help: String
  /// Each key with its message.
  public var messages: [Pair]
  /// Whether its keys are letters that name answers.
  var namesAnswers = false

  /// A key and what it means.
  public struct Pair: Hashable, Sendable {
    public var key: Key
    public var message: Message

    init(_ key: Key, _ message: Message) {
      self.key = key
      self.message = message
    }
  }

  init(_ label: String, _ hint: String?, _ help: String, _ messages: [Pair]) {
    self.label = label
    self.hint = hint
    self.help = help
    self.messages = messages
  }
}

extension Binding {
  /// The binding with another word in the footer.
  func hinting(_ hint: String) -> Binding {
    var named = self
    named.hint = hint
    return named
  }

  /// The binding with its keys named as a set of glyphs writes them.
  func named(by glyphs: Glyphs) -> Binding {
    var named = self
    named.label = glyphs.label(label)
    return named
  }
}
