// The only file that sees cmark-gfm. Its tree is lent out for one walk, and its memory freed afterwards.
internal import CCmarkGFM
internal import Synchronization

/// Parses the text from the line that begins at `bodyStart` and lends the document to `walk`; `nil` if memory ran out.
///
/// Lines before the body are blank to the parser, so its positions are those of the file.
func withMarkdown<Result>(
  of text: SourceText, from bodyStart: Int, _ walk: (MarkdownNode) -> Result
) -> Result? {
  guard isRegistered, let parser = unsafe cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return nil }
  defer { unsafe cmark_parser_free(parser) }
  for name in ["table", "strikethrough", "tasklist"] {
    unsafe cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
  }
  let blankLines = text.line(at: bodyStart) - 1
  unsafe cmark_parser_feed(parser, String(repeating: "\n", count: blankLines), blankLines)
  let bytes = text.hasEscapedBraces ? Braces.hidingEscaped(in: text.bytes) : text.bytes
  unsafe bytes.withUnsafeBytes { bytes in
    let body = unsafe UnsafeRawBufferPointer(rebasing: bytes[min(bodyStart, bytes.count)...])
    unsafe cmark_parser_feed(
      parser, body.baseAddress?.assumingMemoryBound(to: CChar.self), body.count)
  }
  var finished: OpaquePointer?
  inlineParsing.withLock { _ in unsafe finished = unsafe cmark_parser_finish(parser) }
  guard let document = unsafe finished else { return nil }
  defer { unsafe cmark_node_free(document) }
  return unsafe walk(MarkdownNode(document))
}

/// Registers the extensions, once; the C function keeps no lock of its own.
private let isRegistered: Bool = {
  cmark_gfm_core_extensions_ensure_registered()
  return true
}()

/// While a document's inlines are parsed, cmark-gfm adds the strikethrough's `~` to a table all threads share, and then takes
/// it out again. Blocks may be parsed, and trees walked, on many threads at once.
private let inlineParsing = Mutex<Void>(())

/// A node of cmark's tree. It must not be kept beyond the walk that it was lent to: then the tree is gone. Lines and columns count
/// from 1, columns in bytes.
@safe struct MarkdownNode {
  private let pointer: OpaquePointer

  fileprivate init(_ pointer: OpaquePointer) { unsafe self.pointer = unsafe pointer }

  /// The node's type by name: once extensions are attached, the numbers differ from run to run.
  var typeName: String {
    // cmark-gfm 0.29 has no names for the two types of notes.
    switch unsafe cmark_node_get_type(pointer) {
    case CMARK_NODE_FOOTNOTE_DEFINITION: return "footnote_definition"
    case CMARK_NODE_FOOTNOTE_REFERENCE: return "footnote_reference"
    default: break
    }
    return unsafe cmark_node_get_type_string(pointer).map { unsafe String(cString: $0) } ?? ""
  }

  /// A number for the type that holds as long as the document; list items with and without a box share one.
  var typeNumber: UInt32 { unsafe cmark_node_get_type(pointer).rawValue }

  var firstChild: MarkdownNode? { unsafe cmark_node_first_child(pointer).map(MarkdownNode.init) }
  var next: MarkdownNode? { unsafe cmark_node_next(pointer).map(MarkdownNode.init) }

  var literal: String {
    unsafe cmark_node_get_literal(pointer).map { unsafe String(cString: $0) } ?? ""
  }
  var address: String {
    unsafe cmark_node_get_url(pointer).map { unsafe String(cString: $0) } ?? ""
  }

  /// 1 to 6 for a heading.
  var level: Int { unsafe Int(cmark_node_get_heading_level(pointer)) }

  /// The first number of an ordered list; `nil` for a bullet list.
  var listStart: Int? {
    let isOrdered = unsafe cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
    return unsafe isOrdered ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  /// The box of a task list item.
  var box: PositionedList.Box? {
    guard typeName == "tasklist" else { return nil }
    return unsafe cmark_gfm_extensions_get_tasklist_item_checked(pointer) ? .checked : .empty
  }

  var startLine: Int { unsafe Int(cmark_node_get_start_line(pointer)) }
  var startColumn: Int { unsafe Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { unsafe Int(cmark_node_get_end_line(pointer)) }
  /// The column of the last byte.
  var endColumn: Int { unsafe Int(cmark_node_get_end_column(pointer)) }
}
