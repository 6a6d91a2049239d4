internal import JSONText
public import Scoring

/// What a learner has said about themselves, and where their id comes from.
public struct Profile: Hashable, Sendable {
  /// The longest name, in bytes of UTF-8.
  public static let longestName = 200
  /// The largest profile file that is read, in bytes.
  public static let largestFile = 64 << 10

  /// The name as given. It may hold any text: code that shows it must make it safe first.
  public let name: String
  /// Sixteen random hexadecimal digits, drawn when the profile was made. Two profiles with one mark are copies of one; `nil` for a
  /// profile that an earlier version made.
  public let mark: String?
  /// Where the id comes from; `nil` if an earlier version made the profile.
  public var origin: Origin?

  /// Where a learner's id comes from.
  public enum Origin: String, Hashable, Sendable, CaseIterable {
    /// It was made from a name that somebody typed, so another person may have it elsewhere.
    case name
    /// It was given to the learner: by a roster, by a session, or by the person who started the program with `--learner`.
    case given
    /// It was typed at a session's seat and is not on the session's list.
    case walkIn = "walk-in"
  }

  /// Creates a profile; `nil` if the name is longer than `longestName`, or if the mark is none.
  public init?(name: String, mark: String? = nil, origin: Origin? = nil) {
    guard name.utf8.count <= Self.longestName, mark.map(Self.isMark) ?? true else { return nil }
    self.name = name
    self.mark = mark
    self.origin = origin
  }

  /// The mark of a new profile, out of random bits.
  public static func mark(_ bits: UInt64) -> String {
    let digits = String(bits, radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  /// Whether a text can be a mark: it becomes the name of a folder when people are kept apart.
  public static func isMark(_ text: String) -> Bool {
    text.utf8.count == 16
      && text.utf8.allSatisfy { byte in
        (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
          || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
      }
  }

  /// The profile with another name.
  public func renamed(_ name: String) -> Profile? {
    Profile(name: name, mark: mark, origin: origin)
  }

  /// Reads the bytes of a profile file; `nil` if they are not a profile. The owner is the learner that the file names.
  public static func read(_ bytes: [UInt8]) -> (profile: Profile, owner: LearnerID?)? {
    var reader = JSONReader(bytes.span)
    guard let fields = try? Self.fields(from: &reader), let name = fields["name"],
      let profile = Profile(
        name: name, mark: fields["mark"].flatMap { isMark($0) ? $0 : nil },
        origin: fields["origin"].flatMap(Origin.init))
    else { return nil }
    return (profile, fields["learner"].flatMap { LearnerID($0) })
  }

  /// The texts of the file that are known here.
  private static func fields(from reader: inout JSONReader) throws(JSONFault)
    -> [String: String]
  {
    var texts: [String: String] = [:]
    try reader.beginObject()
    while let field = try reader.nextName() {
      let name = field.text
      if ["name", "learner", "mark", "origin"].contains(name) {
        texts[name] = try reader.string().text
      } else {
        try reader.skip()
      }
    }
    try reader.end()
    return texts
  }

  /// The bytes of the file: one line of JSON.
  func bytes(for learner: LearnerID) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.member("v", integer: 1)
      writer.member("learner", string: learner.text)
      writer.member("name", string: name)
      if let mark { writer.member("mark", string: mark) }
      if let origin { writer.member("origin", string: origin.rawValue) }
    }
    return writer.bytes + [0x0A]
  }
}
