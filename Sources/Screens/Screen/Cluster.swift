/// A character as wrapping sees it: its end, its width, and how a line may break at it.
struct Cluster {
  enum Kind: UInt8 {
    case letter
    case space
    case newline
    /// U+200B, which takes no column and allows a break.
    case seam
    /// An ideograph or another wide character; a line may break between two of them.
    case wide
    case wideOpener
    case wideCloser
  }

  /// The index of its run.
  var run: UInt32
  /// The offset of its end in that run, in bytes of UTF-8.
  var end: UInt32
  var width: UInt16
  var kind: Kind
  /// Whether it goes on a character that the run before it began, as the second half of a flag does if the two halves differ in
  /// style. No line breaks before it.
  var isGlued = false
}

/// The clusters of `runs`, in order.
func clusters(of runs: [Run]) -> [Cluster] {
  var result: [Cluster] = []
  result.reserveCapacity(runs.reduce(0) { $0 + $1.text.utf8.count })
  for (index, run) in runs.enumerated() {
    let bytes = Array(run.text.utf8)
    // Only a character beyond ASCII goes on one of the run before.
    let beginsAnew = (bytes.first ?? 0) < 0x80
    appendClusters(
      of: bytes, behind: beginsAnew ? "" : lastCharacter(of: runs[..<index]),
      run: UInt32(clamping: index), to: &result)
  }
  return result
}

/// The last character, which may have begun some runs before; empty if there is none.
private func lastCharacter(of runs: ArraySlice<Run>) -> String {
  var text = ""
  for run in runs.reversed() {
    text = run.text + text
    if !text.dropLast().isEmpty { break }
  }
  return text.last.map(String.init) ?? ""
}

/// Appends the clusters of one run. `before` is the last character of the runs before it, as far as it may go on in this one.
///
/// Two ASCII bytes always have a boundary between them, except CR LF. So the slow segmentation into graphemes is needed only
/// around other bytes.
private func appendClusters(
  of bytes: [UInt8], behind before: String, run: UInt32, to result: inout [Cluster]
) {
  var offset = 0
  while offset < bytes.count {
    let byte = bytes[offset]
    let isLast = offset + 1 == bytes.count
    if byte >= 0x20, byte < 0x7F, isLast || bytes[offset + 1] < 0x80 {
      offset += 1
      let kind: Cluster.Kind = byte == 0x20 ? .space : .letter
      result.append(Cluster(run: run, end: UInt32(clamping: offset), width: 1, kind: kind))
      continue
    }
    var end = offset + 1
    while end < bytes.count, !(isPrintableASCII(bytes[end - 1]) && isPrintableASCII(bytes[end])) {
      end += 1
    }
    // The bytes of a character that belong to the runs before.
    var drawn = offset == 0 ? before.utf8.count : 0
    let text = (drawn > 0 ? before : "") + String(decoding: bytes[offset..<end], as: UTF8.self)
    for character in text {
      let length = character.utf8.count
      defer { drawn = max(0, drawn - length) }
      guard length > drawn else { continue }
      offset += length - drawn
      guard drawn == 0 else {
        let rest = String(decoding: character.utf8.dropFirst(drawn), as: UTF8.self)
        let width = UInt16(clamping: displayWidth(of: rest))
        result.append(
          Cluster(
            run: run, end: UInt32(clamping: offset), width: width, kind: .letter, isGlued: true))
        continue
      }
      let width = character.displayWidth
      result.append(
        Cluster(
          run: run, end: UInt32(clamping: offset), width: UInt16(clamping: width),
          kind: kind(of: character, width: width)))
    }
  }
}

private func isPrintableASCII(_ byte: UInt8) -> Bool { byte >= 0x20 && byte < 0x7F }

/// The kind of a character. It looks at scalars, because comparing characters takes a hundred times as long.
private func kind(of character: Character, width: Int) -> Cluster.Kind {
  let scalars = character.unicodeScalars
  guard let first = scalars.first else { return .letter }
  if character.isNewline { return .newline }
  // A space with a mark on it is no space: it shows the mark.
  if scalars.index(after: scalars.startIndex) == scalars.endIndex {
    switch first {
    case " ", "\t": return .space
    case "\u{200B}": return .seam
    case "\u{A0}", "\u{2007}", "\u{202F}": return .letter
    case _ where first.properties.generalCategory == .spaceSeparator: return .space
    default: break
    }
  }
  let isFlag = first.isFlagLetter
  guard width > 1, isFlag || Screen.width(of: first) == 2 else { return .letter }
  switch first.properties.generalCategory {
  case .openPunctuation, .initialPunctuation: return .wideOpener
  case .closePunctuation, .finalPunctuation, .otherPunctuation, .modifierLetter: return .wideCloser
  default: return .wide
  }
}
