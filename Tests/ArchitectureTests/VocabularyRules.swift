/// A use of names that a rule forbids.
enum Use: Sendable {
  /// The word, wherever it stands.
  case word(String)
  /// A call of the free function or initialiser: not a method, and not its declaration.
  case call(String)
  /// The tokens, one after another: `. random`, `try !`.
  case sequence(String)
  /// A value taken out of an optional by `!`.
  case forceUnwrap
}

/// What no file of Sources does: end the program, or step around the compiler.
let unsafeUses: [Use] = [
  .sequence("try !"), .sequence("as !"), .word("fatalError"), .sequence("nonisolated ( unsafe )"),
  .sequence("@ unchecked Sendable"), .forceUnwrap,
]

/// What no pure module does: see a clock, a random source, a file, the environment or a terminal.
let impureUses: [Use] = [
  .word("getenv"), .word("FileManager"), .word("SystemRandomNumberGenerator"),
  .word("ContinuousClock"), .word("SuspendingClock"), .word("CommandLine"),
  .sequence(". random"), .sequence(". randomElement ( )"), .sequence(". shuffle ( )"),
  .sequence(". shuffled ( )"), .call("open"), .call("Date"), .call("print"),
  .call("debugPrint"), .call("dump"), .call("readLine"), .call("exit"),
]

/// What only `webside` does: exit, print, and read the environment.
let usesOfTheProgram: [Use] = [
  .call("exit"), .call("_exit"), .call("quick_exit"), .call("abort"), .call("print"),
  .call("debugPrint"), .call("dump"), .word("getenv"), .word("secure_getenv"),
  .word("environ"), .word("ProcessInfo"), .word("CommandLine"),
]

/// What only `Files` and `webside` do: make and write files.
let usesOfTheDisk: [Use] = [
  .word("O_CREAT"), .word("O_TRUNC"), .word("O_APPEND"), .call("mkdir"), .call("creat"),
  .call("fopen"), .call("ftruncate"), .call("truncate"),
]

/// Where the files do what they must not.
///
/// A call of a function that the file's module declares itself is no call of the system's function of that name.
func occurrences(of uses: [Use], in files: [SourceFile]) -> [Finding] {
  let declared = Dictionary(grouping: files, by: \.module).mapValues { files in
    Set(files.flatMap(\.declaredFunctions))
  }
  return files.flatMap { file in
    occurrences(of: uses, in: file, declared: declared[file.module] ?? [])
  }
}

private func occurrences(of uses: [Use], in file: SourceFile, declared: Set<String>) -> [Finding] {
  file.tokens.indices.flatMap { index in
    uses.compactMap { use in
      name(of: use, at: index, in: file.tokens, declared: declared).map { name in
        file.finding(file.tokens[index].line, "`\(name)` has no place in `\(file.module)`")
      }
    }
  }
}

/// The use as written, or `nil` if it does not begin at `index`.
private func name(
  of use: Use, at index: Int, in tokens: [Token], declared: Set<String>
) -> String? {
  let token = tokens[index]
  switch use {
  case .word(let word):
    return token.kind == .word && token.text == word ? word : nil
  case .call(let function):
    guard token.kind == .word, token.text == function, isText("(", at: index + 1, in: tokens),
      isFree(at: index, in: tokens, declared: declared)
    else { return nil }
    return function + "("
  case .sequence(let sequence):
    let words = sequence.split(separator: " ").map(String.init)
    let isThere = words.indices.allSatisfy { isText(words[$0], at: index + $0, in: tokens) }
    // `try !isOpen` negates.
    guard isThere, words.last != "!" || tokens[index + 1].touchesPrevious else { return nil }
    return words.joined()
  case .forceUnwrap:
    return forceUnwrap(at: index, in: tokens)
  }
}

/// Whether the call at `index` is of a free function that is not among the declared, or of one by its module's name.
private func isFree(at index: Int, in tokens: [Token], declared: Set<String>) -> Bool {
  let isForeign = !declared.contains(tokens[index].text)
  guard index > 0 else { return isForeign }
  switch tokens[index - 1].text {
  case "func", "case": return false
  case ".":
    let modules = ["Swift", "Glibc", "Foundation", "FoundationEssentials"]
    return index > 1 && modules.contains(tokens[index - 2].text)
  default: return isForeign
  }
}

/// A `!` that clings to what is before it, and is neither half of `!=` nor of `try!` or `as!`.
private func forceUnwrap(at index: Int, in tokens: [Token]) -> String? {
  let token = tokens[index]
  guard token.kind == .symbol, token.text == "!", token.touchesPrevious, index > 0 else {
    return nil
  }
  let next = index + 1 < tokens.count ? tokens[index + 1] : nil
  if let next, next.text == "=", next.touchesPrevious { return nil }
  let previous = tokens[index - 1]
  let isOperand =
    switch previous.kind {
    case .word: previous.text != "try" && previous.text != "as"
    case .text: true
    case .symbol: [")", "]", "}", "?", ">", "`", "!"].contains(previous.text)
    }
  guard isOperand else { return nil }
  return (previous.kind == .text || previous.text == "`" ? "…" : previous.text) + "!"
}

private func isText(_ text: String, at index: Int, in tokens: [Token]) -> Bool {
  tokens.indices.contains(index) && tokens[index].kind != .text && tokens[index].text == text
}
