// The only file that sees libyaml. The reader of the events stops its parser, so no alias is ever followed and no
// depth is ever reached that the reader does not want.
internal import CYAML

/// The events of one stretch of YAML, pulled one at a time.
@safe struct YAMLEvents: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  /// A copy of the YAML, since libyaml keeps its address until the parser is deleted.
  private let input: UnsafeMutableBufferPointer<UInt8>
  private let isReady: Bool

  init(_ bytes: some Collection<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    unsafe parser.initialize(to: yaml_parser_t())
    unsafe input = .allocate(capacity: bytes.count)
    _ = unsafe input.initialize(from: bytes)
    isReady = unsafe yaml_parser_initialize(parser) == 1
    guard isReady else { return }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    if isReady { unsafe yaml_parser_delete(parser) }
    unsafe parser.deinitialize(count: 1)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  /// The next event; after `.end` and `.failure` there is nothing more to ask for.
  mutating func next() -> YAMLEvent {
    guard isReady else { return YAMLEvent(.failure("out of memory"), 0..<0) }
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1 else { return failure }
    defer { unsafe yaml_event_delete(&event) }
    let start = unsafe event.start_mark.index
    let range = unsafe start..<max(start, event.end_mark.index)
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: return YAMLEvent(.nothing, range)
    case YAML_DOCUMENT_START_EVENT: return YAMLEvent(.documentStart, range)
    case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return YAMLEvent(.end, range)
    case YAML_ALIAS_EVENT: return YAMLEvent(.alias, range)
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      if unsafe scalar.anchor != nil { return YAMLEvent(.alias, range) }
      if unsafe scalar.tag != nil { return YAMLEvent(.tag, range) }
      let value = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE
      return unsafe YAMLEvent(
        .scalar(String(decoding: value, as: UTF8.self), isPlain: isPlain), range)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = unsafe event.data.sequence_start
      if unsafe sequence.anchor != nil { return YAMLEvent(.alias, range) }
      return unsafe YAMLEvent(sequence.tag == nil ? .sequenceStart : .tag, range)
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.data.mapping_start
      if unsafe mapping.anchor != nil { return YAMLEvent(.alias, range) }
      return unsafe YAMLEvent(mapping.tag == nil ? .mappingStart : .tag, range)
    case YAML_SEQUENCE_END_EVENT: return YAMLEvent(.sequenceEnd, range)
    case YAML_MAPPING_END_EVENT: return YAMLEvent(.mappingEnd, range)
    default: return YAMLEvent(.failure("unknown event"), range)
    }
  }

  private var failure: YAMLEvent {
    let problem =
      unsafe parser.pointee.problem.map { unsafe String(cString: $0) } ?? "it is not well formed"
    // A reader error counts in bytes and sets no mark, all others count in characters.
    let isReader = unsafe parser.pointee.error == YAML_READER_ERROR
    var index = unsafe isReader ? parser.pointee.problem_offset : parser.pointee.problem_mark.index
    // The parser notices a missing colon one line late; the context is the place of the name.
    if problem.hasPrefix("could not find expected ':'") {
      index = unsafe parser.pointee.context_mark.index
    }
    return YAMLEvent(.failure(problem), index..<index)
  }
}

/// One event, with its range in characters from the start of the YAML.
struct YAMLEvent {
  enum Kind {
    case documentStart
    case scalar(String, isPlain: Bool)
    case sequenceStart
    case sequenceEnd
    case mappingStart
    case mappingEnd
    /// An anchor or an alias.
    case alias
    case tag
    /// What libyaml makes of the rest, in its words.
    case failure(String)
    /// An event that says nothing to us.
    case nothing
    case end
  }

  var kind: Kind
  var characters: Range<Int>

  init(_ kind: Kind, _ characters: Range<Int>) {
    self.kind = kind
    self.characters = characters
  }
}
