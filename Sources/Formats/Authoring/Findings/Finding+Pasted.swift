/// Wording: what other programs write when they export a text.
extension Finding {
  /// `line` is the line as it should be.
  static func pastedSigns(_ line: String) -> Finding {
    Finding(
      .readAsMeant, "a backslash before a sign of the format is read as if it were not there",
      help: "delete the backslash: \(quoted(line))")
  }

  static func pastedValue(_ line: String) -> Finding {
    Finding(
      .readAsMeant, "a backslash in the value of a field is read as if it were not there",
      help: "delete the backslash: \(quoted(line))")
  }

  /// A link as Obsidian writes it.
  static func wikiLink(_ written: String, isPicture: Bool) -> Finding {
    isPicture
      ? Finding(
        .unreadMark, "\(quoted(written)) shows nothing here",
        help: "say in words what the picture shows, or link to it: `[words](picture.png)`")
      : Finding(
        .unreadMark, "\(quoted(written)) makes no link here",
        help: "write `[words](02-module.md)` for a module of the course, or `[words](https://…)`")
  }

  static func highlight(_ written: String) -> Finding {
    Finding(
      .unreadMark, "\(quoted(written)) marks nothing here", help: "write `**words**`")
  }

  static func callout(_ written: String) -> Finding {
    Finding(
      .unreadMark, "\(quoted(written)) makes no box here",
      help: "begin the block quote with strong words: `> **Tip:** …`")
  }

  static func tag(_ written: String) -> Finding {
    Finding(
      .unreadMark, "the tag \(quoted(written)) would be shown to learners",
      help: "delete it, or put it in a comment: `<!-- \(written) -->`")
  }

  static func blockName(_ written: String) -> Finding {
    Finding(
      .unreadMark, "\(quoted(written)) names nothing here, and learners would see it",
      help: "delete it; a link leads to a page: `[words](#name-of-the-page)`")
  }
}
