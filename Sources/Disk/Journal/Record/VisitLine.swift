internal import Curriculum
internal import JSONText
internal import Scoring

/// How a visit is written as a line: `{"v":1,"at":"…","course":"…","module":"…","page":"…","check":"…"}`, and for a mark that
/// is set or taken away `"marked":true` or `false` before the checksum. A clock that did not read `at` has its reading in `clock`.
enum VisitLine {
  static func encode(_ visit: Visit) -> [UInt8] {
    var writer = JSONWriter(reservingCapacity: 256)
    writer.object { writer in
      writer.member("v", integer: 1)
      writer.member("at", string: visit.at.rfc3339)
      writer.member("course", string: visit.course.text)
      writer.member("module", string: visit.module.text)
      writer.member("page", string: visit.page)
      if let isMarked = visit.isMarked {
        writer.name("marked")
        writer.boolean(isMarked)
      }
      if let clock = visit.clock { writer.member("clock", string: clock.rfc3339) }
    }
    return CheckedLine.seal(writer.bytes)
  }

  /// The visit of a line without its line feed; `nil` for a line that is damaged, of a later version, or not a visit.
  static func read(_ line: Span<UInt8>) -> Visit? {
    guard CheckedLine.check(of: line) != nil else { return nil }
    var reader = JSONReader(line)
    return try? fields(from: &reader)
  }

  private static func fields(from reader: inout JSONReader) throws(JSONFault) -> Visit? {
    var version: Int?
    var at: Timestamp?
    var (course, module, page): (String?, String?, String?)
    var isMarked: Bool?
    var clock: Timestamp?
    try reader.beginObject()
    while let name = try reader.nextName() {
      if name.isEqual(to: "v") {
        version = try reader.number().integer
      } else if name.isEqual(to: "at") {
        at = Timestamp(rfc3339: try reader.string().text.utf8)
      } else if name.isEqual(to: "course") {
        course = try reader.string().text
      } else if name.isEqual(to: "module") {
        module = try reader.string().text
      } else if name.isEqual(to: "page") {
        page = try reader.string().text
      } else if name.isEqual(to: "marked") {
        isMarked = try reader.boolean()
      } else if name.isEqual(to: "clock") {
        clock = Timestamp(rfc3339: try reader.string().text.utf8)
      } else {
        try reader.skip()
      }
    }
    guard version == 1, let at, let course = course.flatMap(Identifier<Course>.init(slug:)),
      let module = module.flatMap(Identifier<Module>.init(slug:)), let page
    else { return nil }
    return Visit(
      at: at, course: course, module: module, page: page, isMarked: isMarked, clock: clock)
  }
}
