/// The script that completes the program's arguments in a shell.
///
/// The parser of arguments writes scripts that know neither that options without a command are those of the default command, nor
/// what `help` is followed by. Both are added here, at the start of the function that the shell calls first.
package struct CompletionScript {
  package enum Shell: String, CaseIterable {
    case bash, zsh, fish
  }

  /// The script of the parser of arguments.
  var generated: String
  var program: String
  var defaultCommand: String
  /// The commands that have commands below them, by their words; the program itself has no words.
  var groups: [Group]

  /// A command with the names of the commands below it.
  package struct Group {
    var words: [String]
    var names: [String]

    package init(words: [String], names: [String]) {
      self.words = words
      self.names = names
    }
  }

  package init(
    generated: String, program: String, defaultCommand: String, groups: [Group]
  ) {
    self.generated = generated
    self.program = program
    self.defaultCommand = defaultCommand
    self.groups = groups
  }

  /// The script; `nil` if the parser of arguments writes another kind of script than the one this goes with.
  package func text(for shell: Shell) -> String? {
    let (place, addition) =
      switch shell {
      case .bash: ("_\(program)() {\n", inBash)
      case .zsh: ("_\(program)() {\n", inZsh)
      case .fish:
        (
          "__\(program)_parse_tokens -S\n    set -l unparsed_tokens (__\(program)_tokens -pc)\n",
          inFish
        )
      }
    guard let range = generated.firstRange(of: place) else { return nil }
    let whole =
      generated[..<range.upperBound] + addition + generated[range.upperBound...]
      + (shell == .fish ? helpInFish : "")
    return String(whole)
  }

  private var inBash: String {
    """
        # What follows `help` is the name of a command.
        if [[ "${COMP_CWORD}" -ge 2 && "${COMP_WORDS[1]}" = help ]]; then
            case "$(IFS=' '; printf %s "${COMP_WORDS[*]:2:COMP_CWORD-2}")" in
    \(cases { "'\($0)') COMPREPLY=($(compgen -W '\($1)' -- \"${2}\")) ;;" })
            esac
            return
        fi
        # Options without a command are those of \(defaultCommand).
        if [[ "${COMP_WORDS[1]}" = -* ]]; then
            COMP_WORDS=("${COMP_WORDS[0]}" \(defaultCommand) "${COMP_WORDS[@]:1}")
            COMP_CWORD=$((COMP_CWORD + 1))
        fi


    """
  }

  private var inZsh: String {
    """
        # What follows `help` is the name of a command.
        if (( CURRENT > 2 )) && [[ "${words[2]}" = help ]]; then
            case "${(j: :)words[3,CURRENT-1]}" in
    \(cases { "'\($0)') compadd -- \($1) ;;" })
            esac
            return
        fi
        # Options without a command are those of \(defaultCommand).
        if [[ "${words[2]}" = -* ]]; then
            words=("${words[1]}" \(defaultCommand) "${(@)words[2,-1]}")
            (( CURRENT += 1 ))
        fi


    """
  }

  private var inFish: String {
    """
        # Options without a command are those of \(defaultCommand).
        set -l first $unparsed_tokens[2] (commandline -ct)
        if string match -q -- '-*' "$first[1]"
            set unparsed_tokens $unparsed_tokens[1] \(defaultCommand) $unparsed_tokens[2..]
        end

    """
  }

  /// What follows `help` is the name of a command.
  private var helpInFish: String {
    let lines = groups.map {
      "complete -c '\(program)' -n '__\(program)_asks_for_help_on \"\($0.words.joined(separator: " "))\"' "
        + "-fa '\($0.names.joined(separator: " "))'\n"
    }
    return """

      function __\(program)_asks_for_help_on -a expected_commands
          set -l tokens (__\(program)_tokens -pc)
          test "$tokens[2]" = help -a "$tokens[3..]" = "$expected_commands"
      end

      \(lines.joined())
      """
  }

  private func cases(_ line: (_ words: String, _ names: String) -> String) -> String {
    groups.map {
      "        "
        + line($0.words.joined(separator: " "), $0.names.joined(separator: " "))
    }.joined(separator: "\n")
  }
}
