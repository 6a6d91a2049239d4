internal import Curriculum
internal import Digest

/// Where a page stands in its file, and what it says about its place among the pages of the base.
struct PageExtent: Sendable {
  var heading: Place
  /// From the heading's line to the next page.
  var bytes: Range<Int> = 0..<0
  /// The page of the base that it stands for, and the digest of that page when it was copied.
  var replaces: Placed<String>?
  /// The page that it follows.
  var after: Placed<String>?
}

/// A page or a module of the base as a file names it: `team-chat 1a2b3c4d`.
struct NamedOriginal: Hashable, Sendable {
  var name: String
  /// What it said when it was copied; `nil` if the file does not tell.
  var digest: String?

  init(_ text: String) {
    let words = text.split(separator: " ")
    name = words.first.map(String.init) ?? ""
    digest = words.dropFirst().first.map(String.init)
  }

  init(name: String, digest: String?) {
    self.name = name
    self.digest = digest
  }

  var text: String { digest.map { "\(name) \($0)" } ?? name }
}

/// A digest of what some bytes of Markdown say: the first 8 hex digits of their SHA-256, with every run of blanks and line ends as
/// one space, so that lines may be broken elsewhere.
func originalDigest(of bytes: ArraySlice<UInt8>) -> String {
  let words = bytes.split { $0.isSpace }
  return String(sha256(Array(words.joined(separator: [UInt8.space]))).prefix(8))
}
