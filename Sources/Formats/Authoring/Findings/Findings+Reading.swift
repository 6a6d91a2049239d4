extension Findings {
  /// Takes the content of a file and reports why it is no text.
  ///
  /// `isText` is false if there is nothing to parse; `isMarkdown` is false if the file could take a Markdown parser very long.
  static func taking(_ content: FileContent, named file: String)
    -> (findings: Findings, isText: Bool, isMarkdown: Bool)
  {
    var nothing = Findings(about: .empty, in: file)
    switch content {
    case .missing: nothing.report(.missingFile)
    case .unreadable(let reason): nothing.report(.unreadableFile(reason))
    case .tooLarge: nothing.report(.fileTooLarge)
    case .bytes(let bytes) where bytes.count > largestFileInBytes: nothing.report(.fileTooLarge)
    case .bytes(let bytes):
      guard let format = ForeignFormat(bytes) else { return scanning(bytes, named: file) }
      nothing.report(.otherFormat(format))
    }
    return (nothing, false, false)
  }

  /// What a file is that is no plain text.
  enum ForeignFormat {
    case utf16, archive, pdf, rtf

    /// By the first bytes; `nil` for what may be text.
    init?(_ bytes: [UInt8]) {
      let known: [(format: ForeignFormat, signature: [UInt8])] = [
        (.utf16, [0xFF, 0xFE]), (.utf16, [0xFE, 0xFF]), (.archive, [0x50, 0x4B, 0x03, 0x04]),
        (.pdf, Array("%PDF-".utf8)), (.rtf, Array("{\\rtf".utf8)),
      ]
      guard let match = known.first(where: { bytes.starts(with: $0.signature) }) else { return nil }
      self = match.format
    }
  }

  private static func scanning(_ written: [UInt8], named file: String)
    -> (findings: Findings, isText: Bool, isMarkdown: Bool)
  {
    let odd = OddCharacters(in: written)
    let bytes = odd.bytes
    let scan = SourceScan(bytes)
    let text = SourceText(
      bytes: bytes, lineStarts: scan.lineStarts,
      mayHoldUnsafeCharacters: scan.mayHoldUnsafeCharacters, hasControls: !scan.controls.isEmpty,
      hasBraces: scan.hasBraces, hasEscapedBraces: scan.hasEscapedBraces)
    var findings = Findings(about: text, in: file)
    odd.notes.report(&findings)
    findings.fixes.addWritten(of: odd.edits)
    for control in scan.controls {
      findings.report(.controlCharacter(control.value), at: control.place)
    }
    if let offset = scan.invalidByte {
      findings.report(.notUTF8, at: Place(offset, length: 1))
      return (findings, false, false)
    }
    var isMarkdown = true
    let limits: [(Finding, Place?)] = [
      (.nestingTooDeep(SourceScan.deepestNesting), scan.deepNesting),
      (.tooManyCells, scan.manyCells),
      (.tooManyColumns(SourceScan.mostColumns), scan.manyColumns),
      (.tooManyLines(SourceScan.mostLines), scan.manyLines), (.html(""), scan.manyDeclarations),
    ]
    for case (let finding, let place?) in limits {
      findings.report(finding, at: place)
      isMarkdown = false
    }
    return (findings, true, isMarkdown)
  }
}
