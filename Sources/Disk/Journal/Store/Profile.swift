internal import JSONText
public import Scoring

/// What a learner has said about themselves.
public struct Profile: Hashable, Sendable {
  /// The longest name, in bytes of UTF-8.
  public static let longestName = 200
  /// The largest profile file that is read, in bytes.
  public static let largestFile = 64 << 10

  /// The name as given. It may hold any text: code that shows it must make it safe first.
  public let name: String

  /// Creates a profile; `nil` if the name is longer than `longestName`.
  public init?(name: String) {
    guard name.utf8.count <= Self.longestName else { return nil }
    self.name = name
  }

  /// Reads the bytes of a profile file; `nil` if they are not a profile. The owner is the learner that the file names.
  public static func read(_ bytes: [UInt8]) -> (profile: Profile, owner: LearnerID?)? {
    var reader = JSONReader(bytes.span)
    guard let fields = try? Self.fields(from: &reader), let profile = Profile(name: fields.name)
    else { return nil }
    return (profile, fields.owner.flatMap { LearnerID($0) })
  }

  private static func fields(from reader: inout JSONReader) throws(JSONFault)
    -> (name: String, owner: String?)?
  {
    var name: String?
    var owner: String?
    try reader.beginObject()
    while let field = try reader.nextName() {
      if field.isEqual(to: "name") {
        name = try reader.string().text
      } else if field.isEqual(to: "learner") {
        owner = try reader.string().text
      } else {
        try reader.skip()
      }
    }
    try reader.end()
    return name.map { ($0, owner) }
  }

  /// The bytes of the file: one line of JSON.
  func bytes(for learner: LearnerID) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("v", integer: 1)
      writer.member("learner", string: learner.text)
      writer.member("name", string: name)
    }
    return writer.bytes + [0x0A]
  }
}
