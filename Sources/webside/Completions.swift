internal import ArgumentParser
internal import Reports

extension Webside {
  /// The completion script that these arguments ask for; `nil` if they ask for none, or for one that there is not.
  static func completionScript(for arguments: [String]) -> String? {
    let words = arguments.flatMap { $0.split(separator: "=", maxSplits: 1).map(String.init) }
    guard words.count == 2, words[0] == "--generate-completion-script",
      let shell = CompletionScript.Shell(rawValue: words[1]),
      let generator = CompletionShell(rawValue: words[1])
    else { return nil }
    return CompletionScript(
      generated: completionScript(for: generator), program: _commandName,
      defaultCommand: Study._commandName, groups: groups(of: self, words: [])
    ).text(for: shell)
  }

  private static func groups(of command: any ParsableCommand.Type, words: [String])
    -> [CompletionScript.Group]
  {
    let commands = command.configuration.subcommands
    guard !commands.isEmpty else { return [] }
    return [CompletionScript.Group(words: words, names: commands.map { $0._commandName })]
      + commands.flatMap { groups(of: $0, words: words + [$0._commandName]) }
  }
}
