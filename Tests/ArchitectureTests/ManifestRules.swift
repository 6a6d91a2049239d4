/// A target as Package.swift writes it.
struct DeclaredTarget: Hashable {
  /// What declares it: `house`, `tests`, `target`, `executableTarget`, `testTarget`, `systemLibrary`.
  var function: String
  /// `nil` inside the functions that declare targets for others.
  var name: String?
  /// The first list of names after the name.
  var dependencies: [String]
  var arguments: [Token]
  var line: Int
}

/// The targets of a manifest, in its order.
func targets(in manifest: SourceFile) -> [DeclaredTarget] {
  let functions = [
    "house", "tests", "library", "target", "executableTarget", "testTarget", "systemLibrary",
    "macro", "plugin",
  ]
  let tokens = manifest.tokens
  return tokens.indices.compactMap { index in
    guard tokens[index].kind == .word, functions.contains(tokens[index].text),
      index + 1 < tokens.count, tokens[index + 1].text == "(", tokens[index + 1].touchesPrevious,
      index == 0 || tokens[index - 1].text != "func"
    else { return nil }
    let arguments = group(at: index + 1, in: tokens)
    let name = arguments.first { $0.kind == .text && !isList(before: $0, in: arguments) }
    return DeclaredTarget(
      function: tokens[index].text, name: name?.text, dependencies: firstList(in: arguments),
      arguments: arguments, line: tokens[index].line)
  }
}

/// What differs between the dependencies that a manifest declares and the table of arrows.
func dependenciesOffTheArrows(_ manifest: SourceFile, arrows: [Arrow] = arrows) -> [Finding] {
  let modules = targets(in: manifest).filter {
    ["house", "executableTarget"].contains($0.function)
  }
  let strangers = modules.filter { target in !arrows.contains { $0.module == target.name } }
  let differing = arrows.flatMap { arrow -> [Finding] in
    guard let target = modules.first(where: { $0.name == arrow.module }) else {
      return [manifest.finding(1, "`\(arrow.module)` is no target")]
    }
    let difference = Set(target.dependencies).symmetricDifference(arrow.declared).sorted()
    return difference.map {
      manifest.finding(target.line, "`\(arrow.module)` and the table differ in `\($0)`")
    }
  }
  return differing
    + strangers.map {
      manifest.finding($0.line, "`\($0.name ?? "")` is in no row of the table of arrows")
    }
}

/// Swift targets that do not take the house settings as they are.
func targetsWithoutHouseSettings(_ manifest: SourceFile) -> [Finding] {
  targets(in: manifest).compactMap { target in
    guard !["house", "tests", "library", "systemLibrary"].contains(target.function),
      !librariesOfC.contains(target.name ?? ""), !takesHouseSettings(target.arguments)
    else { return nil }
    return manifest.finding(
      target.line, "`\(target.name ?? target.function)` is without the house settings")
  }
}

/// What the list of house settings lacks.
func settingsMissingFromHouse(_ manifest: SourceFile) -> [Finding] {
  let settings = [
    "swiftLanguageMode(.v6)", "enableUpcomingFeature(ExistentialAny)",
    "enableUpcomingFeature(InternalImportsByDefault)",
    "enableUpcomingFeature(MemberImportVisibility)", "treatAllWarnings(as:.error)",
    "strictMemorySafety()",
  ]
  let tokens = manifest.tokens
  let start = tokens.indices.first { index in
    index > 0 && tokens[index - 1].text == "let" && tokens[index].text == "house"
  }
  guard let start, let equals = tokens[start...].firstIndex(where: { $0.text == "=" }) else {
    return [manifest.finding(1, "no list of house settings")]
  }
  let list = group(at: equals + 1, in: tokens).map(\.text).joined()
  let missing = settings.filter { !list.contains("." + $0) }
  return missing.map { manifest.finding(tokens[start].line, "house settings lack `\($0)`") }
}

private func takesHouseSettings(_ arguments: [Token]) -> Bool {
  let texts = arguments.map(\.text)
  return texts.indices.contains { index in
    let setting = Array(texts[index...].prefix(3))
    guard setting.prefix(2) == ["swiftSettings", ":"],
      ["house", "houseOfTests"].contains(setting.last ?? "")
    else { return false }
    let next = texts.dropFirst(index + 3).first
    return next == nil || next == ","
  }
}

/// The tokens between the bracket at `index` and the one that closes it.
private func group(at index: Int, in tokens: [Token]) -> [Token] {
  var depth = 0
  let end = tokens[index...].firstIndex { token in
    guard token.kind == .symbol else { return false }
    if ["(", "[", "{"].contains(token.text) { depth += 1 }
    if [")", "]", "}"].contains(token.text) { depth -= 1 }
    return depth == 0
  }
  return Array(tokens[(index + 1)..<max(index + 1, end ?? tokens.count)])
}

/// The names in the first list: string literals, but for those of packages.
private func firstList(in arguments: [Token]) -> [String] {
  guard let start = arguments.firstIndex(where: { $0.kind == .symbol && $0.text == "[" }) else {
    return []
  }
  let list = group(at: start, in: arguments)
  return list.indices.filter { index in
    list[index].kind == .text && (index < 2 || list[index - 2].text != "package")
  }.map { list[$0].text }
}

private func isList(before token: Token, in arguments: [Token]) -> Bool {
  arguments.prefix { $0 != token }.contains { $0.kind == .symbol && $0.text == "[" }
}
