/// A type with the name of its module, which would hide the module in `Module.Type`.
func typesNamedAsTheirModule(_ file: SourceFile) -> [Finding] {
  let declarations = ["struct", "enum", "class", "actor", "protocol", "typealias"]
  return zip(file.tokens, file.tokens.dropFirst()).compactMap { keyword, name in
    guard keyword.kind == .word, declarations.contains(keyword.text), name.text == file.module
    else { return nil }
    return file.finding(name.line, "`\(name.text)` is the name of its module")
  }
}

/// Marks of unfinished work, in code or comment.
func unfinishedWork(_ file: SourceFile) -> [Finding] {
  file.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap {
    index, line in
    ["TODO", "FIXME"].filter { line.contains($0) }.map { mark in
      file.finding(index + 1, "`\(mark)` marks unfinished work")
    }
  }
}

/// The first line past the limit of a file that is too long to hold one idea.
func lineBeyondTheLimit(_ file: SourceFile, limit: Int = 320) -> [Finding] {
  var lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
  if lines.last == "" { lines.removeLast() }
  guard lines.count > limit else { return [] }
  return [file.finding(limit + 1, "\(lines.count) lines, of at most \(limit)")]
}

/// The folders with more files than somebody takes in at a glance.
func foldersBeyondTheLimit(_ files: [SourceFile], limit: Int = 20) -> [Finding] {
  let folders = Dictionary(grouping: files) { file in
    file.path.split(separator: "/").dropLast().joined(separator: "/")
  }
  return folders.filter { $0.value.count > limit }.map { folder, files in
    Finding(file: folder, line: 1, message: "\(files.count) files, of at most \(limit)")
  }
}
