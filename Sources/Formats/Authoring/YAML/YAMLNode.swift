/// A YAML value with its place in the file.
struct YAMLNode {
  var content: Content
  var place: Place
  /// The comment on the same line behind a text without quotes.
  var comment: Place?

  /// Whether it is text without a character.
  var isEmpty: Bool {
    if case .scalar(let text) = content { text.isEmpty } else { false }
  }

  /// How many names or entries it has; 1 if it is text.
  var count: Int {
    switch content {
    case .scalar: 1
    case .sequence(let nodes): nodes.count
    case .mapping(let entries): entries.count
    }
  }

  /// Whether it has a field of that name.
  func holds(_ name: String) -> Bool {
    if case .mapping(let entries) = content { entries.contains { $0.name == name } } else { false }
  }

  /// What it says, without places, to compare two versions of a text.
  var value: String {
    switch content {
    case .scalar(let text): "\(text.debugDescription)"
    case .sequence(let nodes): "[" + nodes.map(\.value).joined(separator: ", ") + "]"
    case .mapping(let entries):
      "{" + entries.map { "\($0.name.debugDescription): \($0.value.value)" }.joined(separator: ", ")
        + "}"
    }
  }

  indirect enum Content {
    /// Text as decoded; nothing is taken for a number, a date or a truth value before a field asks for one.
    case scalar(String)
    case sequence([YAMLNode])
    case mapping([Entry])
  }

  /// One name with its value; names are unique within a mapping.
  struct Entry {
    var name: String
    var namePlace: Place
    var value: YAMLNode
  }
}
